using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Norms;

public sealed class NormSetsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    static byte[] Own(string change = "") => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ShippedNorms.FileOf("haarlem-2019")!)
        .Replace("\"haarlem-2019\"", "\"onze-stad\"", StringComparison.Ordinal) + change);

    [Theory, OnEachDatabase]
    public async Task The_same_bytes_make_no_new_version_and_others_do(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());

        var first = (await Upload(db, Own())).Value;
        var same = (await Upload(db, Own())).Value;
        var other = (await Upload(db, Own("\n\n"))).Value;

        Assert.Equal(first, same);
        Assert.NotEqual(first, other);
        Assert.Equal([1, 2], await db.Set<StoredNormSet>().OrderBy(set => set.Number).Select(set => set.Number).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_set_of_the_program_cannot_be_overruled_by_an_upload(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());

        Assert.Equal("norms-shipped-name", Assert.Single((await Upload(db, ShippedNorms.FileOf("haarlem-2019")!)).Refusals).Code);
    }

    [Theory, OnEachDatabase]
    public async Task A_set_in_use_stays_and_an_unused_one_can_go(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (used, unused) = ((await Upload(db, Own())).Value, (await Upload(db, Own("\n"))).Value);
        await db.Having(new Study { Id = EntityId.New<StudyId>(TestDatabase.Now), Name = "Een", Folded = "een", NormSetId = used });
        var researcher = TestDatabase.As(db.Organisation, Role.Researcher);

        Assert.Equal("norms-in-use", Assert.Single((await RemoveNorms.Run(db, researcher, new(used), Cancellation)).Refusals).Code);
        _ = (await RemoveNorms.Run(db, researcher, new(unused), Cancellation)).Value;
        Assert.Equal(used, (await db.Set<StoredNormSet>().SingleAsync(Cancellation)).Id);
    }

    [Theory, OnEachDatabase]
    public async Task Only_a_researcher_uploads_and_removes(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var others = TestDatabase.As(db.Organisation, [.. Enum.GetValues<Role>().Except([Role.Researcher])]);

        Assert.Equal([ActRefusals.NotAllowed], (await UploadNorms.Run(db, others, new(EntityId.New<NormSetId>(TestDatabase.Now), Own()), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await RemoveNorms.Run(db, others, new(EntityId.New<NormSetId>(TestDatabase.Now)), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_norm_file_is_checked_shown_in_words_and_given_back_byte_for_byte(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var researcher = await site.SignedIn(Role.Researcher);
        var wrong = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Own()).Replace("\"norm\": 90", "\"norm\": 900", StringComparison.Ordinal));

        var refused = await researcher.Upload("/o/teststad/norms", "File", "normen.json", wrong);
        var added = await researcher.Upload("/o/teststad/norms", "File", "normen.json", Own("\n// eigen\n"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Matches(@"regel \d+: components\[0\]\.parameters\[1\]\.norm: 900: ", WebUtility.HtmlDecode(refused.Html));
        Assert.Contains("Wat is gereconstrueerd", (await researcher.Open(added.SentTo!)).Html, StringComparison.Ordinal);
        Assert.Equal(Own("\n// eigen\n"), await researcher.Download($"{added.SentTo}/file"));
        Assert.Contains("onze-stad (1)", (await researcher.Open("/o/teststad/norms")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await researcher.Send($"{added.SentTo}/remove")).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Two_sets_side_by_side_show_the_marks_that_the_last_study_would_have_had(Engine engine)
    {
        await using var site = await Website.On(engine);
        await using var db = site.Store.Of(site.Organisation);
        _ = await db.Importing(await db.HavingNewStudy("Haarlem"), Haarlem);
        using var researcher = await site.SignedIn(Role.Researcher);

        var page = WebUtility.HtmlDecode((await researcher.Open("/o/teststad/norms/compare?left=haarlem-2018&right=haarlem-2019")).Html);

        Assert.Contains("60 seconden in plaats van 30 seconden", page, StringComparison.Ordinal);
        Assert.Matches(@"Eindcijfer</th><td class=""n"">6,0</td><td class=""n"">6,4</td>", page);
    }

    static Task<Answer<NormSetId>> Upload(Store db, byte[] file) =>
        UploadNorms.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), new(EntityId.New<NormSetId>(TestDatabase.Now), file), Cancellation);
}
