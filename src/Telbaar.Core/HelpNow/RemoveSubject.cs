using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>A coordinator takes a subject out.</summary>
public static class RemoveSubject
{
    public sealed record Input(SubjectId Subject);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        if (await db.Set<Subject>().FirstOrDefaultAsync(candidate => candidate.Id == input.Subject, cancellation) is not { } subject)
            return ActRefusals.NotFound;
        db.Remove(subject);
        db.Audit(acting, "subject.removed", subject.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
