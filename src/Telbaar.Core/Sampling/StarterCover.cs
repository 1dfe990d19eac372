using System.Globalization;

namespace Telbaar.Sampling;

/// <summary>Aliases and questions to begin with: names that nobody bears, numbers that ring nowhere, and questions about no real case.</summary>
public static class StarterCover
{
    /// <summary>What the numbers begin with that must be replaced by numbers of one's own.</summary>
    public const string PlaceholderNumber = "14 000 ";

    public const string WhenAnswered = "Stel de vraag, bedank voor het antwoord en rond het gesprek vriendelijk af. Noem geen naam van iemand anders.";

    public static IReadOnlyList<string> Aliases { get; } =
    [
        "Fiona Fictief", "Vera Verzonnen", "Nico Niemand", "Bea Bedacht", "Victor Voorbeeld", "Paula Proef", "Tim Test", "Anna Anoniem", "Daan Denkbeeld", "Sara Schijn", "Olaf Oefening", "Greta Gefingeerd",
        "Hugo Hypothese", "Mira Model", "Pim Placebo", "Rosa Rolspel", "Siem Steekproef", "Tessa Toneel", "Ugo Uitgedacht", "Wilma Wiskunde", "Xander Xyz", "Yara Ypsilon", "Zeno Zomaar", "Kees Kunstmatig",
    ];

    public static IReadOnlyList<(string Question, string Answers)> Questions { get; } =
    [
        ("Ik heb een brief van de gemeente gekregen met uw naam erop. Kunt u mij vertellen waarover die gaat?", Letter),
        ("Ik wil graag weten hoe lang de behandeling van een aanvraag gewoonlijk duurt.", General),
        ("Op welke dagen kan ik bij uw afdeling langskomen, en moet ik een afspraak maken?", General),
        ("Welke papieren moet ik meenemen als ik bij uw afdeling langskom?", General),
        ("Kan ik een formulier ook op papier krijgen? Ik heb geen computer.", General),
        ("Waar kan ik mijn vraag het beste schriftelijk stellen?", General),
        ("Ik zoek iemand die mij kan uitleggen welke stappen er na een aanvraag volgen.", General),
        ("Kan iemand anders namens mij iets bij uw afdeling regelen?", Deputy),
        ("Ik heb gehoord dat er dit jaar regels veranderen. Waar kan ik dat nalezen?", General),
        ("Hoe kan ik doorgeven dat mijn adres binnenkort verandert?", General),
        ("Zijn er kosten verbonden aan een aanvraag bij uw afdeling?", General),
        ("Ik wil een klacht doorgeven over de openbare ruimte. Bij wie ben ik dan aan het goede adres?", General),
        ("Kunt u mij zeggen wanneer de eerstvolgende informatieavond is?", General),
        ("Ik heb een afspraak en wil die verzetten. Hoe doe ik dat?", Appointment),
        ("Krijg ik een bevestiging als ik iets heb ingestuurd?", General),
        ("Ik wil iets vragen over een folder van uw afdeling. Heeft u even tijd?", General),
        ("Is er iemand bij wie ik in een andere taal terechtkan?", General),
        ("Hoe kan ik zien hoe ver mijn aanvraag is?", Letter),
        ("Ik wil graag vrijwilligerswerk doen. Met wie kan ik daarover praten?", General),
        ("Kan ik bij u terecht met een vraag over een vereniging in de buurt?", General),
        ("Ik ben van plan te verhuizen naar uw gemeente. Wat moet ik dan regelen?", General),
        ("Waar kan ik een plattegrond of overzicht van voorzieningen krijgen?", General),
        ("Tot wanneer kan ik reageren op een plan dat ter inzage ligt?", General),
        ("Ik wil iemand van uw afdeling uitnodigen voor een bijeenkomst. Hoe pak ik dat aan?", General),
    ];

    const string General = "Waar gaat het precies over? 'Ik wil het eerst in het algemeen weten.' Wat zijn uw gegevens? 'Die geef ik liever niet; het is een algemene vraag.' Om welke zaak gaat het? 'Er loopt nog geen zaak.'";
    const string Letter = "Wat is het kenmerk? 'Dat heb ik nu niet bij de hand.' Wat zijn uw gegevens? 'Die zoek ik graag later op; eerst wil ik weten of ik bij u goed zit.'";
    const string Deputy = "Om wie gaat het? 'Dat zeg ik liever nog niet; ik wil weten hoe het in het algemeen gaat.'";
    const string Appointment = "Wanneer is de afspraak? 'Dat zoek ik nog op. Ik wil eerst weten hoe het verzetten gaat.'";

    /// <summary>A number for the alias at this place, from 0.</summary>
    public static string NumberOf(int place) => PlaceholderNumber + (101 + place).ToString(CultureInfo.InvariantCulture);
}
