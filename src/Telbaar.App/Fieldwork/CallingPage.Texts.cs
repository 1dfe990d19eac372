namespace Telbaar.Fieldwork;

/// <summary>What the script of the caller's screen says. In braces: what it puts there itself.</summary>
sealed record CallingWords
{
    public required string NextCall { get; init; }
    public required string AskFor { get; init; }
    public required string Nameless { get; init; }
    public required string Ring { get; init; }
    public required string Numberless { get; init; }
    public required string Alias { get; init; }
    public required string NumberShown { get; init; }
    public required string NumberLeft { get; init; }
    public required string Question { get; init; }
    public required string Answers { get; init; }
    public required string WhenAnswered { get; init; }
    public required string Planned { get; init; }
    public required string Call { get; init; }
    public required string MadeAgain { get; init; }
    public required string NoCard { get; init; }
    public required string Practice { get; init; }
    public required string PracticeNote { get; init; }
    public required string PracticeRing { get; init; }
    public required string PracticeWhom { get; init; }
    public required string Practise { get; init; }
    public required string PractiseLater { get; init; }
    public required string StopPractice { get; init; }
    public required string Stock { get; init; }
    public required string ThisFirst { get; init; }
    public required string GiveBack { get; init; }
    public required string GivenBackLater { get; init; }
    public required string Nothing { get; init; }
    public required string NextPlanned { get; init; }
    public required string AheadOfTime { get; init; }
    public required string LookAgain { get; init; }
    public required string Loading { get; init; }
    public required string LoadingFailed { get; init; }
    public required string Insecure { get; init; }
    public required string ElsewhereOpen { get; init; }
    public required string GoOnHere { get; init; }
    public required string OpenCall { get; init; }
    public required string GoOnWith { get; init; }
    public required string OfOthers { get; init; }
    public required string InThisStage { get; init; }
    public required string InAll { get; init; }
    public required string OverLimit { get; init; }
    public required string Steps { get; init; }
    public required string Judgements { get; init; }
    public required string KccGreeting { get; init; }
    public required string Greeting { get; init; }
    public required string Initiative { get; init; }
    public required string Right { get; init; }
    public required string Wrong { get; init; }
    public required string InitiativeRight { get; init; }
    public required string InitiativeWrong { get; init; }
    public required string Required { get; init; }
    public required string GreetingHeard { get; init; }
    public required string VoicemailSaid { get; init; }
    public required string Failed { get; init; }
    public required string FailedHint { get; init; }
    public required string Reasons { get; init; }
    public required string More { get; init; }
    public required string Missing { get; init; }
    public required string LeaveSo { get; init; }
    public required string WillBeMadeAgain { get; init; }
    public required string Recorded { get; init; }
    public required string Undone { get; init; }
    public required string NothingToUndo { get; init; }
    public required string Remark { get; init; }
    public required string RemarkHint { get; init; }
    public required string Save { get; init; }
    public required string Close { get; init; }
    public required string Side { get; init; }
    public required string SideNoted { get; init; }
    public required string Again { get; init; }
    public required string AgainHint { get; init; }
    public required string Help { get; init; }
    public required string HelpIntro { get; init; }
    public required string UseKeys { get; init; }
    public required string KeyColumn { get; init; }
    public required string StepColumn { get; init; }
    public required string Aid { get; init; }
    public required string AidRight { get; init; }
    public required string AidWrong { get; init; }
    public required string AllSent { get; init; }
    public required string OneWaiting { get; init; }
    public required string Waiting { get; init; }
    public required string Offline { get; init; }
    public required string SignedOut { get; init; }
    public required string SignIn { get; init; }
    public required string Trouble { get; init; }
    public required string NotKept { get; init; }
    public required string RefusedTitle { get; init; }
    public required string RefusedHint { get; init; }
    public required string RefusedEvent { get; init; }
    public required string Reported { get; init; }
    public required string RingsBack { get; init; }
    public required string RingsBackShort { get; init; }
    public required string FindMessage { get; init; }
    public required string FindMessageHint { get; init; }
    public required string OpenMessages { get; init; }
    public required string NotKnown { get; init; }
    public required string NoneFound { get; init; }
    public required string Found { get; init; }
    public required string OldList { get; init; }
    public required string NoList { get; init; }
    public required string AnswerBefore { get; init; }
    public required string TermOver { get; init; }
    public required string By { get; init; }
    public required string How { get; init; }
    public required string CallbackRemark { get; init; }
    public required string CallbackRemarkHint { get; init; }
    public required string SayWhatWasHeard { get; init; }
    public required string StoreCallback { get; init; }
    public required string CallbackKept { get; init; }
    public required string CallbackToPlace { get; init; }
    public required string RefusedCallback { get; init; }
    public required string RefusedUnplaced { get; init; }
    public required string AllCallbacks { get; init; }

