using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Studies;

static class StudyInHand
{
    /// <summary>The states in which people still ring, or will.</summary>
    public static IReadOnlyList<StudyState> BeforeTheEndOfTheField { get; } = [StudyState.Designed, StudyState.Ready, StudyState.InField, StudyState.Paused];

    /// <summary>All states but closed.</summary>
    public static IReadOnlyList<StudyState> UntilClosed { get; } = [.. Enum.GetValues<StudyState>().Except([StudyState.Closed])];

    /// <summary>
    /// The study that an act changes a part of, when the one who acts may do so and the study stands in one of these states.
    /// The act rests on it: when somebody moves the study meanwhile, the act is refused.
    /// </summary>
    public static async Task<Answer<Study>> StudyFor(this Store db, Acting acting, Permission permission, StudyId id, IReadOnlyList<StudyState> states, CancellationToken cancellation)
    {
        if (acting.RefusalOf(permission) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (!states.Contains(study.State))
            return StudyRefusals.WrongState.With(study.State);
        db.RestOn(study);
        return study;
    }
}
