namespace Telbaar.Steering;

sealed record ActionPreviewPageTexts
{
    public required string All { get; init; }
    public required string Import { get; init; }
    public required string Title { get; init; }
    public required Func<int, string> Nothing { get; init; }
    public required string Added { get; init; }
    public required string Changed { get; init; }
    public required string Unchanged { get; init; }
    public required Func<string, string> UnknownColumns { get; init; }
    public required string Confirm { get; init; }
    public required string Cancel { get; init; }
    public required string Row { get; init; }
    public required string What { get; init; }
    public required string Old { get; init; }
    public required string New { get; init; }
    public required Func<int, string> More { get; init; }

    public static ActionPreviewPageTexts Dutch { get; } = new()
    {
        All = "Actiepunten",
        Import = "Lijst inlezen",
        Title = "Dit verandert er aan de actiepunten",
        Nothing = count => count == 0 ? "Er staan geen actiepunten in deze lijst." : $"Deze lijst verandert niets: {(count == 1 ? "het actiepunt staat" : $"alle {count} actiepunten staan")} er al precies zo in.",
        Added = "Nieuw",
        Changed = "Bijgewerkt",
        Unchanged = "Onveranderd",
        UnknownColumns = columns => $"Deze kolommen kent het programma niet, en worden overgeslagen: {columns}.",
        Confirm = "Lijst inlezen",
        Cancel = "Niet doen",
        Row = "Regel",
        What = "Wat",
        Old = "Was",
        New = "Wordt",
        More = count => $"En nog {count}.",
    };

    public static ActionPreviewPageTexts English { get; } = new()
    {
        All = "Action points",
        Import = "Read in a list",
        Title = "This is what changes in the action points",
        Nothing = count => count == 0 ? "There are no action points in this list." : $"This list changes nothing: {(count == 1 ? "the action point stands" : $"all {count} action points stand")} there just so already.",
        Added = "New",
        Changed = "Changed",
        Unchanged = "Unchanged",
        UnknownColumns = columns => $"The program does not know these columns, and passes them over: {columns}.",
        Confirm = "Read in the list",
        Cancel = "Do not do it",
        Row = "Line",
        What = "What",
        Old = "Was",
        New = "Becomes",
        More = count => $"And {count} more.",
    };
}
