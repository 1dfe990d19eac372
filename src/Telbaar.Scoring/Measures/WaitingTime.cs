using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Mean time until the caller knew that nobody would answer.</summary>
sealed record WaitingTime() : MeanMeasure("waiting-time", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt is { Reached: Reached.Kcc or Reached.Nobody, HasWaitingTime: true };

    public override TimeSum TimeOf(Cell cell) => cell.Waiting;

    public override Distribution DistributionOf(Times times) => times.Waiting;
}
