using Telbaar.Demonstration;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Xunit;

namespace Telbaar.EndToEnd.Journeys;

/// <summary>Without a mouse: Tab, Enter and typing, and at every stop one sees where one is.</summary>
[Collection(nameof(OneDemo))]
public sealed class KeyboardTests(Chromium chromium, DemoServer demo)
{
    [Fact]
    public async Task Somebody_signs_in_chooses_a_language_and_makes_a_study_by_keyboard_alone()
    {
        await using var visit = await chromium.Open(new(demo.Address, "/sign-in"), View.Desk);
        await TabTo(visit, "button[name=Language]");
        await Enter(visit);
        await visit.MustBeNamed("en");
        await TabTo(visit, "button[name=Language]");
        await Enter(visit);
        await visit.MustBeNamed("nl");

        await Type(visit, "#form-Name", "onderzoeker");
        await Type(visit, "#form-Password", DemoMunicipality.Password);
        await Enter(visit);
        await TabTo(visit, "a[href$='/studies']");
        await Enter(visit);
        await TabTo(visit, "a[href$='/studies/new']");
        await Enter(visit);
        await Type(visit, "#form-Name", "Met het toetsenbord");
        await TabTo(visit, "select");
        await visit.Press("ArrowDown");
        await TabTo(visit, "main button");
        await Enter(visit);
        await visit.MustSay("Klaar voor het veld?");
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_menu()
    {
        await using var visit = await chromium.SignIn(demo, "onderzoeker", View.Desk);
        await visit.GoTo("/o/voorbeeldstad/studies/new");
        await visit.Press("Tab");
        Assert.Equal("Naar de inhoud", await visit.FocusIs("innerText"));
        await visit.Press("Enter");
        await visit.Press("Tab");
        Assert.Equal("form-Name", await visit.FocusIs("id"));
    }

    static async Task TabTo(Visit visit, string wanted)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await visit.Press("Tab");
            Assert.Empty(await visit.Find(UnseenFocus));
            if (await visit.FocusIs($"matches(\"{wanted}\")") == "true")
                return;
        }
        Assert.Fail($"Tab leads nowhere to {wanted}.");
    }

    static async Task Type(Visit visit, string field, string text)
    {
        await TabTo(visit, field);
        await visit.Page.Keyboard.TypeAsync(text);
    }

    static Task Enter(Visit visit) => visit.UntilAnswered(() => visit.Press("Enter"));

    /// <summary>What has the focus, if it is not within the window with a line around it of at least two pixels.</summary>
    const string UnseenFocus = """
        () => [document.activeElement].filter(element => element !== document.body).filter(element => {
            const at = element.getBoundingClientRect(), line = getComputedStyle(element);
            return line.outlineStyle === 'none' || parseFloat(line.outlineWidth) < 2 || at.left < 0 || at.bottom <= 0 || at.top >= innerHeight;
        }).map(element => `${element.outerHTML} ${getComputedStyle(element).outline} ${JSON.stringify(element.getBoundingClientRect())}`)
        """;
}
