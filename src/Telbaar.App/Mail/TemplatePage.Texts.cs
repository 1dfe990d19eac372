namespace Telbaar.Mail;

sealed record TemplatePageTexts
{
    public required string Mail { get; init; }
    public required string Intro { get; init; }
    public required string Fields { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required string BodyHint { get; init; }
    public required string Save { get; init; }
    public required string TakeBack { get; init; }
    public required string Preview { get; init; }
    public required string PreviewIntro { get; init; }

    public static TemplatePageTexts Dutch { get; } = new()
    {
        Mail = "E-mail",
        Intro = "Tussen accolades staan velden; Telbaar vult ze in. Een veld dat niet bestaat, wordt geweigerd.",
        Fields = "Deze velden kunt u gebruiken:",
        Subject = "Onderwerp",
        Body = "Tekst",
        BodyHint = "Een lege regel begint een nieuwe alinea. Zet de link alleen op een regel.",
        Save = "Bewaren",
        TakeBack = "Terug naar de tekst van Telbaar",
        Preview = "Voorbeeld",
        PreviewIntro = "Met verzonnen gegevens ingevuld.",
    };

    public static TemplatePageTexts English { get; } = new()
    {
        Mail = "Mail",
        Intro = "Between braces stand fields; Telbaar fills them in. A field that does not exist is refused.",
        Fields = "You can use these fields:",
        Subject = "Subject",
        Body = "Text",
        BodyHint = "An empty line begins a new paragraph. Put the link alone in a line.",
        Save = "Save",
        TakeBack = "Back to Telbaar's text",
        Preview = "Preview",
        PreviewIntro = "Filled in with made-up data.",
    };
}
