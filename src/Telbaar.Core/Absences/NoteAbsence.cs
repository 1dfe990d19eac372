using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Absences;

/// <summary>Somebody says until when an employee is absent, from now on. What was said before by hand is replaced.</summary>
public static class NoteAbsence
{
    /// <summary>Days.</summary>
    public const int Longest = 400;

    public sealed record Input(EmployeeId Employee, DateTimeOffset? Until);

    public static async Task<Answer<AbsenceId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAbsence) is { } refusal)
            return refusal;
        if (await (await AbsenceScope.Of(db, acting, cancellation)).RefusalOf(db, input.Employee, cancellation) is { } refused)
            return refused;
        var check = new Checking();
        var until = check.Value(input.Until, nameof(input.Until));
        check.RefuseWhen(input.Until is not null && until <= acting.At, AbsenceRefusals.Over, nameof(input.Until));
        check.RefuseWhen(until > acting.At.AddDays(Longest), AbsenceRefusals.TooLong.With(Longest), nameof(input.Until));
        if (check.IsRefused)
            return Answer<AbsenceId>.Refused(check.Refusals);
        db.RemoveRange(await db.Set<Absence>().Where(absence => absence.EmployeeId == input.Employee && absence.Source == AbsenceSource.Hand).ToListAsync(cancellation));
        var noted = new Absence { Id = EntityId.New<AbsenceId>(acting.At), EmployeeId = input.Employee, From = acting.At, Until = until, Source = AbsenceSource.Hand };
        db.Add(noted);
        // About the absence, which goes, and not about the employee: the log is not to become a list of who was absent when.
        db.Audit(acting, "absence.noted", noted.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : noted.Id;
    }
}
