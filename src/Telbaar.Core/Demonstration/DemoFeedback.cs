using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Demonstration;

/// <summary>The colleagues of the half-way study were asked day by day why calls failed; two out of three have answered. No mail goes out: it is said to have gone.</summary>
static class DemoFeedback
{
    const double Answering = 0.66;

    static readonly ExplanationReason[] reasons =
    [
        ExplanationReason.AwayUnarranged, ExplanationReason.AwayUnarranged, ExplanationReason.NoTime, ExplanationReason.NoTime, ExplanationReason.NoMessage, ExplanationReason.NoNotification,
        ExplanationReason.MissedNumberWasKcc, ExplanationReason.MissedNumberWasKcc, ExplanationReason.AgreementUnknown, ExplanationReason.ExpectedOtherwise, ExplanationReason.CalledBack, ExplanationReason.Other,
    ];

    public static async Task Add(Store db, Acting console, StudyId study, DateOnly first, CancellationToken cancellation)
    {
        var begun = console with { At = Zones.Amsterdam.MomentOf(first, new(8, 0)) };
        _ = (await SetMailSender.Run(db, begun, new("Gemeente Voorbeeldstad", "bereikbaarheid@voorbeeldstad.example", SetMailSender.UsualPerHour, 0), cancellation)).Value;
        _ = (await PlanFeedback.Run(db, begun, new(
            study, Addressee.Employee, FeedbackTiming.AtOnce, Language.Dutch, "Demo coordinator", "coordinator@voorbeeldstad.example", PlanFeedback.UsualReminderAfter,
            PlanFeedback.UsualMostReminders, PlanFeedback.UsualDisputeDays, [DayOfWeek.Tuesday, DayOfWeek.Thursday], true, 0), cancellation)).Value;
        for (var day = first; Zones.Amsterdam.MomentOf(day, new(17, 30)) is var evening && evening < console.At; day = day.AddDays(1))
        {
            await RaiseRequests.Run(db, Acting.OfJob(db.Organisation, evening), study, cancellation);
            foreach (var mail in await db.Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting).ToListAsync(cancellation))
                await Outbox.Sent(db, Acting.OfJob(db.Organisation, evening), mail, cancellation);
        }
        var chance = new Random(2027);
        foreach (var request in await db.Set<FeedbackRequest>().Where(request => request.Stopped == null).OrderBy(request => request.Id).ToListAsync(cancellation))
        {
            var answered = request.ArisenAt.AddHours(chance.Next(2, 60));
            if (chance.NextDouble() >= Answering || answered > console.At)
                continue;
            var secret = FeedbackLinks.Make(db, request.Id, request.ArisenAt);
            await db.SaveChangesAsync(cancellation);
            var reason = reasons[chance.Next(reasons.Length)];
            // Nobody rings back where no message was left.
            if (reason is ExplanationReason.CalledBack && await db.Set<RecordedAttempt>().AnyAsync(attempt => attempt.Id == request.AttemptId && attempt.Message == Message.None, cancellation))
                reason = ExplanationReason.NotRight;
            var words = reason is ExplanationReason.AwayUnarranged && chance.Next(2) == 0 ? "Mijn telefoon stond niet doorgeschakeld. Een collega neemt nu op als ik er niet ben." : "";
            _ = (await Explain.Run(db, Acting.OfVisitor(db.Organisation, answered), new(secret, reason, chance.Next(3) == 0, chance.Next(4) == 0, chance.Next(4) == 0, words, CalledBackAt: null), cancellation)).Value;
        }
    }
}
