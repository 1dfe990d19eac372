using Telbaar.Fieldwork;
using Telbaar.Results;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Fieldwork;

/// <summary>A study that is exported and imported again gives the same scores.json, and the command line gives the same for the file between.</summary>
public sealed class OutAndInAgainTests
{
    static readonly DateTimeOffset asOf = new(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(1));

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task The_sample_of_Haarlem(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());

        var scores = await OutAndIn(db, Haarlem, english: false);

        Assert.Contains("\"numerator\": 488", scores, StringComparison.Ordinal);
        Assert.Equal(OnCommandLine(Haarlem), scores);
    }

    [Theory, OnEachDatabase]
    public async Task Random_studies_in_either_language(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        for (var seed = 0; seed < 12; seed++)
        {
            await using var db = database.Of(await database.Organisation($"stad-{seed}"));
            _ = await OutAndIn(db, new RandomAttempts(seed).File(20 + (10 * seed)), english: seed % 2 == 0);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Remarks_go_along_only_when_asked_by_whoever_may_see_the_staff(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");
        _ = await db.Importing(study, TwoAttempts);

        Assert.DoesNotContain("vriendelijk", await db.Exported(study), StringComparison.Ordinal);
        Assert.Contains("vriendelijk", await db.Exported(study, withRemarks: true), StringComparison.Ordinal);
        Assert.DoesNotContain("Medewerker Een", await db.Exported(study, withRemarks: true), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_spreadsheet_would_run_is_written_as_text_and_comes_back_as_it_was(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (first, second) = (await db.HavingNewStudy("Een"), await db.HavingNewStudy("Twee"));
        _ = await db.Importing(first, TwoAttempts.Replace("Burgerzaken", "=1+1", StringComparison.Ordinal));

        var file = await db.Exported(first);
        _ = (await db.Importing(second, file, make: false)).Value;

        Assert.Contains(";'=1+1;", file, StringComparison.Ordinal);
        Assert.Equal(file, await db.Exported(second));
    }

    [Theory, OnEachDatabase]
    public async Task Practice_and_pilot_stand_outside_all_figures(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Een");
        _ = (await db.Importing(study, TwoAttempts, purpose: AttemptPurpose.Practice)).Value;

        Assert.Equal(0, (await ScoreStudy.Run(db, study, [HaarlemNorms], asOf, Cancellation)).Rows);
    }

    static async Task<string> OutAndIn(Store db, string file, bool english)
    {
        var (first, second) = (await db.HavingNewStudy("Een"), await db.HavingNewStudy("Twee"));
        _ = (await db.Importing(first, file)).Value;
        var exported = await db.Exported(first, english);
        _ = (await db.Importing(second, exported, make: false)).Value;

        var scores = await db.Scores(first, asOf);
        Assert.Equal(scores, await db.Scores(second, asOf));
        Assert.Equal(exported, await db.Exported(second, english));
        if (!exported.Contains(";'", StringComparison.Ordinal))
            Assert.Equal(scores, OnCommandLine(exported));
        return scores;
    }

    static string OnCommandLine(string file)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, file);
        var scored = ScoreAttempts.Run(new() { File = new(path), Norms = HaarlemNorms, AsOf = asOf }, Cancellation);
        File.Delete(path);
        return Json(scored);
    }
}
