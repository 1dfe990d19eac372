namespace Telbaar.Documents;

sealed record WordsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string OtherLanguage { get; init; }
    public required string Chapters { get; init; }
    public required string Text { get; init; }
    public required string ChapterHint { get; init; }
    public required string Save { get; init; }
    public required string Sentences { get; init; }
    public required string SentencesIntro { get; init; }
    public required string NoEdition { get; init; }
    public required string Own { get; init; }
    public required string OwnHint { get; init; }
    public required string Replace { get; init; }
    public required Func<string, string> ReplaceThis { get; init; }
    public required string Replaced { get; init; }
    public required string Disagrees { get; init; }
    public required Func<string, string> StrangeNumbers { get; init; }
    public required string Saved { get; init; }

    public static WordsPageTexts Dutch { get; } = new()
    {
        Title = "Eigen woorden",
        Studies = "Onderzoeken",
        Intro = "Wat u hier schrijft, komt in het rapport (en in de memo). Opmaak gaat met Markdown: een lege regel begint een alinea, - begint een punt, **dubbele sterretjes** maken vet.",
        OtherLanguage = "Write in English",
        Chapters = "Hoofdstukken",
        Text = "Tekst",
        ChapterHint = "Leeg: dit stuk blijft weg.",
        Save = "Bewaren",
        Sentences = "Zinnen bij de cijfers",
        SentencesIntro = "Bij elk cijfer maakt het programma een zin. U kunt er een eigen zin voor in de plaats zetten. Verandert het cijfer daarna, dan staat de gewone zin weer in het rapport, en wordt u hier gewaarschuwd.",
        NoEdition = "De zinnen bij de cijfers staan hier zodra het onderzoek is afgesloten.",
        Own = "Uw zin",
        OwnHint = "Leeg: de zin van het programma.",
        Replace = "Eigen zin",
        ReplaceThis = about => $"Eigen zin: {about}",
        Replaced = "Vervangen door",
        Disagrees = "Het cijfer is veranderd sinds u deze zin schreef. In het rapport staat nu de gewone zin.",
        StrangeNumbers = numbers => $"Let op: {numbers} staat niet in de gewone zin. Klopt dat?",
        Saved = "Bewaard.",
    };

    public static WordsPageTexts English { get; } = new()
    {
        Title = "Own words",
        Studies = "Studies",
        Intro = "What you write here goes into the report (and into the memo). It is laid out with Markdown: an empty line begins a paragraph, - begins an item, **double asterisks** make bold.",
        OtherLanguage = "Schrijf in het Nederlands",
        Chapters = "Chapters",
        Text = "Text",
        ChapterHint = "Empty: this piece is left out.",
        Save = "Save",
        Sentences = "Sentences beside the figures",
        SentencesIntro = "The program makes a sentence for each figure. You can put one of your own in its place. If the figure changes afterwards, the usual sentence stands in the report again, and you are warned here.",
        NoEdition = "The sentences beside the figures stand here once the study is closed.",
        Own = "Your sentence",
        OwnHint = "Empty: the program's sentence.",
        Replace = "Own sentence",
        ReplaceThis = about => $"Own sentence: {about}",
        Replaced = "Replaced by",
        Disagrees = "The figure has changed since you wrote this sentence. The usual sentence stands in the report now.",
        StrangeNumbers = numbers => $"Mind: {numbers} is not in the usual sentence. Is that right?",
        Saved = "Saved.",
    };
}
