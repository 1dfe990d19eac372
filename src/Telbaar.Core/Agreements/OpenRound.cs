using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>A coordinator, or the head of the department, has the colleagues of a workplace asked whether they know its agreements.</summary>
public static class OpenRound
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice asks once.</param>
    public sealed record Input(KnowledgeRoundId Id, Workplace? Place, Language Language);

    /// <returns>How many are asked.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageAgreements) is { } refusal)
            return refusal;
        if (input.Place is not { } place || await ArrangedPlaces.Find(db, place, Zones.LocalDay(acting.At), cancellation) is not { } arranged)
            return ActRefusals.NotFound;
        if (!(await ManagedDepartments.Of(db, acting, Permission.ManageAgreements, cancellation)).Holds(place.Department))
            return AgreementRefusals.NotYourDepartment;
        if (await db.Set<KnowledgeRound>().AsNoTracking().FirstOrDefaultAsync(round => round.Id == input.Id, cancellation) is { } there)
            return there.Asked;
        if (await MailSender.Of(db, cancellation) is not { } sender)
            return AgreementRefusals.NoSender;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!arranged.All.Any())
            return AgreementRefusals.NothingToAsk;
        // A team belongs to its department: nobody is asked twice at a time.
        var open = await db.Set<KnowledgeRound>().Where(round => round.DepartmentId == place.Department && round.Verdict == RoundVerdict.Open).ToListAsync(cancellation);
        if (open.Find(round => round.TeamId is null || place.Team is null || round.TeamId == place.Team) is { } asking)
            return AgreementRefusals.BeingAsked.With(Zones.LocalDay(asking.ClosesAt));
        var colleagues = await Colleagues(db, place, cancellation);
        var minimum = await SmallestGroup.Of(db, cancellation);
        if (colleagues.Count < minimum)
            return AgreementRefusals.TooFewToAsk.With(colleagues.Count, minimum);

        db.Add(new KnowledgeRound
        {
            Id = input.Id,
            DepartmentId = place.Department,
            TeamId = place.Team,
            Language = input.Language,
            OpenedAt = acting.At,
            By = acting.Account,
            Asked = colleagues.Count,
        });
        db.AddRange(arranged.All.Select(agreement => new KnowledgeTally { RoundId = input.Id, AgreementId = agreement.Agreement.Id }));
        foreach (var colleague in colleagues)
        {
            var invitation = new KnowledgeInvitation { Id = EntityId.New<KnowledgeInvitationId>(acting.At), RoundId = input.Id, EmployeeId = colleague };
            db.Add(invitation);
            db.Add(MailTo(invitation, sender, ordinal: 0, acting.At));
        }
        db.Audit(acting, "agreements.asked", input.Id.Value, $"asked={colleagues.Count}");
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return colleagues.Count;
    }

    /// <summary>Who works there, has an address, and did not stop mail; in no order that tells anything.</summary>
    static async Task<List<EmployeeId>> Colleagues(Store db, Workplace place, CancellationToken cancellation)
    {
        var (departmentId, teamId) = place;
        var addressees = await Addressees.Of(db, cancellation);
        var staff = await db.Set<Employee>().Where(employee => employee.IsActive && employee.DepartmentId == departmentId && (teamId == null || employee.TeamId == teamId)).Select(employee => employee.Id).ToListAsync(cancellation);
        return [.. staff.Where(employee => addressees.Employee(employee) is not null && !addressees.IsStopped(employee)).OrderBy(employee => employee.Value)];
    }

    /// <param name="ordinal">0 for the first, 1 for the reminder.</param>
    internal static OutgoingMail MailTo(KnowledgeInvitation invitation, MailSender sender, int ordinal, DateTimeOffset at)
    {
        var id = EntityId.New<MailId>(at);
        return new()
        {
            Id = id,
            Kind = MailKind.AgreementQuestion,
            About = invitation.Id.Value,
            Ordinal = ordinal,
            To = Addressee.Employee,
            EmployeeId = invitation.EmployeeId,
            MessageId = OutgoingMail.MessageIdOf(id, sender.Domain),
            ArisenAt = at,
            DueAt = at,
        };
    }
}