    public static CallingWords Dutch { get; } = new()
    {
        NextCall = "Volgende gesprek",
        AskFor = "Vraag naar",
        Nameless = "(naam niet bekend)",
        Ring = "Bel",
        Numberless = "(nummer niet bekend)",
        Alias = "U bent",
        NumberShown = "Nummer in beeld",
        NumberLeft = "Laat dit nummer achter",
        Question = "Uw vraag",
        Answers = "Als ze doorvragen",
        WhenAnswered = "Als de gevraagde medewerker zelf opneemt",
        Planned = "Gepland",
        Call = "Gesprek",
        MadeAgain = "Overdoen van gesprek {0}",
        Practice = "OEFENGESPREK",
        PracticeNote = "Dit telt nergens in mee.",
        PracticeRing = "iemand die meespeelt, bijvoorbeeld een collega-enquêteur",
        PracticeWhom = "een naam die u samen verzint",
        Practise = "Oefengesprek beginnen",
        PractiseLater = "Oefenen lukt nu niet. Probeer het straks nog eens.",
        StopPractice = "Niet oefenen",
        NoCard = "Naam en nummer komen terug zodra er verbinding is.",
        Stock = "Hierna",
        ThisFirst = "Eerst {0}",
        GiveBack = "Teruggeven",
        GivenBackLater = "Teruggeven lukt nu niet. Probeer het straks nog eens.",
        Nothing = "Er is nu niets te bellen.",
        NextPlanned = "Uw volgende gesprek staat gepland op {0}.",
        AheadOfTime = "Bel alvast wat later vandaag staat",
        LookAgain = "Kijk opnieuw",
        Loading = "Uw gesprekken worden opgehaald …",
        LoadingFailed = "De server geeft nog geen antwoord. Deze pagina probeert het steeds opnieuw.",
        Insecure = "Deze browser kan hier niets veilig bewaren. Open deze pagina via https, in een gewoon venster van een recente browser.",
        ElsewhereOpen = "Deze pagina staat al open in een ander tabblad van deze browser. Bellen kan maar in één tabblad tegelijk.",
        GoOnHere = "Hier verder",
        OpenCall = "Gesprek {0} is in een andere browser begonnen en niet afgemaakt.",
        GoOnWith = "Ga hier verder met gesprek {0}",
        OfOthers = "Deze browser bewaart nog {0} gebeurtenissen van een andere enquêteur. Die worden verstuurd als die enquêteur hier inlogt.",
        InThisStage = "in deze stap",
        InAll = "hele gesprek",
        OverLimit = "Langer dan de grens. U mag ophangen.",
        Steps = "Wat gebeurt er?",
        Judgements = "Beoordelen",
        KccGreeting = "Begroeting KCC",
        Greeting = "Begroeting na doorverbinden",
        Initiative = "Initiatief",
        Right = "Goed",
        Wrong = "Niet goed",
        InitiativeRight = "Goed",
        InitiativeWrong = "Geen initiatief",
        Required = "moet",
        GreetingHeard = "Begroeting",
        VoicemailSaid = "De voicemail noemde",
        Failed = "Mislukt?",
        FailedHint = "Alleen als dit de reden is dat het niet lukte.",
        Reasons = "Reden",
        More = "Meer",
        Missing = "Nog invullen: {0}.",
        LeaveSo = "Druk nog eens als het zo moet blijven.",
        WillBeMadeAgain = "Dit gesprek wordt overgedaan: {0}.",
        Recorded = "Vastgelegd: {0}.",
        Undone = "Ongedaan gemaakt: {0}.",
        NothingToUndo = "Er is niets om ongedaan te maken.",
        Remark = "Opmerking",
        RemarkHint = "Schrijf geen namen op. Bewaren gaat ook met Ctrl en Enter.",
        Save = "Bewaren",
        Close = "Sluiten",
        Side = "Iets opvallends",
        SideNoted = "Genoteerd dat er iets opviel. Met R schrijft u erbij wat.",
        Again = "Waarom overdoen?",
        AgainHint = "Kies een cijfer of een knop. Het gesprek gaat terug in de planning.",
        Help = "Toetsen",
        HelpIntro = "Elke stap heeft één toets, in elk scherm dezelfde. Alleen wat nu kan, doet iets.",
        UseKeys = "Toetsen gebruiken",
        KeyColumn = "Toets",
        StepColumn = "Stap",
        Aid = "Was er initiatief?",
        AidRight = "Wel",
        AidWrong = "Niet",
        AllSent = "Alles is verstuurd",
        OneWaiting = "1 stap nog niet verstuurd",
        Waiting = "{0} stappen nog niet verstuurd",
        Offline = "Geen verbinding. U kunt gewoon doorgaan; alles wordt bewaard en later verstuurd.",
        SignedOut = "U bent uitgelogd. Alles wordt bewaard.",
        SignIn = "Log in (nieuw tabblad)",
        Trouble = "De server neemt nu niets aan. Alles wordt bewaard; deze pagina probeert het steeds opnieuw.",
        NotKept = "De browser kon deze stap niet bewaren. Er is niets vastgelegd. Maak ruimte vrij of gebruik een gewoon venster, en druk opnieuw.",
        RefusedTitle = "Niet aangenomen door de server",
        RefusedHint = "Geef dit door aan de onderzoeker. Er is niets samengevoegd of overschreven.",
        RefusedEvent = "Gesprek {0}, stap {1}: {2}. {3}",
        Reported = "Doorgegeven; haal deze lijst weg",
        RingsBack = "Er wordt teruggebeld",
        RingsBackShort = "Teruggebeld",
        FindMessage = "Welke boodschap?",
        FindMessageHint = "Een paar letters van de naam of het alias, of drie cijfers van het nummer. Pijltjes kiezen, Enter legt vast.",
        OpenMessages = "Boodschappen zonder terugbelactie",
        NotKnown = "Nog niet bekend: later plaatsen",
        NoneFound = "Niets gevonden. U kunt de terugbelactie later laten plaatsen.",
        Found = "{0} gevonden.",
        OldList = "Geen verbinding: dit is de lijst van {0}.",
        NoList = "Geen verbinding: de lijst is er nog niet.",
        AnswerBefore = "terugbellen vóór {0}",
        TermOver = "termijn voorbij",
        By = "Wie belde terug?",
        How = "Hoe?",
        CallbackRemark = "Wat hoorde u?",
        CallbackRemarkHint = "Mag leeg blijven als u de boodschap weet.",
        SayWhatWasHeard = "Schrijf kort op wat u hoorde of zag, zodat iemand de terugbelactie kan plaatsen. Enter legt vast.",
        StoreCallback = "Vastleggen",
        CallbackKept = "Terugbelactie vastgelegd bij gesprek {0}.",
        CallbackToPlace = "Terugbelactie vastgelegd. Iemand plaatst haar later.",
        RefusedCallback = "Terugbelactie van {0} bij gesprek {1}: {2}",
        RefusedUnplaced = "Terugbelactie van {0}, nog te plaatsen: {1}",
        AllCallbacks = "Eerder teruggebeld, of iets verbeteren? Alle terugbelacties (nieuw tabblad)",
    };

