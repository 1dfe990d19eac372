using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Tests.Given;

/// <summary>A study: its attempts, the norms over it, and the moment as of which it is scored.</summary>
sealed record Study(NormSet Norms, IReadOnlyList<Attempt> Attempts, DateTimeOffset AsOf, Breakdown? Breakdown = null, Scope? Scope = null)
{
    public IEnumerable<Attempt> Valid => Attempts.Where(attempt => attempt.Status is AttemptStatus.Valid);

    public static Study Of(params Attempt[] attempts) => new(ServiceNorms.Haarlem2019, attempts, Amsterdam.At("2020-01-31"));

    public Study Under(NormSet norms) => this with { Norms = norms };

    public Study With(IEnumerable<Attempt> attempts) => this with { Attempts = [.. attempts] };

    public Study Of(IEnumerable<ListedDepartment> departments) => this with { Scope = new(departments) };

    public Study AsOfMoment(string moment) => this with { AsOf = Amsterdam.At(moment) };

    public Classification Classification() => new(new(Norms.Callback, Amsterdam.Calendar(Norms.OfficeHours)), AsOf);

    /// <summary>What is odd about an attempt of this study.</summary>
    public Oddities OdditiesOf(Attempt attempt) =>
        new OddityCheck(Norms.Limits, Amsterdam.Calendar(Norms.OfficeHours), AsOf).Of(attempt, Classification().Judge(attempt));

    public StudyTally Tally()
    {
        var tally = new StudyTally(Norms, Amsterdam.Calendar(Norms.OfficeHours), AsOf, Breakdown, Scope);
        foreach (var attempt in Attempts)
            tally.Add(attempt);
        return tally;
    }

    public StudyScores Scores() => Tally().Score();
}
