using Telbaar.Norms;
using Telbaar.Serving;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

public sealed class ThemeTests
{
    [Fact]
    public async Task A_municipality_lays_its_colours_over_ours()
    {
        var theme = Read("/* huisstijl */ :root { --telbaar-accent: #a00; --telbaar-font: \"Open Sans\", sans-serif; }", out _)!;
        await using var site = await Website.On(Engine.Sqlite, settings => settings with { Theme = theme });
        using var visitor = site.Visitor();

        Assert.Contains($"href=\"{theme.Path}\"", (await visitor.Open("/sign-in")).Html, StringComparison.Ordinal);
        Assert.Contains("--telbaar-accent:#a00;", (await visitor.Open(theme.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_for_daylight_alone_leave_the_dark_as_it_is()
    {
        var css = Read(":root { --telbaar-ink: #111; }", out _)!.Css;

        Assert.Equal("@media not (prefers-color-scheme:dark){:root{--telbaar-ink:#111;}}@media (prefers-color-scheme:dark){:root{}}", css);
    }

    [Theory]
    [InlineData("body { display: none; }")]
    [InlineData(":root { --telbaar-accent: #a00; } body { color: red; }")]
    [InlineData(":root { color: red; }")]
    [InlineData(":root { --telbaar-bestaat-niet: #a00; }")]
    [InlineData(":root { --telbaar-accent: url(https://elders.example/x); }")]
    [InlineData(":root { --telbaar-accent: #a00 } } * { color: red")]
    [InlineData("@import \"https://elders.example/x.css\"; :root { --telbaar-accent: #a00; }")]
    [InlineData("")]
    public void Anything_else_is_refused(string css)
    {
        Assert.Null(Read(css, out var faults));
        Assert.NotEmpty(faults);
    }

    static Theme? Read(string css, out List<Words> faults)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, css);
        faults = [];
        var theme = Theme.Read(file, faults);
        File.Delete(file);
        return theme;
    }
}
