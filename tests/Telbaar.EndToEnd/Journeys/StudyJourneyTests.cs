using System.Globalization;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Telbaar.Tests.Demonstration;
using Xunit;

namespace Telbaar.EndToEnd.Journeys;

/// <summary>The ways that people go through the web application, by their own hands.</summary>
[Collection(nameof(OneDemo))]
public sealed class StudyJourneyTests(Chromium chromium, DemoServer demo)
{
    static readonly string[] statements =
    [
        "instemming ondernemingsraad", "aankondiging aan medewerkers", "DPIA", "kleinste groep", "bewaartermijn", "verwerkersovereenkomst", "verwerkingsregister",
    ];

    [Fact]
    public async Task A_researcher_sets_up_a_study_a_coordinator_confirms_the_gate_and_it_is_ready()
    {
        await using var researcher = await chromium.SignIn(demo, "onderzoeker", View.Desk);
        await NewStudy(researcher, "Bereikbaarheid van Burgerzaken");
        await Plan(researcher);
        await PutInScope(researcher, "Burgerzaken");
        await researcher.Turn("Nummers");
        await researcher.Fill(("Nummer", "14 000"));
        await researcher.Push("Nummer toevoegen");
        foreach (var statement in statements)
            await State(researcher, statement);

        await using var coordinator = await chromium.SignIn(demo, "coordinator", View.Desk);
        await coordinator.GoTo(new Uri(researcher.Page.Url).AbsolutePath);
        foreach (var _ in statements)
            await coordinator.Push("Bevestigen");
        await coordinator.MustSay("De poort is open: alles is verklaard en bevestigd.");

        await Draw(researcher);
        await researcher.Turn("Overzicht");
        await researcher.Push("Gereedmelden");
        await researcher.MustSay("gereed");
        await researcher.MustBeAccessible();
    }

    [Fact]
    public async Task A_researcher_reads_in_a_file_sees_the_mark_and_takes_the_attempts_along_again()
    {
        var sample = Repository.PathOf("samples/haarlem-2019.csv");
        await using var researcher = await chromium.SignIn(demo, "onderzoeker", View.Desk);
        await NewStudy(researcher, "Haarlem nog een keer");
        await researcher.Turn("Contactpogingen");
        await researcher.Attach("Bestand met contactpogingen", "fout.csv", "poging;begonnen;afdeling\n1;gisteren;Wonen\n");
        await researcher.Push("Controleren en inlezen");
        await researcher.MustSay("gisteren");
        await researcher.MustBeAccessible();
        await researcher.Follow("Een ander bestand kiezen");
        await researcher.Attach("Bestand met contactpogingen", sample);
        await researcher.Push("Controleren en inlezen");
        await researcher.MustSay("Ingelezen contactpogingen: 595.");

        var export = await researcher.Page.RunAndWaitForDownloadAsync(() => researcher.Button("Downloaden").ClickAsync());
        var lines = await File.ReadAllLinesAsync(await export.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(1 + 595, lines.Length);

        await researcher.Turn("Resultaten");
        await researcher.MustSay("6,4");
    }

    [Fact]
    public async Task A_coordinator_sees_what_a_list_of_staff_changes_reads_it_in_and_takes_it_back()
    {
        await using var coordinator = await chromium.SignIn(demo, "coordinator", View.Desk);
        await coordinator.GoTo("/o/voorbeeldstad/organisation/staff/import");
        await coordinator.Attach("Bestand", "medewerkers.csv", "code;naam;afdeling\nM0001;Medewerker 001;Wonen\n;Medewerker van de proef;Burgerzaken\n");
        await coordinator.Push("Bekijken wat er verandert");
        await coordinator.MustSay("112 medewerkers staan niet op de lijst");
        await coordinator.MustSay("Medewerker van de proef");
        await coordinator.MustBeAccessible();

        await coordinator.Push("Lijst inlezen");
        Assert.Equal(2, await Staff(coordinator));
        await coordinator.GoTo("/o/voorbeeldstad/organisation/staff/import");
        await coordinator.Push("Terugdraaien");
        await coordinator.MustSay("Dat is teruggedraaid op");
        Assert.True(await Staff(coordinator) > 2);
    }

    [Fact]
    public async Task What_is_refused_is_said_on_top_and_beside_the_field()
    {
        await using var researcher = await chromium.SignIn(demo, "onderzoeker", View.Narrowest);
        await researcher.GoTo("/o/voorbeeldstad/studies/new");
        await researcher.Push("Onderzoek aanmaken");
        await researcher.MustSay("Er klopt iets niet");
        await researcher.MustNotScrollSideways();
        await researcher.MustBeAccessible();
        await researcher.LookAs(View.Narrowest with { Dark = true });
        await researcher.MustBeAccessible();
    }

    static async Task NewStudy(Visit researcher, string name)
    {
        await researcher.GoTo("/o/voorbeeldstad/studies");
        await researcher.Follow("Nieuw onderzoek");
        await researcher.Fill(("Naam van het onderzoek", name));
        await researcher.Choose("Servicenormen", "Servicenormen telefonische bereikbaarheid Haarlem 2019, haarlem-2019");
        await researcher.Push("Onderzoek aanmaken");
        await researcher.MustSay("Klaar voor het veld?");
    }

    static async Task Plan(Visit researcher)
    {
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(28);
        await researcher.Turn("Opzet");
        await researcher.Fill(("Eerste dag", Typed(first)), ("Laatste dag", Typed(first.AddDays(27))));
        await researcher.Push("Opslaan");
        await researcher.MustSay("Het veldwerk duurt van");
    }

    static async Task PutInScope(Visit researcher, string department)
    {
        await researcher.Turn("Afdelingen");
        await researcher.Follow($"{department} mee laten doen");
        await researcher.Fill(("Klantcontacten per jaar", "46000"), ("Waarom doet deze afdeling mee?", "De meeste klantcontacten"));
        await researcher.Push("Opslaan");
        await researcher.MustSay("46.000");
    }

    static async Task State(Visit researcher, string statement)
    {
        await researcher.Turn("Juridische poort");
        await researcher.Follow($"Verklaring opstellen: {statement}");
        if (statement == "instemming ondernemingsraad")
            await researcher.Choose("Wat heeft de ondernemingsraad besloten?", "stemt in");
        if (statement is "kleinste groep")
            await researcher.Fill(("Kleinste groep", "5"));
        if (statement is "bewaartermijn")
            await researcher.Fill(("Bewaartermijn", "12"));
        await researcher.Fill(("waarover gaat", "Zoals besproken"), ("Document", "zaak VB-0201"), ("Datum van het document", "2026-11-02"));
        await researcher.Push("Verklaring opslaan");
        await researcher.MustSay("Wacht op bevestiging");
    }

    static async Task Draw(Visit researcher)
    {
        await researcher.Turn("Aliassen en vragen");
        await researcher.Push("Voorbeelden toevoegen");
        await researcher.Turn("Steekproef");
        await researcher.Fill(("Aantal contactpogingen in totaal", "40"));
        await researcher.Push("Plan opslaan");
        await researcher.Push("Steekproef trekken");
        await researcher.MustSay("Geplande telefoontjes");
    }

    static async Task<int> Staff(Visit coordinator)
    {
        await coordinator.GoTo("/o/voorbeeldstad/organisation/staff");
        return await coordinator.Page.Locator("main tbody tr").CountAsync();
    }

    static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
