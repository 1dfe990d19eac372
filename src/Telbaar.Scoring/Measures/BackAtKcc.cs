namespace Telbaar.Measures;

/// <summary>Share of the calls by way of the KCC that came back there after a transfer; less is better.</summary>
sealed record BackAtKcc() : ShareMeasure("back-at-kcc", Side.Kcc)
{
    public override bool Counts(Profile attempt) => attempt is { IsByKcc: true, BackAtKcc: not null };

    public override bool Fulfils(Profile attempt) => attempt.BackAtKcc is true;

    public override bool IsOnlyReported => true;
}
