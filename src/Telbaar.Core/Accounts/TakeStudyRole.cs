using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Accounts;

/// <summary>An administrator takes the role that somebody had in one study. It is given by <see cref="AdmitMember"/> and <see cref="AddMember"/>.</summary>
public static class TakeStudyRole
{
    public sealed record Input(StudyId Study, AccountId Account, Role Role);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        var membership = await db.Set<StudyMembership>().FirstOrDefaultAsync(m => m.StudyId == input.Study && m.AccountId == input.Account && m.Role == input.Role, cancellation);
        if (membership is null)
            return ActRefusals.NotFound;
        db.Remove(membership);
        db.Audit(acting, "study.role-taken", input.Account.Value, input.Role.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
