using Microsoft.EntityFrameworkCore;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Puts a reminder to the owner of action points together at the moment at which it is sent: what has been done since is not in it.</summary>
static class ComposeActionReminder
{
    public static async Task<Composition> Run(Store db, OutgoingMail mail, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await ReminderPlan.Of(db, cancellation) is not { OnSince: not null } plan || await MailSender.Of(db, cancellation) is not { } sender)
            return new Composition.Moot();
        var addressees = await Addressees.Of(db, cancellation);
        if (addressees.IsStopped(mail.EmployeeId) || !await db.Set<Employee>().AnyAsync(employee => employee.Id == mail.EmployeeId && employee.IsActive, cancellation))
            return new Composition.Moot();
        if (addressees.Employee(mail.EmployeeId) is not { } to)
            return new Composition.NotNow();
        var today = Zones.LocalDay(at);
        var points = await RemindOwners.NearPoints(db, today, plan.NearDays).Where(point => point.OwnerId == mail.EmployeeId).OrderBy(point => point.Term).ThenBy(point => point.Number).ToListAsync(cancellation);
        if (points.Count == 0)
            return new Composition.Moot();
        var texts = plan.Language is Language.Dutch ? ReminderTexts.Dutch : ReminderTexts.English;
        var lines = points.Select(point => texts.Line(
            point.Number, FilledMail.Shown(point.What), point.Term!.Value.ToString("d MMMM yyyy", plan.Language.Culture), point.Term.Value.DayNumber - today.DayNumber));
        var values = new Dictionary<MailField, string>
        {
            [MailField.Name] = FilledMail.Shown(to.Name),
            [MailField.Organisation] = FilledMail.Shown(sender.Name),
            [MailField.List] = string.Join('\n', lines),
            [MailField.Contact] = $"{FilledMail.Shown(sender.Name)} ({sender.Address})",
        };
        return new Composition.Ready(await FilledMail.Of(db, MailKind.ActionReminder, plan.Language, to, new(sender.Name, sender.Address, false), values, [], new HashSet<string>(), cancellation));
    }
}
