using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Retention;

/// <summary>A coordinator notes that an employee objects, or does so no longer.</summary>
public static class NoteObjection
{
    public sealed record Input(EmployeeId Employee, bool Objects);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.AnswerRights) is { } refusal)
            return refusal;
        if (!await db.Set<Employee>().AnyAsync(employee => employee.Id == input.Employee, cancellation))
            return ActRefusals.NotFound;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var known = await db.Set<Objection>().FirstOrDefaultAsync(objection => objection.EmployeeId == input.Employee, cancellation);
        var stop = await db.Set<MailStop>().FirstOrDefaultAsync(candidate => candidate.EmployeeId == input.Employee, cancellation);
        if (input.Objects && known is null)
        {
            db.Add(new Objection { EmployeeId = input.Employee, At = acting.At, By = acting.Account });
            if (stop is null)
                db.Add(new MailStop { EmployeeId = input.Employee, At = acting.At, By = acting.Account });
            var calls = await TakeOut.PlannedCalls(db, input.Employee, cancellation);
            await TakeOut.Presence(db, input.Employee, cancellation);
            db.Audit(acting, "employee.objected", input.Employee.Value, $"calls={calls}");
        }
        else if (!input.Objects && known is not null)
        {
            db.Remove(known);
            // A stop from before had a reason of its own.
            if (stop?.At == known.At)
                db.Remove(stop);
            db.Audit(acting, "employee.objection-lifted", input.Employee.Value);
        }
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return new Done();
    }
}
