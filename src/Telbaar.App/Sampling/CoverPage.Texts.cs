namespace Telbaar.Sampling;

sealed record CoverPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required Func<int, string> Needed { get; init; }
    public required Func<string, string> Watch { get; init; }
    public required Func<int, string> Placeholders { get; init; }
    public required string Starter { get; init; }
    public required string StarterNote { get; init; }
    public required string Aliases { get; init; }
    public required string NoAliases { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string NumberShown { get; init; }
    public required string NumberLeft { get; init; }
    public required string NumberLeftHint { get; init; }
    public required string AddAlias { get; init; }
    public required string ChangeAlias { get; init; }
    public required string RemoveAlias { get; init; }
    public required string Questions { get; init; }
    public required string NoQuestions { get; init; }
    public required string Department { get; init; }
    public required string AnyDepartment { get; init; }
    public required string Question { get; init; }
    public required string QuestionHint { get; init; }
    public required string Answers { get; init; }
    public required string AnswersHint { get; init; }
    public required string WhenAnswered { get; init; }
    public required string WhenAnsweredHint { get; init; }
    public required string AddQuestion { get; init; }
    public required string ChangeQuestion { get; init; }
    public required string RemoveQuestion { get; init; }
    public required string Change { get; init; }
    public required string Save { get; init; }
    public required string Import { get; init; }
    public required string ImportAliases { get; init; }
    public required string ImportAliasesHint { get; init; }
    public required string ImportQuestions { get; init; }
    public required string ImportQuestionsHint { get; init; }
    public required string List { get; init; }
    public required string File { get; init; }

    public static CoverPageTexts Dutch { get; } = new()
    {
        Title = "Aliassen en vragen",
        Studies = "Onderzoeken",
        Intro = "Een enquêteur belt onder een verzonnen naam en met een verzonnen vraag. Gebruik nooit een burgerservicenummer of een echte zaak. In één week hoort een afdeling een alias of vraag niet twee keer.",
        Needed = count => $"Voor het plan van nu heeft u ten minste {count} aliassen en per afdeling {count} vragen nodig.",
        Watch = until => $"Houd de achtergelaten nummers in de gaten tot en met {until}: zo lang loopt de terugbeltermijn.",
        Placeholders = count => $"{count} aliassen hebben nog een voorbeeldnummer (14 000 …). Vul daar eigen nummers in voordat het veldwerk begint.",
        Starter = "Voorbeelden toevoegen",
        StarterNote = "Dit voegt 24 aliassen en 24 neutrale vragen toe. U kunt ze daarna veranderen.",
        Aliases = "Aliassen",
        NoAliases = "Er zijn nog geen aliassen.",
        Name = "Naam",
        NameHint = "Een naam die niemand heeft.",
        NumberShown = "Getoond nummer",
        NumberLeft = "Achtergelaten nummer",
        NumberLeftHint = "Op dit nummer wordt teruggebeld.",
        AddAlias = "Alias toevoegen",
        ChangeAlias = "Alias veranderen",
        RemoveAlias = "Alias verwijderen",
        Questions = "Vragen",
        NoQuestions = "Er zijn nog geen vragen.",
        Department = "Afdeling",
        AnyDepartment = "Elke afdeling",
        Question = "Vraag",
        QuestionHint = "Wat de enquêteur vraagt.",
        Answers = "Antwoorden op wedervragen",
        AnswersHint = "Wat de enquêteur zegt als er iets wordt teruggevraagd.",
        WhenAnswered = "Als de medewerker zelf opneemt",
        WhenAnsweredHint = "Wat de enquêteur dan zegt.",
        AddQuestion = "Vraag toevoegen",
        ChangeQuestion = "Vraag veranderen",
        RemoveQuestion = "Vraag verwijderen",
        Change = "Veranderen",
        Save = "Opslaan",
        Import = "Lijst toevoegen",
        ImportAliases = "Veel aliassen tegelijk",
        ImportAliasesHint = "Met een kopregel: naam; getoond nummer; achtergelaten nummer. U kunt ook uit een rekenblad plakken.",
        ImportQuestions = "Veel vragen tegelijk",
        ImportQuestionsHint = "Met een kopregel: vraag; afdeling; antwoorden; bij gehoor. Alleen de vraag is verplicht.",
        List = "Plak hier de lijst",
        File = "Of kies een CSV-bestand",
    };

    public static CoverPageTexts English { get; } = new()
    {
        Title = "Aliases and questions",
        Studies = "Studies",
        Intro = "A caller rings under a made-up name and with a made-up question. Never use a citizen service number or a real case. Within one week a department does not hear an alias or question twice.",
        Needed = count => $"For the plan as it is you need at least {count} aliases, and {count} questions for each department.",
        Watch = until => $"Watch the numbers that are left until {until}: so long runs the callback term.",
        Placeholders = count => $"{count} aliases still have a placeholder number (14 000 …). Enter your own numbers before the fieldwork begins.",
        Starter = "Add examples",
        StarterNote = "This adds 24 aliases and 24 neutral questions, in Dutch. You can change them afterwards.",
        Aliases = "Aliases",
        NoAliases = "There are no aliases yet.",
        Name = "Name",
        NameHint = "A name that nobody bears.",
        NumberShown = "Number shown",
        NumberLeft = "Number left",
        NumberLeftHint = "This number is rung back.",
        AddAlias = "Add an alias",
        ChangeAlias = "Change an alias",
        RemoveAlias = "Remove the alias",
        Questions = "Questions",
        NoQuestions = "There are no questions yet.",
        Department = "Department",
        AnyDepartment = "Any department",
        Question = "Question",
        QuestionHint = "What the caller asks.",
        Answers = "Answers to counter-questions",
        AnswersHint = "What the caller says when something is asked in return.",
        WhenAnswered = "When the employee does answer",
        WhenAnsweredHint = "What the caller says then.",
        AddQuestion = "Add a question",
        ChangeQuestion = "Change a question",
        RemoveQuestion = "Remove the question",
        Change = "Change",
        Save = "Save",
        Import = "Add the list",
        ImportAliases = "Many aliases at once",
        ImportAliasesHint = "With a header: name; number shown; number left. You can also paste from a spreadsheet.",
        ImportQuestions = "Many questions at once",
        ImportQuestionsHint = "With a header: question; department; answers; when answered. Only the question is required.",
        List = "Paste the list here",
        File = "Or choose a CSV file",
    };
}
