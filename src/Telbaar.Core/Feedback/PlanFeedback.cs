using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The lead or the coordinator says how colleagues are asked why an attempt failed, and puts it on or off.</summary>
public static class PlanFeedback
{
    public const int UsualReminderAfter = 3, UsualMostReminders = 2, UsualDisputeDays = 10;

    const int LongestWait = 60, MostReminders = 5;

    public sealed record Input(
        StudyId Study, Addressee? To, FeedbackTiming? Timing, Language? Language, string? ContactName, string? ContactAddress,
        int? ReminderAfter, int? MostReminders, int? DisputeDays, IReadOnlyList<DayOfWeek> DigestDays, bool IsOn, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.ManageFeedback, input.Study, StudyInHand.UntilClosed, cancellation);
        if (!found.IsDone(out var study))
            return Answer<Done>.Refused(found.Refusals);
        var check = new Checking();
        var to = check.Value(input.To, nameof(input.To));
        var timing = check.Value(input.Timing, nameof(input.Timing));
        var language = check.Value(input.Language, nameof(input.Language));
        var name = check.Text(input.ContactName, nameof(input.ContactName));
        var address = check.Text(input.ContactAddress, nameof(input.ContactAddress), MailAddresses.Longest);
        check.RefuseWhen(address.Length > 0 && !MailAddresses.IsAddress(address), MailRefusals.NoAddress.With(address), nameof(input.ContactAddress));
        var reminderAfter = check.Within(input.ReminderAfter, 1, LongestWait, nameof(input.ReminderAfter));
        var mostReminders = check.Within(input.MostReminders, 0, MostReminders, nameof(input.MostReminders));
        var disputeDays = check.Within(input.DisputeDays, 0, LongestWait, nameof(input.DisputeDays));
        if (input.IsOn)
        {
            // Where person level is closed heads still get a count, which names nobody; all of it is announced first.
            check.RefuseWhen(await MailSender.Of(db, cancellation) is null, FeedbackRefusals.NoSender, nameof(input.IsOn));
            check.RefuseWhen((await Gate.Of(db, study.Id, cancellation)).InForce(GateKind.Announcement) is null, FeedbackRefusals.NotAnnounced, nameof(input.IsOn));
        }
        check.RefuseWhen(study.PersonsGoneAt is not null, FeedbackRefusals.TermOver, "");
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var plan = await db.Set<FeedbackPlan>().FirstOrDefaultAsync(candidate => candidate.StudyId == study.Id, cancellation);
        if (plan is not null)
            db.Expect(plan, input.Version);
        else
            db.Add(plan = new() { StudyId = study.Id, ContactName = name, ContactAddress = address });
        (plan.To, plan.Timing, plan.Language, plan.ContactName, plan.ContactAddress) = (to, timing, language, name, address);
        (plan.ReminderAfter, plan.MostReminders, plan.DisputeDays) = (reminderAfter, mostReminders, disputeDays);
        plan.DigestDays = string.Join(' ', input.DigestDays.Distinct().Order());
        if (input.IsOn != plan.OnSince is not null)
        {
            plan.OnSince = input.IsOn ? acting.At : null;
            db.Audit(acting, input.IsOn ? "feedback.on" : "feedback.off", study.Id.Value);
        }
        db.Audit(acting, "feedback.planned", study.Id.Value, $"{to} {timing}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
