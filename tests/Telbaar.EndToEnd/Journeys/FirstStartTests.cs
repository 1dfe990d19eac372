using System.Text.RegularExpressions;
using Telbaar.Accounts;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Xunit;

namespace Telbaar.EndToEnd.Journeys;

/// <summary>A new installation, with the code that its console shows.</summary>
public sealed partial class FirstStartTests(Chromium chromium, NewServer server) : IClassFixture<NewServer>
{
    [Fact]
    public async Task The_code_of_the_console_makes_an_administrator_who_sets_up_a_second_factor_and_signs_in_with_it()
    {
        await using var visit = await chromium.Open(server.Address, View.Desk);
        await visit.MustSay("Maak hier de eerste beheerder en de eerste organisatie.");
        await MustKeepTheRules(visit);
        await visit.Fill(
            ("Code van de server", CodeShown().Match(server.Console).Groups[1].Value), ("Gebruikersnaam", "eerste"), ("Uw naam", "Eerste beheerder"), ("Wachtwoord", Password),
            ("Wachtwoord, nog een keer", Password), ("Naam van de organisatie", "Gemeente Proefstad"), ("Naam van de organisatie in webadressen", "proefstad"));
        await visit.Push("Beginnen");

        await visit.MustSay("Een wachtwoord alleen is niet genoeg.");
        await MustKeepTheRules(visit);
        var secret = (await visit.Page.Locator(".secret").InnerTextAsync()).Replace("-", "", StringComparison.Ordinal);
        await visit.Fill(("Code uit de app", CodeOf(secret)));
        await visit.Push("Instellen");
        await visit.MustSay("Bewaar deze codes goed.");
        await MustKeepTheRules(visit);
        var spare = (await visit.Page.Locator(".codes code").AllInnerTextsAsync())[0];

        await visit.Page.GetByText("Uitloggen").ClickAsync();
        await visit.Fill(("Gebruikersnaam", "eerste"), ("Wachtwoord", Password));
        await visit.Push("Inloggen");
        await visit.MustSay("Open de app op uw telefoon");
        await MustKeepTheRules(visit);
        await visit.Fill(("Code", spare));
        await visit.Push("Inloggen");
        await visit.MustSay("Gemeente Proefstad");
        visit.MustHaveNoErrors();
    }

    const string Password = "een lang wachtwoord van de proef";

    static string CodeOf(string secret) => OneTimeCode.Of(secret, OneTimeCode.StepAt(TimeProvider.System.GetUtcNow()));

    static async Task MustKeepTheRules(Visit visit)
    {
        await visit.MustBeNamed("nl");
        foreach (var view in new[] { View.Desk, View.Narrowest with { Dark = true } })
        {
            await visit.LookAs(view);
            await visit.MustNotScrollSideways();
            await visit.MustBeAccessible();
        }
    }

    [GeneratedRegex(@"/first-start en vul deze code in: (\S.*\S)")]
    private static partial Regex CodeShown();
}