    public static CallingWords English { get; } = new()
    {
        NextCall = "Next call",
        AskFor = "Ask for",
        Nameless = "(name not known)",
        Ring = "Ring",
        Numberless = "(number not known)",
        Alias = "You are",
        NumberShown = "Number shown",
        NumberLeft = "Leave this number",
        Question = "Your question",
        Answers = "If they ask on",
        WhenAnswered = "If the employee you ask for answers",
        Planned = "Planned",
        Call = "Call",
        MadeAgain = "Call {0} made again",
        Practice = "PRACTICE CALL",
        PracticeNote = "This counts nowhere.",
        PracticeRing = "somebody who plays along, such as another caller",
        PracticeWhom = "a name that you make up together",
        Practise = "Begin a practice call",
        PractiseLater = "Practising does not work now. Try again in a while.",
        StopPractice = "Do not practise",
        NoCard = "Name and number come back when there is a connection.",
        Stock = "After this",
        ThisFirst = "First {0}",
        GiveBack = "Give back",
        GivenBackLater = "Giving back does not work now. Try again in a while.",
        Nothing = "There is nothing to ring now.",
        NextPlanned = "Your next call is planned for {0}.",
        AheadOfTime = "Ring what is planned for later today",
        LookAgain = "Look again",
        Loading = "Fetching your calls …",
        LoadingFailed = "The server gives no answer yet. This page keeps trying.",
        Insecure = "This browser cannot keep anything safely here. Open this page over https, in an ordinary window of a recent browser.",
        ElsewhereOpen = "This page is open in another tab of this browser already. You can ring in one tab at a time.",
        GoOnHere = "Go on here",
        OpenCall = "Call {0} was begun in another browser and not finished.",
        GoOnWith = "Go on here with call {0}",
        OfOthers = "This browser still keeps {0} events of another caller. They are sent when that caller signs in here.",
        InThisStage = "in this step",
        InAll = "whole call",
        OverLimit = "Longer than the limit. You may hang up.",
        Steps = "What happens?",
        Judgements = "Judge",
        KccGreeting = "KCC greeting",
        Greeting = "Greeting after the transfer",
        Initiative = "Initiative",
        Right = "Right",
        Wrong = "Wrong",
        InitiativeRight = "Right",
        InitiativeWrong = "No initiative",
        Required = "required",
        GreetingHeard = "Greeting",
        VoicemailSaid = "The voicemail named",
        Failed = "Failed?",
        FailedHint = "Only if this is why it did not work.",
        Reasons = "Reason",
        More = "More",
        Missing = "Still to fill in: {0}.",
        LeaveSo = "Press once more to leave it so.",
        WillBeMadeAgain = "This call will be made again: {0}.",
        Recorded = "Recorded: {0}.",
        Undone = "Undone: {0}.",
        NothingToUndo = "There is nothing to undo.",
        Remark = "Remark",
        RemarkHint = "Write no names. Ctrl and Enter saves too.",
        Save = "Save",
        Close = "Close",
        Side = "Something odd",
        SideNoted = "Noted that something was odd. With R you write down what.",
        Again = "Why again?",
        AgainHint = "Choose a digit or a button. The call goes back into the plan.",
        Help = "Keys",
        HelpIntro = "Each step has one key, the same on every screen. Only what is possible now does anything.",
        UseKeys = "Use keys",
        KeyColumn = "Key",
        StepColumn = "Step",
        Aid = "Was there initiative?",
        AidRight = "Yes",
        AidWrong = "No",
        AllSent = "All is sent",
        OneWaiting = "1 step not sent yet",
        Waiting = "{0} steps not sent yet",
        Offline = "No connection. You can simply go on; all is kept and sent later.",
        SignedOut = "You are signed out. All is kept.",
        SignIn = "Sign in (new tab)",
        Trouble = "The server takes nothing now. All is kept; this page keeps trying.",
        NotKept = "The browser could not keep this step. Nothing has been recorded. Make room or use an ordinary window, and press again.",
        RefusedTitle = "Not taken by the server",
        RefusedHint = "Tell the researcher. Nothing has been merged or overwritten.",
        RefusedEvent = "Call {0}, step {1}: {2}. {3}",
        Reported = "Reported; take this list away",
        RingsBack = "Somebody rings back",
        RingsBackShort = "Rung back",
        FindMessage = "Which message?",
        FindMessageHint = "A few letters of the name or the alias, or three digits of the number. Arrows choose, Enter stores.",
        OpenMessages = "Messages without a callback",
        NotKnown = "Not known yet: place it later",
        NoneFound = "Nothing found. The callback can be placed later.",
        Found = "{0} found.",
        OldList = "No connection: this is the list of {0}.",
        NoList = "No connection: the list is not there yet.",
        AnswerBefore = "to be answered before {0}",
        TermOver = "term over",
        By = "Who rang back?",
        How = "How?",
        CallbackRemark = "What did you hear?",
        CallbackRemarkHint = "May stay empty when you know the message.",
        SayWhatWasHeard = "Write down briefly what you heard or saw, so that somebody can place the callback. Enter stores.",
        StoreCallback = "Store",
        CallbackKept = "Callback stored with call {0}.",
        CallbackToPlace = "Callback stored. Somebody will place it later.",
        RefusedCallback = "Callback of {0} with call {1}: {2}",
        RefusedUnplaced = "Callback of {0}, to be placed: {1}",
        AllCallbacks = "Rung back earlier, or something to mend? All callbacks (new tab)",
    };
}

