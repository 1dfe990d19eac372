using Telbaar.Attempts;
using Telbaar.Formats;

namespace Telbaar.Fieldwork;

/// <summary>What is done to an attempt, as far as the reasons for it differ.</summary>
public enum CorrectionKind
{
    PutRight,
    LeaveOut,
    MakeAgain,
    CountAfterAll,
}

/// <summary>Which reasons there are for what: nobody leaves an attempt out because it counts after all.</summary>
public static class CorrectionReasons
{
    public static CorrectionKind KindOf(AttemptColumn column, AttemptStatus status) => (column, status) switch
    {
        (not AttemptColumn.Status, _) => CorrectionKind.PutRight,
        (_, AttemptStatus.Void) => CorrectionKind.LeaveOut,
        (_, AttemptStatus.Redone) => CorrectionKind.MakeAgain,
        _ => CorrectionKind.CountAfterAll,
    };

    public static IReadOnlyList<CorrectionReason> For(CorrectionKind kind) => kind switch
    {
        CorrectionKind.PutRight => [CorrectionReason.CallersError, CorrectionReason.ListenedAgain, CorrectionReason.Disputed, CorrectionReason.Other],
        CorrectionKind.LeaveOut =>
        [
            CorrectionReason.LeftService, CorrectionReason.WrongInList, CorrectionReason.Outage, CorrectionReason.CallersError,
            CorrectionReason.Recognised, CorrectionReason.BadLine, CorrectionReason.Other,
        ],
        // Somebody who has left, or who stands wrongly in the list, is not asked for once more.
        CorrectionKind.MakeAgain => [CorrectionReason.Outage, CorrectionReason.CallersError, CorrectionReason.Recognised, CorrectionReason.BadLine, CorrectionReason.Disputed, CorrectionReason.Other],
        CorrectionKind.CountAfterAll => [CorrectionReason.CountsAfterAll, CorrectionReason.CallersError, CorrectionReason.Other],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
