using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the calls by way of the KCC that were neither unanswered nor busy.</summary>
sealed record KccTechnical() : ShareMeasure("kcc-technical", Side.Kcc)
{
    public override bool Counts(Profile attempt) => attempt.IsByKcc;

    public override bool Fulfils(Profile attempt) => attempt.Line is not (LineResult.NoAnswer or LineResult.Busy);
}
