namespace Telbaar.Measures;

/// <summary>As kcc-speed, over all calls by way of the KCC: no answer, busy and a missing time count as too late.</summary>
sealed record KccSpeedAll() : ShareMeasure("kcc-speed-all", Side.Kcc)
{
    public override bool NeedsThreshold => true;

    public override bool Counts(Profile attempt) => attempt.IsByKcc;

    public override bool Fulfils(Profile attempt) => attempt.Speed is AnswerSpeed.WithinThreshold;
}
