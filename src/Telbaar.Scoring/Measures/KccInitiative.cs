using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the attempts that ended at the KCC in which it showed correct initiative.</summary>
sealed record KccInitiative() : ShareMeasure("kcc-initiative", Side.Kcc)
{
    public override bool Counts(Profile attempt) => attempt is { Reached: Reached.Kcc, Initiative: not null };

    public override bool Fulfils(Profile attempt) => attempt.Initiative is true;
}
