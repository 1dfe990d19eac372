using System.Net;
using System.Text.RegularExpressions;

namespace Telbaar.Bench.Load;

/// <summary>Somebody who reads pages of the study one after the other, with a moment of thought between them.</summary>
sealed partial class Reader(Person person, Person stranger, string study, string? large, int seed, Waits waits, TimeProvider clock) : IDisposable
{
    /// <summary>The page that all others are compared with: the sign-in page, by somebody who has not signed in. It has the frame of every page and nothing from the database.</summary>
    public const string EmptyPage = "/sign-in";

    const string EmptyPageHolds = "name=\"Password\"";

    readonly Random chance = new(seed);

    public async Task Read(CancellationToken until)
    {
        await Pause(0, 3000);
        var (list, attempt) = ("", "");
        for (var turn = seed; !until.IsCancellationRequested; turn++)
        {
            switch (turn % 6)
            {
                case 0 when await waits.For(Waited.Results, () => person.Open($"{study}/results"), page => page.WrongUnless("/attempts?")) is { } results:
                    list = WebUtility.HtmlDecode(List().Match(results.Text).Groups[1].Value);
                    break;
                case 1:
                    _ = await waits.For(Waited.Watch, () => person.Open($"{study}/watch"), page => page.WrongUnless("id=\"open\""));
                    break;
                case 2 when list.Length > 0 && await waits.For(Waited.AttemptList, () => person.Open(list), page => page.WrongUnless("/attempts/")) is { } attempts:
                    attempt = WebUtility.HtmlDecode(One().Match(attempts.Text).Groups[1].Value);
                    break;
                case 3 when attempt.Length > 0:
                    _ = await waits.For(Waited.Attempt, () => person.Open(attempt), page => page.WrongUnless("<dl"));
                    break;
                case 4 when large is not null:
                    await ReadLarge(person, large, Waited.LargeResults, waits);
                    break;
                default:
                    await ReadNothing(stranger, Waited.EmptyPage, waits);
                    break;
            }
            await Pause(1000, 3000);
        }
    }

    public static Task ReadNothing(Person stranger, Waited what, Waits waits) => waits.For(what, () => stranger.Open(EmptyPage), page => page.WrongUnless(EmptyPageHolds));

    public static Task ReadLarge(Person person, string large, Waited what, Waits waits) => waits.For(what, () => person.Open($"{large}/results"), page => page.WrongUnless("/attempts?"));

    Task Pause(int least, int most) => Task.Delay(TimeSpan.FromMilliseconds(chance.Next(least, most)), clock, CancellationToken.None);

    public void Dispose()
    {
        person.Dispose();
        stranger.Dispose();
    }

    [GeneratedRegex("href=\"([^\"]+/attempts\\?[^\"]*)\"")]
    private static partial Regex List();

    [GeneratedRegex("href=\"([^\"]+/attempts/[0-9a-f-]{36})\"")]
    private static partial Regex One();
}
