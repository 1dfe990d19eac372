namespace Telbaar.Measures;

/// <summary>Share of the calls answered by the KCC that it answered within the threshold.</summary>
sealed record KccSpeed() : ShareMeasure("kcc-speed", Side.Kcc)
{
    public override bool NeedsThreshold => true;

    public override bool Counts(Profile attempt) => attempt.IsAnswered;

    public override bool Fulfils(Profile attempt) => attempt.Speed is AnswerSpeed.WithinThreshold;
}
