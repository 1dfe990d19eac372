namespace Telbaar.Steering;

sealed record GroupPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Members { get; init; }
    public required string NoMembers { get; init; }
    public required string Who { get; init; }
    public required string Function { get; init; }
    public required string FunctionHint { get; init; }
    public required string Since { get; init; }
    public required string TakeOut { get; init; }
    public required Func<string, string> RemoveMember { get; init; }
    public required string AddMember { get; init; }
    public required string Account { get; init; }
    public required string NoAccount { get; init; }
    public required string Employee { get; init; }
    public required string EmployeeHint { get; init; }
    public required string NoEmployee { get; init; }
    public required string Add { get; init; }
    public required string Decisions { get; init; }
    public required string NoDecisions { get; init; }
    public required string On { get; init; }
    public required string What { get; init; }
    public required string WhatHint { get; init; }
    public required string About { get; init; }
    public required Func<int, string> Point { get; init; }
    public required Func<string, string> RemoveDecision { get; init; }
    public required string AddDecision { get; init; }
    public required string Number { get; init; }
    public required string Save { get; init; }

    public static GroupPageTexts Dutch { get; } = new()
    {
        Title = "Stuurgroep",
        Intro = "De stuurgroep spreekt af wat er gebeurt om beter bereikbaar te worden, en volgt of het lukt.",
        Members = "Leden",
        NoMembers = "Er zijn nog geen leden.",
        Who = "Wie",
        Function = "Functie",
        FunctionHint = "Bijvoorbeeld gemeentesecretaris. Nodig voor wie geen account heeft; noem geen naam.",
        Since = "Sinds",
        TakeOut = "Verwijderen",
        RemoveMember = who => $"Verwijderen uit de stuurgroep: {who}",
        AddMember = "Lid toevoegen",
        Account = "Account",
        NoAccount = "heeft geen account",
        Employee = "Medewerker",
        EmployeeHint = "Staat het lid op de medewerkerslijst? De naam ziet alleen wie namen mag zien.",
        NoEmployee = "niet van de lijst",
        Add = "Toevoegen",
        Decisions = "Besluiten",
        NoDecisions = "Er is nog niets besloten.",
        On = "Datum",
        What = "Wat is besloten",
        WhatHint = "Noem geen namen van personen.",
        About = "Actiepunt",
        Point = number => $"actiepunt {number}",
        RemoveDecision = day => $"Besluit van {day} verwijderen",
        AddDecision = "Besluit vastleggen",
        Number = "Nummer van het actiepunt",
        Save = "Vastleggen",
    };

    public static GroupPageTexts English { get; } = new()
    {
        Title = "Steering group",
        Intro = "The steering group agrees on what happens to become more reachable, and follows whether it works out.",
        Members = "Members",
        NoMembers = "There are no members yet.",
        Who = "Who",
        Function = "Function",
        FunctionHint = "Town clerk, for example. Needed for whoever has no account; name nobody.",
        Since = "Since",
        TakeOut = "Remove",
        RemoveMember = who => $"Remove from the steering group: {who}",
        AddMember = "Add a member",
        Account = "Account",
        NoAccount = "has no account",
        Employee = "Employee",
        EmployeeHint = "Is the member on the staff list? The name is seen only by those who may see names.",
        NoEmployee = "not of the list",
        Add = "Add",
        Decisions = "Decisions",
        NoDecisions = "Nothing was decided yet.",
        On = "Date",
        What = "What was decided",
        WhatHint = "Name no persons.",
        About = "Action point",
        Point = number => $"action point {number}",
        RemoveDecision = day => $"Remove the decision of {day}",
        AddDecision = "Record a decision",
        Number = "Number of the action point",
        Save = "Record",
    };
}
