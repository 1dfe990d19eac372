namespace Telbaar.Studies;

sealed record StatementPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Gate { get; init; }
    public required string Decision { get; init; }
    public required string Choose { get; init; }
    public required string GroupSize { get; init; }
    public required string GroupSizeHint { get; init; }
    public required string Months { get; init; }
    public required string Roles { get; init; }
    public required string RolesHint { get; init; }
    public required string Scope { get; init; }
    public required string ScopeOrWhy { get; init; }
    public required string ScopeHint { get; init; }
    public required string Document { get; init; }
    public required string DocumentHint { get; init; }
    public required string Date { get; init; }
    public required string Make { get; init; }
    public required string Afterwards { get; init; }

    public static StatementPageTexts Dutch { get; } = new()
    {
        Title = "Verklaring",
        Studies = "Onderzoeken",
        Gate = "Juridische poort",
        Decision = "Wat heeft de ondernemingsraad besloten?",
        Choose = "Maak een keuze",
        GroupSize = "Kleinste groep waarvan uitkomsten worden getoond (personen)",
        GroupSizeHint = "Ten minste 3; wij raden 5 aan.",
        Months = "Bewaartermijn (maanden)",
        Roles = "Voor welke rollen gaat het persoonsniveau open?",
        RolesHint = "Kies niemand om vast te leggen dat het dicht blijft.",
        Scope = "Wat staat erin, en waarover gaat het?",
        ScopeOrWhy = "Waarover gaat het besluit? Of waarom is instemming niet nodig?",
        ScopeHint = "In uw eigen woorden, zodat een ander het kan nakijken.",
        Document = "Document",
        DocumentHint = "Naam en vindplaats, zoals: besluit OR, zaak 2027-0123.",
        Date = "Datum van het document",
        Make = "Verklaring opslaan",
        Afterwards = "Daarna moet iemand anders dan u de verklaring bevestigen. Een verklaring wordt niet gewijzigd: klopt zij niet, trek haar dan in en stel een nieuwe op.",
    };

    public static StatementPageTexts English { get; } = new()
    {
        Title = "Statement",
        Studies = "Studies",
        Gate = "Legal gate",
        Decision = "What did the works council decide?",
        Choose = "Choose",
        GroupSize = "Smallest group of which results are shown (persons)",
        GroupSizeHint = "At least 3; we suggest 5.",
        Months = "Retention term (months)",
        Roles = "To which roles is person level opened?",
        RolesHint = "Choose nobody to lay down that it stays closed.",
        Scope = "What does it say, and what is it about?",
        ScopeOrWhy = "What is the decision about? Or why is no consent needed?",
        ScopeHint = "In your own words, so that somebody else can check it.",
        Document = "Document",
        DocumentHint = "Name and where it is found, such as: decision of the works council, case 2027-0123.",
        Date = "Date of the document",
        Make = "Save statement",
        Afterwards = "Then somebody other than you must confirm the statement. A statement is never changed: when it is not right, withdraw it and make a new one.",
    };
}
