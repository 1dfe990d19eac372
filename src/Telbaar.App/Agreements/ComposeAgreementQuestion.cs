using Microsoft.EntityFrameworkCore;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>Puts the mail together that asks whether agreements are known, at the moment at which it is sent. Who answered meanwhile, left or stopped mail gets none.</summary>
static class ComposeAgreementQuestion
{
    public static async Task<Composition> Run(Store db, OutgoingMail mail, Uri address, CancellationToken cancellation)
    {
        var invitation = await db.Set<KnowledgeInvitation>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new KnowledgeInvitationId(mail.About), cancellation);
        if (invitation is null or { IsUsed: true })
            return new Composition.Moot();
        var round = await db.Set<KnowledgeRound>().AsNoTracking().FirstAsync(candidate => candidate.Id == invitation.RoundId, cancellation);
        var addressees = await Addressees.Of(db, cancellation);
        if (round.Verdict is not RoundVerdict.Open || addressees.IsStopped(invitation.EmployeeId) || !await db.Set<Employee>().AnyAsync(employee => employee.Id == invitation.EmployeeId && employee.IsActive, cancellation))
            return new Composition.Moot();
        if (addressees.Employee(invitation.EmployeeId) is not { } to || await MailSender.Of(db, cancellation) is not { } sender)
            return new Composition.NotNow();
        var slug = await db.Organisations.Where(organisation => organisation.Id == db.Organisation).Select(organisation => organisation.Slug).FirstAsync(cancellation);
        var link = new Uri(address, $"/agreement/{slug}/{KnowledgeLinks.Make(db, invitation.Id)}").ToString();
        var common = new Dictionary<MailField, string>
        {
            [MailField.Name] = FilledMail.Shown(to.Name),
            [MailField.Organisation] = FilledMail.Shown(sender.Name),
            [MailField.Department] = FilledMail.Shown(await PlaceNames.Of(db, new(round.DepartmentId, round.TeamId), cancellation)),
            [MailField.Link] = link,
            [MailField.Contact] = $"{FilledMail.Shown(sender.Name)} ({sender.Address})",
        };
        return new Composition.Ready(await FilledMail.Of(
            db, mail.Kind, round.Language, to, new(sender.Name, sender.Address, false), common, [], new HashSet<string> { link }, cancellation));
    }
}
