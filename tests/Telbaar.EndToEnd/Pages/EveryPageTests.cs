using System.Text.RegularExpressions;
using Telbaar.EndToEnd.Browsing;
using Telbaar.EndToEnd.Serving;
using Xunit;
using Xunit.Sdk;

namespace Telbaar.EndToEnd.Pages;

/// <summary>Every page that a role can reach by links, from the start page on. A page that several roles reach is looked at once.</summary>
public sealed partial class EveryPageTests(Chromium chromium, DemoServer demo, EveryPageTests.LookedAt lookedAt) : IClassFixture<DemoServer>, IClassFixture<EveryPageTests.LookedAt>
{
    const int MostPages = 220;

    /// <summary>A page of a study looks another in another state of the study; in how many studies it is looked at.</summary>
    const int MostStudies = 2;

    static readonly View wide = new(1440);
    static readonly View narrowAndDark = View.Narrowest with { Dark = true };

    /// <param name="login">The demonstration's login for the role.</param>
    /// <param name="reached">Some of what the role must be able to reach.</param>
    [Theory]
    [InlineData("beheerder", "/members", "/audit", "/people", "/account/second-factor")]
    [InlineData("onderzoeker", "/studies/new", "/plan", "/shifts", "/gate", "/gate/WorksCouncil", "/sample", "/cover", "/import", "/results", "/copy", "/watch", "/callbacks", "/attempts")]
    [InlineData("coordinator", "/organisation/staff", "/organisation/staff/import", "/gate", "/results")]
    [InlineData("privacy", "/gates", "/gate", "/audit")]
    [InlineData("stuurgroep", "/studies", "/results")]
    [InlineData("enqueteur", "/calling", "/callbacks", "/listen")]
    [InlineData("leidinggevende", "/norms")]
    [InlineData("kcc", "/account")]
    public async Task Whatever_a_role_can_reach_keeps_the_rules(string login, params string[] reached)
    {
        await using var visit = await chromium.SignIn(demo, login, wide);
        var (walked, faults) = await Walk(visit, "/");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.All(reached, end => Assert.Contains(walked, path => path.Split('?')[0].EndsWith(end, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task So_do_the_pages_before_signing_in()
    {
        await using var visit = await chromium.Open(new(demo.Address, "/sign-in"), wide);
        var (walked, faults) = await Walk(visit, "/sign-in");
        Assert.Contains("/invitation", walked);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// <summary>In English the pages differ by their words alone: each kind is looked at once, and not again for its colours.</summary>
    [Theory]
    [InlineData("onderzoeker")]
    [InlineData("beheerder")]
    public async Task In_English_too_with_no_word_of_Dutch_left(string login)
    {
        await using var visit = await chromium.SignIn(demo, login, wide);
        await visit.TurnTo("English");
        try
        {
            var (_, faults) = await Walk(visit, "/", lookedAt.InEnglish, LookInEnglish);
            Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        }
        finally
        {
            // The account remembers it, and the other walks read Dutch.
            await visit.TurnTo("Nederlands");
        }
    }

    Task<(IReadOnlyCollection<string> Walked, List<string> Faults)> Walk(Visit visit, string start) => Walk(visit, start, lookedAt.InDutch, Look);

    static async Task<(IReadOnlyCollection<string> Walked, List<string> Faults)> Walk(Visit visit, string start, Looks looks, Func<Visit, string, List<string>, Task> look)
    {
        var known = new HashSet<string> { KindOf(start) };
        var ahead = new Queue<string>([start]);
        var walked = new List<string>();
        var faults = new List<string>();
        while (ahead.TryDequeue(out var path))
        {
            Assert.True(walked.Count < MostPages, $"More than {MostPages} kinds of pages: {string.Join(' ', known)}");
            var status = await visit.GoTo(path);
            walked.Add(path);
            if (status != 200)
                faults.Add($"{path} answers {status}");
            foreach (var link in (await visit.Find(LinkedPages)).Where(link => known.Add(KindOf(link))))
                ahead.Enqueue(link);
            if (looks.IsNew(KindOf(path)))
                await look(visit, path, faults);
        }
        await Hold("all of them", faults, visit.MustAskNothingElsewhere, visit.MustHaveNoErrors);
        return (walked, faults);
    }

    static async Task Look(Visit visit, string path, List<string> faults)
    {
        await visit.Unfold();
        await Hold(path, faults, () => visit.MustBeNamed("nl"));
        foreach (var view in new[] { wide, narrowAndDark })
        {
            await visit.LookAs(view);
            await Hold($"{path} at {view}", faults, visit.MustNotScrollSideways, visit.MustBeAccessible);
        }
        await visit.LookAs(wide);
    }

    static async Task LookInEnglish(Visit visit, string path, List<string> faults)
    {
        await visit.Unfold();
        await Hold($"{path} in English", faults, () => visit.MustBeNamed("en"), () => visit.MustSayNothingOf(DutchWords.Left), visit.MustBeAccessibleButForColours);
    }

    /// <summary>All faults of all pages are told at once.</summary>
    static async Task Hold(string what, List<string> faults, params Func<Task>[] rules)
    {
        foreach (var rule in rules)
        {
            try
            {
                await rule();
            }
            catch (XunitException broken)
            {
                faults.Add($"{what}: {broken.Message}");
            }
        }
    }

    static Task Hold(string what, List<string> faults, params Action[] rules) =>
        Hold(what, faults, [.. rules.Select(rule => new Func<Task>(() =>
        {
            rule();
            return Task.CompletedTask;
        }))]);

    /// <summary>Two pages that differ by a person, a department or a day alone are of one kind; the two studies of the demonstration differ too much for that.</summary>
    static string KindOf(string path) => OtherThanStudy().Replace(path.Split('?', '#')[0], "{}");

    /// <summary>Files are no pages.</summary>
    const string LinkedPages = """
        () => [...document.querySelectorAll('a[href]')].map(link => new URL(link.href))
            .filter(link => link.origin === location.origin && !/(\.(csv|json|xlsx|html|pdf)|\/file)$/.test(link.pathname)).map(link => link.pathname + link.search)
        """;

    [GeneratedRegex("(?<!/studies/)[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex OtherThanStudy();

    [GeneratedRegex("/studies/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex AnyStudy();

    /// <summary>The kinds of pages that have been looked at, in each language.</summary>
    public sealed class LookedAt
    {
        public Looks InDutch { get; } = new(MostStudies);
        public Looks InEnglish { get; } = new(1);
    }

    /// <param name="mostStudies">In how many studies a page of a study is looked at.</param>
    public sealed class Looks(int mostStudies)
    {
        readonly HashSet<string> kinds = [];
        readonly Dictionary<string, int> ofStudies = [];

        public bool IsNew(string kind)
        {
            var page = AnyStudy().Replace(kind, "/studies/{}");
            if (!kinds.Add(kind) || ofStudies.GetValueOrDefault(page) >= mostStudies)
                return false;
            ofStudies[page] = ofStudies.GetValueOrDefault(page) + 1;
            return true;
        }
    }
}
