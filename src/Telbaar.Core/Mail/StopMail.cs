using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>A coordinator stops all mail to one person, or lets it go on.</summary>
public static class StopMail
{
    public sealed record Input(EmployeeId Employee, bool IsStopped);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMail) is { } refusal)
            return refusal;
        if (!await db.Set<Employee>().AnyAsync(employee => employee.Id == input.Employee, cancellation))
            return ActRefusals.NotFound;
        var stop = await db.Set<MailStop>().FirstOrDefaultAsync(candidate => candidate.EmployeeId == input.Employee, cancellation);
        if (input.IsStopped && stop is null)
            db.Add(new MailStop { EmployeeId = input.Employee, At = acting.At, By = acting.Account });
        else if (!input.IsStopped && stop is not null)
            db.Remove(stop);
        db.Audit(acting, input.IsStopped ? "mail.stopped" : "mail.resumed", input.Employee.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
