using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>The steering group says whether owners of action points are reminded by mail, and how often.</summary>
public static class PlanReminders
{
    public const int MostNearDays = 90, MostEveryDays = 90;

    public sealed record Input(bool IsOn, int? NearDays, int? EveryDays, Language? Language, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        var check = new Checking();
        var near = check.Within(input.NearDays, 0, MostNearDays, nameof(input.NearDays));
        var every = check.Within(input.EveryDays, 1, MostEveryDays, nameof(input.EveryDays));
        var language = check.Value(input.Language, nameof(input.Language));
        check.RefuseWhen(input.IsOn && await MailSender.Of(db, cancellation) is null, SteeringRefusals.NoSender, nameof(input.IsOn));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var plan = await db.Set<ReminderPlan>().FirstOrDefaultAsync(cancellation);
        var since = input.IsOn ? plan?.OnSince ?? acting.At : (DateTimeOffset?)null;
        if (plan is not null)
        {
            db.Expect(plan, input.Version);
            (plan.OnSince, plan.NearDays, plan.EveryDays, plan.Language) = (since, near, every, language);
        }
        else
            db.Add(new ReminderPlan { OnSince = since, NearDays = near, EveryDays = every, Language = language });
        db.Audit(acting, input.IsOn ? "steering.reminders-on" : "steering.reminders-off", null);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
