namespace Telbaar.Measures;

/// <summary>Mean time from the transfer to the answer, where somebody was reached.</summary>
sealed record TransferTime() : MeanMeasure("transfer-time", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt is { IsReached: true, HasTransferTime: true };

    public override TimeSum TimeOf(Cell cell) => cell.Transfer;

    public override Distribution DistributionOf(Times times) => times.Transfer;
}
