using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Scores;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Results;

/// <summary>
/// What the results of a study follow from, beside the moment: as long as it is the same, so are they until time changes an attempt. All acts on attempts raise the study's revision, all acts on its design its version;
/// closing days and the names of departments and teams belong to the organisation, and are taken along as they are.
/// </summary>
/// <param name="Structure">A digest of the closing days, departments and teams.</param>
/// <param name="Norms">The norms that are tried on the page; empty where the study's own count, which belong to its design.</param>
/// <param name="Part">The attempts that are looked at.</param>
/// <param name="By">A breakdown beside the one by department.</param>
public readonly record struct ResultsKey(OrganisationId Organisation, StudyId Study, int Revision, int Version, string Structure, string Norms, AttemptFilter Part, Breakdown? By)
{
    /// <summary>As it is now. What is read after it is never older than it.</summary>
    public static async Task<ResultsKey> Of(Store db, Study study, string norms, AttemptFilter part, Breakdown? by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(study);
        return new(db.Organisation, study.Id, study.Revision, study.Version, await StructureOf(db, cancellation), norms, part, by);
    }

    static async Task<string> StructureOf(Store db, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        text.AppendJoin(' ', await db.Set<ClosingDay>().OrderBy(day => day.Day).Select(day => day.Day).ToListAsync(cancellation)).Append('\n');
        text.AppendJoin(' ', await db.Set<Department>().OrderBy(department => department.Id).Select(department => new { department.Id, department.Version }).ToListAsync(cancellation)).Append('\n');
        text.AppendJoin(' ', await db.Set<Team>().OrderBy(team => team.Id).Select(team => new { team.Id, team.Version }).ToListAsync(cancellation));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>Scores, and how long they hold while no attempt changes.</summary>
/// <param name="From">Their as-of moment.</param>
/// <param name="Until">The first moment at which time may change them; nothing where it never does.</param>
public sealed record StandingScores(Scored Scored, DateTimeOffset From, DateTimeOffset? Until)
{
    public bool HoldAt(DateTimeOffset moment) => moment >= From && (Until is null || moment < Until);

    /// <summary>The same figures, as of a later moment at which they still hold.</summary>
    public Scored At(DateTimeOffset moment) => HoldAt(moment) && Scored.Scores is { } scores ? Scored with { Scores = scores with { AsOf = Zones.Local(moment) } } : Scored;
}

/// <summary>The scores of studies as they stand, remembered in memory. Each is counted once, for all who ask; never shared between organisations, as the key holds theirs.</summary>
public sealed class LiveResults(Database database)
{
    /// <summary>Scores are sums: some tens of kilobytes, whatever the number of attempts.</summary>
    const int Most = 100;

    /// <summary>They hold a few bytes of each attempt.</summary>
    const int MostGroups = 10;

    readonly Remembered<ResultsKey, StandingScores> remembered = new(Most);
    readonly Remembered<ResultsKey, SmallGroups> groups = new(MostGroups);
    readonly Remembered<(ResultsKey, int, int, long), CountedField> fields = new(MostGroups);
    readonly Remembered<ResultsKey, IReadOnlyList<ObservedBeside>> observations = new(MostGroups);
    readonly Remembered<ResultsKey, IReadOnlyList<LeftOut>> leftOut = new(MostGroups);

    readonly Rounds<ResultsKey, (ResultsKey, StandingScores)> rounds = new();
    readonly Rounds<(ResultsKey, int, int), CountedField> fieldRounds = new();

    /// <param name="asOf">What lies after this moment has not happened yet.</param>
    public async Task<Scored> Of(ResultsKey key, NormSet norms, DateTimeOffset asOf, CancellationToken cancellation) => (await Latest(key, norms, asOf, cancellation)).Scores.At(asOf);

    /// <summary>The scores that are remembered, or being counted, and hold at this moment; nothing where they must be counted.</summary>
    public Task<StandingScores>? Find(ResultsKey key, DateTimeOffset asOf) => remembered.Find(key, scores => scores.HoldAt(asOf));

    /// <summary>The scores with the key of what was found: while people ring, more may have been recorded since the key was made.</summary>
    public async Task<(ResultsKey Key, StandingScores Scores)> Latest(ResultsKey key, NormSet norms, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (Find(key, asOf) is { } known)
            return (key, await known.WaitAsync(cancellation));
        return await rounds.Of(key with { Revision = 0 }, async () =>
        {
            await using var db = database.Open();
            db.Organisation = key.Organisation;
            var now = key with { Revision = await RevisionOf(db, key) };
            return (now, await remembered.Of(now, async () =>
            {
                var (scored, until) = await ScoreStudy.Run(db, key.Study, [norms], asOf, key.Part, key.By, CancellationToken.None);
                return new StandingScores(scored, asOf, until);
            }, CancellationToken.None, scores => scores.HoldAt(asOf)));
        }, cancellation);
    }

    /// <summary>Who was asked for in which part of the study.</summary>
    public Task<SmallGroups> GroupsOf(ResultsKey key, CancellationToken cancellation) => groups.Of(key with { Norms = "", Part = AttemptFilter.None, By = null }, async () =>
    {
        await using var db = database.Open();
        db.Organisation = key.Organisation;
        return await SmallGroups.Of(db, key.Study, CancellationToken.None);
    }, cancellation);

    /// <summary>The field of the study, as far as it follows from all attempts.</summary>
    /// <param name="norms">The study's own; nothing while it names none.</param>
    /// <param name="plan">What of the plan may change without a change of study or attempts: the version by which it was drawn, and how many calls it has.</param>
    public async Task<CountedField> FieldOf(ResultsKey key, NormSet? norms, (int Version, int Calls) plan, DateTimeOffset at, CancellationToken cancellation)
    {
        // How many days are left, and which call has been open too long, is asked by the minute.
        var minute = at.UtcTicks / TimeSpan.TicksPerMinute;
        if (fields.Find((key, plan.Version, plan.Calls, minute)) is { } known)
            return await known.WaitAsync(cancellation);
        return await fieldRounds.Of((key with { Revision = 0 }, plan.Version, plan.Calls), async () =>
        {
            await using var db = database.Open();
            db.Organisation = key.Organisation;
            var now = key with { Revision = await RevisionOf(db, key) };
            return await fields.Of((now, plan.Version, plan.Calls, minute), () => CountedField.Of(db, key.Study, norms, at, CancellationToken.None), CancellationToken.None);
        }, cancellation);
    }

    /// <summary>What struck the callers of the study beside their calls.</summary>
    public Task<IReadOnlyList<ObservedBeside>> ObservationsOf(ResultsKey key, CancellationToken cancellation) => observations.Of(key with { Norms = "", Part = AttemptFilter.None, By = null }, async () =>
    {
        await using var db = database.Open();
        db.Organisation = key.Organisation;
        return await SideObservations.Of(db, key.Study, CancellationToken.None);
    }, cancellation);

    /// <summary>The attempts of the whole study that do not count, and why.</summary>
    public Task<IReadOnlyList<LeftOut>> LeftOutOf(ResultsKey key, CancellationToken cancellation) => leftOut.Of(key with { Norms = "", Part = AttemptFilter.None, By = null }, async () =>
    {
        await using var db = database.Open();
        db.Organisation = key.Organisation;
        return await LeftOutAttempts.Of(db, key.Study, CancellationToken.None);
    }, cancellation);

    static async Task<int> RevisionOf(Store db, ResultsKey key) =>
        await db.Set<Study>().Where(study => study.Id == key.Study).Select(study => (int?)study.Revision).FirstOrDefaultAsync() ?? key.Revision;
}
