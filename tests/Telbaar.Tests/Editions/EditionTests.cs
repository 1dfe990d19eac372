using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Editions;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Editions;

public sealed class EditionTests
{
    /// <summary>After the last day of the field and all terms.</summary>
    static readonly DateOnly later = new(2027, 6, 1);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Closing_freezes_an_edition_whose_scores_are_those_of_the_results_page(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, edition) = await db.HavingClosed(random: 5);

        var (manifest, parts) = EditionFile.Open(edition.File);

        Assert.Equal((1, study.Name, edition.Digest), (manifest.Number, manifest.Study, manifest.Digest));
        Assert.Equal(ScoresWithoutName(Encoding.UTF8.GetBytes(await db.ScoresJsonOf(study.Id, edition.AsOf))), ScoresWithoutName(parts[EditionFile.Scores]));
        Assert.Equal([.. manifest.Parts.Keys.Order(StringComparer.Ordinal)], parts.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Telbaar_score_on_an_opened_edition_gives_its_scores_to_the_byte(int random)
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await using var db = database.Of(await database.Organisation());
        await db.Having(new ClosingDay { Id = EntityId.New<ClosingDayId>(TestDatabase.Now), Day = new(2027, 3, 10), Note = "Studiedag; \"hele\" dag" });
        var (_, edition) = await db.HavingClosed(random, study => (study.CallbackTerm, study.CallbackNumber) = (CallbackTerm.Hours, 6));
        var (manifest, parts) = EditionFile.Open(edition.File);
        using var folder = new Folder();
        foreach (var (name, bytes) in parts.Where(part => part.Key != EditionFile.Scores))
            folder.Write(name, bytes);

        var words = manifest.Command.Split(' ').Skip(1).Select(word => parts.ContainsKey(word) ? folder.PathOf(word) : word).ToList();
        var (code, _, errors) = await Commanded.Run(words);

        Assert.True(code == 0, errors);
        // The edition was made by a program of the test's own name.
        Assert.Equal(
            Encoding.UTF8.GetString(parts[EditionFile.Scores]).Replace(Programs.OfTests, "P", StringComparison.Ordinal),
            (await File.ReadAllTextAsync(folder.PathOf(EditionFile.Scores), Cancellation)).Replace(Telbaar.Commands.Product.Name, "P", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_correction_leaves_the_edition_as_it_is_and_the_next_one_says_what_changed(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (study, edition) = await db.HavingClosed(random: 5);
        var researcher = Designing.Somebody(db.Organisation, Role.Researcher).OnDay(later);
        Assert.Equal([EditionRefusals.NothingChanged.Code], (await MakeEdition.Run(db.AsAnew(), researcher, new(study.Id, Programs.OfTests), Cancellation)).Refusals.Select(refusal => refusal.Code));
        var attempt = await db.AttemptsOf(study.Id).Where(attempt => attempt.Status == Attempts.AttemptStatus.Valid).OrderBy(attempt => attempt.Identifier).FirstAsync(Cancellation);
        _ = (await CorrectAttempt.Run(db.AsAnew(), researcher, new(study.Id, attempt.Id, AttemptColumn.Status, "void", CorrectionReason.Outage, attempt.Version), Cancellation)).Value;

        Assert.Equal(2, (await MakeEdition.Run(db.AsAnew(), researcher, new(study.Id, Programs.OfTests), Cancellation)).Value);

        var both = await db.Set<Edition>().AsNoTracking().OrderBy(made => made.Number).ToListAsync(Cancellation);
        Assert.Equal(edition.File, both[0].File);
        var changes = EditionFile.Open(both[1].File).Manifest.Changes!;
        Assert.Equal((0, 0, 1, 1), (changes.Added.Count, changes.Gone.Count, changes.Changed.Count, both[1].Changed));
        Assert.Equal((attempt.Identifier, "status"), (changes.Changed[0].Attempt, Assert.Single(changes.Changed[0].Columns)));
    }

    [Theory, OnEachDatabase]
    public async Task An_edition_names_nobody_and_outlives_the_retention_term_byte_for_byte(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (_, edition) = await db.HavingClosed(random: 5);
        var names = await db.Set<EmployeeKey>().Select(key => key.Name).ToListAsync(Cancellation);
        Assert.NotEmpty(names);
        var parts = EditionFile.Open(edition.File).Parts;
        Assert.DoesNotContain(names, name => parts.Values.Any(part => Encoding.UTF8.GetString(part).Contains(name, StringComparison.Ordinal)));

        await AfterRestore.Nothing.Apply(database.Database, TestDatabase.Now.AddYears(12), Cancellation);

        Assert.Equal(edition.File, (await db.Set<Edition>().AsNoTracking().SingleAsync(Cancellation)).File);
    }

    [Fact]
    public async Task An_edition_of_which_a_byte_was_changed_is_not_opened()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await using var db = database.Of(await database.Organisation());
        var (_, edition) = await db.HavingClosed(random: 5);
        var (manifest, parts) = EditionFile.Open(edition.File);
        var changed = parts.ToDictionary(part => part.Key, part => part.Value.ToArray());
        changed[EditionFile.Scores][10] ^= 1;

        Assert.Throws<InvalidDataException>(() => EditionFile.Open(EditionFile.Write(manifest, changed)));
        Assert.Throws<InvalidDataException>(() => EditionFile.Open(EditionFile.Write(manifest, parts.Skip(1).ToDictionary(part => part.Key, part => part.Value))));
    }

    [Theory, OnEachDatabase]
    public async Task The_page_shows_editions_makes_the_next_and_gives_the_file(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, edition) = await db.HavingClosed(random: 5);
        using var researcher = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/editions";

        Assert.Contains($"Dit zijn de contactpogingen van uitgave 1 (kenmerk {edition.Digest[..16]}).", (await researcher.Open($"/o/teststad/studies/{study.Id.Value}/results")).Html, StringComparison.Ordinal);
        var page = await researcher.Open(path);
        Assert.Contains("Uitgave 1", page.Html, StringComparison.Ordinal);
        Assert.Contains(edition.Digest[..16], page.Html, StringComparison.Ordinal);
        var refused = await researcher.Submit(page, "make");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Er is niets veranderd sinds de laatste uitgave.", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await researcher.Submit(refused, "edition-1")).Status);
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == "edition.taken-along", Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task The_report_of_an_edition_says_which_it_is_and_stays_the_same_after_a_correction(Engine engine)
    {
        await using var site = await Website.On(engine, new Clock(new DateTimeOffset(later, new TimeOnly(9, 0), TimeSpan.Zero)));
        await using var db = site.Store.Of(site.Organisation);
        var (study, edition) = await db.HavingClosed(random: 5);
        using var reader = await site.SignedIn(Role.Researcher);
        var path = $"/o/teststad/studies/{study.Id.Value}/documents/draft/1/report";
        var before = await reader.Open($"{path}-html/file");

        Assert.Contains($"1, {edition.Digest[..16]}", before.Html, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await reader.Download($"{path}-xlsx/file"))[..2]);
        Assert.Equal("%PDF-"u8.ToArray(), (await reader.Download($"{path}-pdf/file"))[..5]);
        Assert.Equal("PK"u8.ToArray(), (await reader.Download($"{path}-docx/file"))[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Open($"{path}-odt/file")).Status);
        var attempt = await db.AttemptsOf(study.Id).FirstAsync(attempt => attempt.Status == Attempts.AttemptStatus.Valid, Cancellation);
        _ = (await CorrectAttempt.Run(db.AsAnew(), Designing.Somebody(db.Organisation, Role.Researcher).OnDay(later), new(study.Id, attempt.Id, AttemptColumn.Status, "void", CorrectionReason.Outage, attempt.Version), Cancellation)).Value;

        Assert.Equal(before.Html, (await reader.Open($"{path}-html/file")).Html);
        Assert.Contains("Sinds uitgave 1 is er iets verbeterd", (await reader.Open($"/o/teststad/studies/{study.Id.Value}/results")).Html, StringComparison.Ordinal);
    }

    /// <summary>A name that a spreadsheet would run bears an apostrophe in the file, and so in the scores that are made of it.</summary>
    static string ScoresWithoutName(byte[] scores) => string.Join('\n', Encoding.UTF8.GetString(scores).Replace("'=", "=", StringComparison.Ordinal).Split('\n').Where(line => !line.StartsWith("  \"study\"", StringComparison.Ordinal) && !line.StartsWith("  \"program\"", StringComparison.Ordinal)));
}
