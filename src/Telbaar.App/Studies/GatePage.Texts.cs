namespace Telbaar.Studies;

sealed record GatePageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string Passed { get; init; }
    public required Func<int, string> NotPassed { get; init; }
    public required string KccAgents { get; init; }
    public required string InForce { get; init; }
    public required string Waiting { get; init; }
    public required string SomebodyElse { get; init; }
    public required string Confirm { get; init; }
    public required string ConfirmSeveral { get; init; }
    public required string ReadThemFirst { get; init; }
    public required string ConfirmChosen { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawalPauses { get; init; }
    public required string Why { get; init; }
    public required string MakeStatement { get; init; }
    public required string ReplaceStatement { get; init; }
    public required Func<int, string> Earlier { get; init; }
    public required string StateInForce { get; init; }
    public required string StateWaiting { get; init; }
    public required string StateWithdrawn { get; init; }
    public required string StateClosed { get; init; }
    public required string StateMissing { get; init; }

    public static GatePageTexts Dutch { get; } = new()
    {
        Title = "Juridische poort",
        Studies = "Onderzoeken",
        Intro = "Dit onderzoek mag pas het veld in als hieronder alles is verklaard en bevestigd. Elke verklaring heeft een document en een datum, en iemand anders dan de maker bevestigt haar.",
        Passed = "De poort is open: alles is verklaard en bevestigd.",
        NotPassed = number => number == 1 ? "De poort is nog dicht: 1 onderdeel ontbreekt of is nog niet bevestigd." : $"De poort is nog dicht: {number} onderdelen ontbreken of zijn nog niet bevestigd.",
        KccAgents = "Namen van KCC-medewerkers worden nooit vastgelegd, ook niet als zij hun naam noemen: het onderzoek gaat over de dienstverlening van het KCC, niet over wie er opneemt.",
        InForce = "Deze verklaring geldt",
        Waiting = "Wacht op bevestiging",
        SomebodyElse = "U hebt deze verklaring zelf gemaakt. Iemand anders moet haar bevestigen.",
        Confirm = "Bevestigen",
        ConfirmSeveral = "Meer verklaringen tegelijk bevestigen",
        ReadThemFirst = "Lees ze eerst: ze staan hieronder. Wie bevestigt, zegt dat de documenten er zijn en dat de verklaringen kloppen.",
        ConfirmChosen = "Aangekruiste verklaringen bevestigen",
        Withdraw = "Intrekken",
        WithdrawalPauses = "Trekt u deze verklaring in, dan gaat het persoonsniveau meteen dicht. Is het onderzoek in het veld, dan wordt het meteen stilgelegd.",
        Why = "Waarom wordt deze verklaring ingetrokken?",
        MakeStatement = "Verklaring opstellen",
        ReplaceStatement = "Nieuwe verklaring opstellen die deze vervangt",
        Earlier = number => number == 1 ? "1 eerdere verklaring" : $"{number} eerdere verklaringen",
        StateInForce = "in orde",
        StateWaiting = "wacht op bevestiging",
        StateWithdrawn = "ingetrokken",
        StateClosed = "dicht",
        StateMissing = "ontbreekt",
    };

    public static GatePageTexts English { get; } = new()
    {
        Title = "Legal gate",
        Studies = "Studies",
        Intro = "This study may go into the field only once all below has been stated and confirmed. Each statement has a document and a date, and somebody other than its maker confirms it.",
        Passed = "The gate is passed: all has been stated and confirmed.",
        NotPassed = number => number == 1 ? "The gate is not passed yet: 1 part is missing or not confirmed yet." : $"The gate is not passed yet: {number} parts are missing or not confirmed yet.",
        KccAgents = "Names of KCC agents are never recorded, not even when they give their name: the study is about the service of the KCC, not about who answers.",
        InForce = "This statement is in force",
        Waiting = "Waits for confirmation",
        SomebodyElse = "You made this statement yourself. Somebody else must confirm it.",
        Confirm = "Confirm",
        ConfirmSeveral = "Confirm several statements at once",
        ReadThemFirst = "Read them first: they stand below. Whoever confirms says that the documents are there and that the statements are right.",
        ConfirmChosen = "Confirm the ticked statements",
        Withdraw = "Withdraw",
        WithdrawalPauses = "If you withdraw this statement, person level closes at once. A study in the field is halted at once.",
        Why = "Why is this statement withdrawn?",
        MakeStatement = "Make a statement",
        ReplaceStatement = "Make a new statement that replaces this one",
        Earlier = number => number == 1 ? "1 earlier statement" : $"{number} earlier statements",
        StateInForce = "complete",
        StateWaiting = "waiting for confirmation",
        StateWithdrawn = "withdrawn",
        StateClosed = "closed",
        StateMissing = "missing",
    };
}