sealed record CallingPageTexts
{
    public required string Title { get; init; }
    public required string NeedsScript { get; init; }
    public required IReadOnlyDictionary<string, string> VoicemailSaid { get; init; }
    public required IReadOnlyDictionary<RecordEvents.Fate, string> Fates { get; init; }
    public required CallingWords Words { get; init; }

    public static CallingPageTexts Dutch { get; } = new()
    {
        Title = "Bellen",
        NeedsScript = "Voor bellen is JavaScript nodig: de klok loopt in uw browser. Zet het aan voor deze pagina. Alle andere pagina's van Telbaar werken zonder.",
        VoicemailSaid = new Dictionary<string, string> { ["name"] = "de persoon", ["absence"] = "dat die weg is, en tot wanneer", ["substitute"] = "een vervanger" },
        Fates = new Dictionary<RecordEvents.Fate, string>
        {
            [RecordEvents.Fate.Acknowledged] = "Aangenomen.",
            [RecordEvents.Fate.Conflicts] = "De server heeft op deze plaats al iets anders.",
            [RecordEvents.Fate.DoesNotFit] = "Deze stap kan niet volgen op wat de server al heeft.",
            [RecordEvents.Fate.Unknown] = "Dit gesprek is niet van u.",
            [RecordEvents.Fate.OutOfBounds] = "Tijd of tekst valt buiten wat kan.",
        },
        Words = CallingWords.Dutch,
    };

    public static CallingPageTexts English { get; } = new()
    {
        Title = "Calling",
        NeedsScript = "Calling needs JavaScript: the clock runs in your browser. Switch it on for this page. All other pages of Telbaar work without.",
        VoicemailSaid = new Dictionary<string, string> { ["name"] = "the person", ["absence"] = "the absence, and until when", ["substitute"] = "a substitute" },
        Fates = new Dictionary<RecordEvents.Fate, string>
        {
            [RecordEvents.Fate.Acknowledged] = "Taken.",
            [RecordEvents.Fate.Conflicts] = "The server has something else at this place already.",
            [RecordEvents.Fate.DoesNotFit] = "This step cannot follow what the server has already.",
            [RecordEvents.Fate.Unknown] = "This call is not yours.",
            [RecordEvents.Fate.OutOfBounds] = "Its time or words are out of bounds.",
        },
        Words = CallingWords.English,
    };
}
