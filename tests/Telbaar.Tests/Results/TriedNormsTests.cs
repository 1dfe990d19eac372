using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Telbaar.Accounts;
using Telbaar.Callbacks;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Calling;

namespace Telbaar.Tests.Results;

/// <summary>Norms that count other callbacks than the study's own, tried on the results page.</summary>
public sealed class TriedNormsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Under_norms_that_count_mail_whoever_answered_by_mail_has_called_back_and_the_study_stays_as_it_was(Engine engine)
    {
        await using var trying = await Trying.On(engine, """{ "workingDays": 2, "countsHow": ["spoken", "missed", "voicemail", "written"] }""");
        await trying.Answering(CalledBackBy.Employee, CalledBackHow.Spoken);
        await trying.Answering(CalledBackBy.Employee, CalledBackHow.Written);

        Assert.Equal(("1 van 2", 1), (await trying.Success(), await trying.CalledBackInTime()));
        Assert.Equal(("2 van 2", 2), (await trying.Success(trying.Tried), await trying.CalledBackInTime(trying.Tried)));
        Assert.Equal(("1 van 2", 1), (await trying.Success(), await trying.CalledBackInTime()));
    }

    [Theory, OnEachDatabase]
    public async Task Under_norms_that_count_the_employee_alone_a_colleague_has_not_called_back(Engine engine)
    {
        await using var trying = await Trying.On(engine, """{ "workingDays": 2, "countsBy": ["employee"] }""");
        await trying.Answering(CalledBackBy.Colleague, CalledBackHow.Spoken);

        Assert.Equal((1, 0), (await trying.CalledBackInTime(), await trying.CalledBackInTime(trying.Tried)));
    }

    [Theory, OnEachDatabase]
    public async Task The_deadline_is_that_of_the_norms_that_are_tried(Engine engine)
    {
        await using var trying = await Trying.On(engine, """{ "hours": 1, "countsHow": ["spoken", "written"] }""");
        await trying.Answering(CalledBackBy.Employee, CalledBackHow.Written, afterMinutes: 30);
        await trying.Answering(CalledBackBy.Employee, CalledBackHow.Written, afterMinutes: 90);

        Assert.Equal((0, 1), (await trying.CalledBackInTime(), await trying.CalledBackInTime(trying.Tried)));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_lead_put_right_wins_under_any_norms(Engine engine)
    {
        await using var trying = await Trying.On(engine, """{ "workingDays": 2, "countsHow": ["spoken", "written"] }""");
        var attempt = await trying.Answering(CalledBackBy.Employee, CalledBackHow.Spoken);

        _ = (await trying.Db.Correct(trying.Study, attempt, AttemptColumn.CalledBackAt, "", CorrectionReason.CallersError)).Value;

        Assert.Equal((0, 0), (await trying.CalledBackInTime(), await trying.CalledBackInTime(trying.Tried)));
    }

    /// <summary>A study in the field with messages to answer, norms that are tried, and a research lead who looks at the results when every deadline has passed.</summary>
    sealed class Trying(Website site, Browser lead, Store db, Study study, NormSetId tried) : IAsyncDisposable
    {
        public Store Db => db;

        public Study Study => study;

        /// <summary>In an address.</summary>
        public string Tried => $"&norms={tried.Value}";

        string Path => $"/o/teststad/studies/{study.Id.Value}";

        /// <param name="callback">What the norms that are tried say of callbacks.</param>
        public static async Task<Trying> On(Engine engine, string callback)
        {
            var site = await Website.On(engine, new Clock(TestDatabase.Now.AddDays(7)));
            var db = site.Store.Of(site.Organisation);
            var study = await db.HavingCallsToRing(2);
            var file = Encoding.UTF8.GetString(ShippedNorms.FileOf("haarlem-2019")!).Replace("\"haarlem-2019\"", "\"onze-stad\"", StringComparison.Ordinal)
                .Replace("""{ "workingDays": 2 }""", callback, StringComparison.Ordinal);
            var tried = await UploadNorms.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), new(EntityId.New<NormSetId>(TestDatabase.Now), Encoding.UTF8.GetBytes(file)), Cancellation);
            return new(site, await site.SignedIn(Role.Researcher), db, study, tried.Value);
        }

        /// <summary>A message is left, and answered so.</summary>
        public async Task<AttemptId> Answering(CalledBackBy by, CalledBackHow how, double afterMinutes = 60)
        {
            var caller = ACaller(db.Organisation);
            var claim = await db.Ringing(caller, study, LeavingAVoicemail);
            var back = caller.Later(afterMinutes);
            db.ChangeTracker.Clear();
            _ = (await StoreCallback.Run(db, back, new(EntityId.New<CallbackId>(back.At), study.Id, claim.Id, back.At, by, how, ""), Cancellation)).Value;
            return claim.Id;
        }

        /// <summary>The success that the results page shows, as counts.</summary>
        public async Task<string> Success(string under = "")
        {
            var counts = Regex.Matches((await lead.Open($"{Path}/results?{under}")).Html, "/attempts\\?[^\"]*measure=success&amp;part=[^\"]*\">(\\d+)</a>");
            return $"{counts[0].Groups[1].Value} van {counts[1].Groups[1].Value}";
        }

        /// <summary>How many the figures count; the list of them is as long.</summary>
        public async Task<int> CalledBackInTime(string under = "")
        {
            var page = await lead.Open($"{Path}/attempts?outcome=called-back-in-time{under}");
            var count = int.Parse(page.Between("<strong class=\"count\">", " "), CultureInfo.InvariantCulture);
            Assert.Equal(count, Regex.Count(page.Html, "<tr>\\s*<th scope=\"row\">"));
            return count;
        }

        public async ValueTask DisposeAsync()
        {
            lead.Dispose();
            await db.DisposeAsync();
            await site.DisposeAsync();
        }
    }
}
