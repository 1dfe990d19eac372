using Microsoft.EntityFrameworkCore;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>What an edition of an agreement says about one employee.</summary>
/// <param name="Part">Nothing for whom somebody else stands in, or who owns it.</param>
/// <param name="IsStoodInFor">Somebody else stands in for him or her.</param>
/// <param name="Owns">He or she sees to it.</param>
public sealed record InAgreement(AgreementKind Kind, string Department, string? Team, int Edition, DateOnly ValidFrom, DateOnly? ValidUntil, AgreementPart? Part, bool IsStoodInFor, bool Owns);

/// <summary>That an employee was asked whether agreements are known.</summary>
/// <param name="HasAnswered">Whether the link was used. What was answered is not known of anybody.</param>
public sealed record AskedAboutAgreements(string Department, DateTimeOffset OpenedAt, bool HasAnswered);

/// <summary>What agreements hold of one employee, and how that is taken out.</summary>
public static class PersonInAgreements
{
    public static async Task<IReadOnlyList<InAgreement>> Of(Store db, EmployeeId employee, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var members = await db.Set<AgreementMember>().AsNoTracking().Where(member => member.EmployeeId == employee || member.ForId == employee).ToListAsync(cancellation);
        var ids = members.Select(member => member.AgreementId).ToHashSet();
        var agreements = (await db.Set<Agreement>().AsNoTracking().ToListAsync(cancellation)).Where(agreement => ids.Contains(agreement.Id) || agreement.OwnerId == employee).OrderBy(agreement => agreement.ValidFrom);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var teams = await db.Set<Team>().ToDictionaryAsync(team => team.Id, team => team.Name, cancellation);
        return
        [
            .. from agreement in agreements
               let own = members.Where(member => member.AgreementId == agreement.Id).ToList()
               select new InAgreement(
                   agreement.Kind, departments[agreement.DepartmentId], agreement.TeamId is { } team ? teams[team] : null, agreement.Edition, agreement.ValidFrom, agreement.ValidUntil,
                   own.Find(member => member.EmployeeId == employee)?.Part, own.Exists(member => member.ForId == employee), agreement.OwnerId == employee),
        ];
    }

    public static async Task<IReadOnlyList<AskedAboutAgreements>> AskedOf(Store db, EmployeeId employee, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rounds = await db.Set<KnowledgeInvitation>().AsNoTracking().Where(invitation => invitation.EmployeeId == employee)
            .Join(db.Set<KnowledgeRound>().AsNoTracking(), invitation => invitation.RoundId, round => round.Id, (invitation, round) => new { invitation.IsUsed, round.OpenedAt, round.DepartmentId })
            .Join(db.Set<Department>(), asked => asked.DepartmentId, department => department.Id, (asked, department) => new { department.Name, asked.OpenedAt, asked.IsUsed }).ToListAsync(cancellation);
        return [.. rounds.OrderBy(round => round.OpenedAt).Select(round => new AskedAboutAgreements(round.Name, round.OpenedAt, round.IsUsed))];
    }

    /// <summary>Takes these employees out of all editions: their places, for whom they stand in, what they own, their numbers and addresses, and that they were asked.</summary>
    /// <param name="keys">Of those who are taken out: the keys by which their numbers and addresses are known.</param>
    /// <returns>How many rows lost somebody.</returns>
    public static async Task<int> TakeOut(Store db, IReadOnlyCollection<EmployeeId> employees, IReadOnlyCollection<EmployeeKey> keys, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(employees);
        ArgumentNullException.ThrowIfNull(keys);
        var going = employees.ToHashSet();
        var taken = 0;
        foreach (var employee in going)
        {
            taken += await db.Set<AgreementMember>().Where(member => member.EmployeeId == employee || member.ForId == employee).ExecuteDeleteAsync(cancellation);
            taken += await db.Set<Agreement>().Where(agreement => agreement.OwnerId == employee)
                .ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.OwnerId, (EmployeeId?)null).SetProperty(agreement => agreement.Version, agreement => agreement.Version + 1), cancellation);
            taken += await TakeOutInvitations(db, employee, cancellation);
            taken += await db.Set<OutgoingMail>().Where(mail => mail.Kind == MailKind.AgreementQuestion && mail.EmployeeId == employee).ExecuteDeleteAsync(cancellation);
        }
        return taken + await TakeOutAddresses(db, keys, cancellation);
    }

    /// <summary>How many answered stays known; that this one did, not.</summary>
    static async Task<int> TakeOutInvitations(Store db, EmployeeId employee, CancellationToken cancellation)
    {
        var invitations = await db.Set<KnowledgeInvitation>().AsNoTracking().Where(invitation => invitation.EmployeeId == employee).ToListAsync(cancellation);
        foreach (var invitation in invitations)
        {
            if (invitation.IsUsed)
                await db.Set<KnowledgeRound>().Where(round => round.Id == invitation.RoundId)
                    .ExecuteUpdateAsync(set => set.SetProperty(round => round.TakenOut, round => round.TakenOut + 1).SetProperty(round => round.Version, round => round.Version + 1), cancellation);
            await db.Set<KnowledgeLink>().Where(link => link.InvitationId == invitation.Id).ExecuteDeleteAsync(cancellation);
            await db.Set<KnowledgeInvitation>().Where(candidate => candidate.Id == invitation.Id).ExecuteDeleteAsync(cancellation);
        }
        return invitations.Count;
    }

    /// <summary>A number or address in an agreement may be that of one person: it goes with the key that has it too.</summary>
    static async Task<int> TakeOutAddresses(Store db, IReadOnlyCollection<EmployeeKey> keys, CancellationToken cancellation)
    {
        var numbers = keys.Select(key => Telephones.InOneForm(key.Number)).Where(number => number.Length > 0).ToHashSet();
        var addresses = keys.Select(key => key.Email.Trim()).Where(address => address.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = 0;
        foreach (var agreement in await db.Set<Agreement>().AsNoTracking().Where(agreement => agreement.Number != "" || agreement.NotesTo != "").ToListAsync(cancellation))
        {
            var number = numbers.Contains(Telephones.InOneForm(agreement.Number)) ? "" : agreement.Number;
            var notesTo = addresses.Contains(agreement.NotesTo) || numbers.Contains(Telephones.InOneForm(agreement.NotesTo)) ? "" : agreement.NotesTo;
            if (number == agreement.Number && notesTo == agreement.NotesTo)
                continue;
            taken += await db.Set<Agreement>().Where(candidate => candidate.Id == agreement.Id).ExecuteUpdateAsync(
                set => set.SetProperty(candidate => candidate.Number, number).SetProperty(candidate => candidate.NotesTo, notesTo).SetProperty(candidate => candidate.Version, candidate => candidate.Version + 1), cancellation);
        }
        return taken;
    }
}
