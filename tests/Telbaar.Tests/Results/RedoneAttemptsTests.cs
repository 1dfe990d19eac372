using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Attempts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Calling;

namespace Telbaar.Tests.Results;

public sealed class RedoneAttemptsTests
{
    [Theory, OnEachDatabase]
    public async Task Attempts_that_do_not_count_are_counted_by_reason(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var (study, caller) = (await db.HavingCallsToRing(4), ACaller(site.Organisation));
        await db.Ringing(caller, study, ReachingTheEmployee);
        var left = await db.Ringing(caller, study, ReachingTheEmployee);
        var line = await db.Ringing(caller, study, ReachingTheEmployee);
        await db.Ringing(caller, study, [.. ReachingTheEmployee, CallStep.Again.At(99, nameof(CorrectionReason.BadLine))]);
        _ = (await db.Correct(study, left.Id, AttemptColumn.Status, "vervallen", CorrectionReason.LeftService)).Value;
        _ = (await db.Correct(study, line.Id, AttemptColumn.Status, "overgedaan", CorrectionReason.Outage)).Value;
        using var lead = await site.SignedIn(Role.Researcher);

        Assert.Equal(
            [new(AttemptStatus.Void, CorrectionReason.LeftService, 1), new(AttemptStatus.Redone, CorrectionReason.Outage, 1), new(AttemptStatus.Redone, CorrectionReason.BadLine, 1)],
            await LeftOutAttempts.Of(db, study.Id, TestContext.Current.CancellationToken));
        var page = await lead.Open($"/o/teststad/studies/{study.Id.Value}/results");
        Assert.Contains("Vervallen: 1 (1 medewerker is uit dienst).", page.Words, StringComparison.Ordinal);
        Assert.Contains("Overgedaan: 2 (1 storing, 1 slechte verbinding).", page.Words, StringComparison.Ordinal);
        Assert.Contains("Als die pogingen ook meetelden, was het eindcijfer een", page.Words, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_mark_with_the_originals_is_that_of_the_same_attempts_all_counting(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        var rows = Telbaar.Tests.Given.Studies.Haarlem.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var place = Array.IndexOf(rows[0].Split(';'), "status");
        string Marked(Func<int, string> status) => string.Join('\n', rows.Select((row, i) => i == 0 ? row : string.Join(';', row.Split(';').Select((field, j) => j == place ? status(i) : field))));
        var (redone, valid) = (await db.HavingNewStudy("Overgedaan"), await db.HavingNewStudy("Geldig"));
        _ = (await db.Importing(redone, Marked(i => i % 7 == 0 ? "overgedaan" : "geldig"))).Value;
        _ = (await db.Importing(valid, Marked(_ => "geldig"))).Value;
        using var lead = await site.SignedIn(Role.Researcher);

        async Task<JsonElement> ScoresOf(Telbaar.Studies.StudyId study) =>
            JsonDocument.Parse(Encoding.UTF8.GetString(await lead.Download($"/o/teststad/studies/{study.Value}/results/scores.json"))).RootElement;

        var (some, all) = (await ScoresOf(redone), await ScoresOf(valid));
        Assert.Equal(85, some.GetProperty("withRedone").GetProperty("attempts").GetInt32());
        Assert.Equal(all.GetProperty("final").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), some.GetProperty("withRedone").GetProperty("final").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.False(all.TryGetProperty("withRedone", out _));
    }
}
