using Telbaar.EndToEnd.Browsing;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.EndToEnd.Calling;

/// <summary>
/// The demonstration's half-way study, rung once more on the real screens, gives the same figures as its attempts from a file. In short a part of the calls, spread over the plan;
/// with LONG_TESTS=1 all of them.
/// </summary>
public sealed class ReplayTests(Chromium chromium)
{
    const int Few = 25;

    static readonly int calls = Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? int.MaxValue : Few;

    [Fact]
    public async Task A_study_rung_on_the_screens_gives_the_same_scores_as_the_import_of_the_same_attempts()
    {
        await using var replay = await ReplayedStudy.Of(chromium, calls);
        var fromFile = await replay.Import();

        await replay.RingAll();

        Assert.True(replay.Calls >= Few, $"{replay.Calls}");
        Assert.Equal(await replay.Db.Exported(fromFile), await replay.Db.Exported(replay.Study));
        Assert.Equal(await replay.Db.Scores(fromFile, replay.AsOf), await replay.Db.Scores(replay.Study, replay.AsOf));
    }
}
