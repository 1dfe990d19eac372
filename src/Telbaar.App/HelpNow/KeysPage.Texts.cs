namespace Telbaar.HelpNow;

sealed record KeysPageTexts
{
    public required string Help { get; init; }
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string MadeOnce { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Make { get; init; }
    public required string List { get; init; }
    public required string None { get; init; }
    public required string Program { get; init; }
    public required string MadeOn { get; init; }
    public required string LastUsed { get; init; }
    public required string Never { get; init; }
    public required string State { get; init; }
    public required Func<string, string> Withdrawn { get; init; }
    public required string Withdraw { get; init; }
    public required Func<string, string> WithdrawThis { get; init; }

    public static KeysPageTexts Dutch { get; } = new()
    {
        Help = "Wie kan nu helpen?",
        Title = "Sleutels voor andere programma's",
        What = "Met een sleutel kan een ander programma, bijvoorbeeld het klantcontactsysteem, dezelfde antwoorden opvragen. Het kan niets veranderen. Wie de sleutel heeft, kan namen en nummers van collega's zien: geef hem alleen aan de beheerder van dat programma.",
        MadeOnce = "Dit is de sleutel. U ziet hem één keer: kopieer hem nu. Raakt u hem kwijt, trek hem dan in en maak een nieuwe.",
        Name = "Voor welk programma?",
        NameHint = "Een naam waaraan u het later herkent.",
        Make = "Sleutel maken",
        List = "Sleutels",
        None = "Er is nog geen sleutel.",
        Program = "Programma",
        MadeOn = "Gemaakt op",
        LastUsed = "Laatst gebruikt op",
        Never = "nog niet",
        State = "Stand",
        Withdrawn = day => $"ingetrokken op {day}",
        Withdraw = "Intrekken",
        WithdrawThis = name => $"De sleutel voor {name} intrekken",
    };

    public static KeysPageTexts English { get; } = new()
    {
        Help = "Who can help now?",
        Title = "Keys for other programs",
        What = "With a key another program, such as the contact centre system, can ask for the same answers. It can change nothing. Whoever has the key can see names and numbers of colleagues: give it to the administrator of that program alone.",
        MadeOnce = "This is the key. You see it once: copy it now. If it is lost, withdraw it and make a new one.",
        Name = "For which program?",
        NameHint = "A name by which you will know it later.",
        Make = "Make a key",
        List = "Keys",
        None = "There is no key yet.",
        Program = "Program",
        MadeOn = "Made on",
        LastUsed = "Last used on",
        Never = "not yet",
        State = "State",
        Withdrawn = day => $"withdrawn on {day}",
        Withdraw = "Withdraw",
        WithdrawThis = name => $"Withdraw the key for {name}",
    };
}
