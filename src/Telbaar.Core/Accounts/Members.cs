using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Accounts;

/// <summary>What the acts on members ask of the store.</summary>
static class Members
{
    /// <summary>The account, when it has a role here or in a study of ours; otherwise it is as if it were not there.</summary>
    public static async Task<Account?> Find(Store db, AccountId id, CancellationToken cancellation)
    {
        var organisation = db.Organisation;
        return await db.Users.FirstOrDefaultAsync(account => account.Id == id
            && (db.Memberships.Any(m => m.AccountId == id && m.OrganisationId == organisation) || db.Set<StudyMembership>().Any(m => m.AccountId == id)), cancellation);
    }

    /// <summary>Whether nobody else has a say in this account.</summary>
    public static async Task<Refusal?> RefusalUnlessOursAlone(Store db, Account account, CancellationToken cancellation)
    {
        var organisation = db.Organisation;
        return account.IsInstallationAdministrator || await db.OrganisationsOf(account.Id).AnyAsync(other => other.Id != organisation, cancellation)
            ? AccountRefusals.NotOursAlone : null;
    }

    /// <summary>Whether the organisation would be without an administrator who can sign in, if this account were none.</summary>
    public static async Task<bool> IsLastAdministrator(Store db, AccountId account, CancellationToken cancellation)
    {
        var organisation = db.Organisation;
        var administrators = db.Memberships.Where(m => m.OrganisationId == organisation && m.Role == Role.Administrator);
        return await administrators.AnyAsync(m => m.AccountId == account, cancellation)
            && !await administrators.AnyAsync(m => m.AccountId != account && db.Users.Any(other => other.Id == m.AccountId && other.DisabledAt == null
                && (other.PasswordHash != null || db.UserLogins.Any(login => login.UserId == other.Id))), cancellation);
    }

    /// <summary>
    /// Makes the change rest on the organisation as it was seen: of two administrators who take one another away at once, one is refused.
    /// </summary>
    public static async Task ExpectOrganisationUnchanged(Store db, CancellationToken cancellation)
    {
        var id = db.Organisation;
        db.Entry(await db.Organisations.FirstAsync(organisation => organisation.Id == id, cancellation)).State = EntityState.Modified;
    }

    /// <summary>Gives roles in the organisation, or in one study of it; those that are there already stay.</summary>
    public static async Task GiveRoles(Store db, Checking check, Acting acting, AccountId account, IReadOnlyCollection<Role> roles, StudyId? study, CancellationToken cancellation)
    {
        check.RefuseWhen(roles.Count == 0, AccountRefusals.NoRole, "Roles");
        if (study is { } one)
        {
            check.RefuseWhen(roles.Contains(Role.Administrator), AccountRefusals.NoStudyRole, "Roles");
            if (!await db.Set<Study>().AnyAsync(candidate => candidate.Id == one, cancellation))
                check.Refuse(ActRefusals.NotFound, "Study");
            var there = await db.Set<StudyMembership>().Where(m => m.StudyId == one && m.AccountId == account).Select(m => m.Role).ToListAsync(cancellation);
            if (!check.IsRefused)
                db.AddRange(roles.Except(there).Select(role => new StudyMembership { AccountId = account, StudyId = one, Role = role }));
        }
        else
        {
            var organisation = acting.Organisation;
            var there = await db.Memberships.Where(m => m.OrganisationId == organisation && m.AccountId == account).Select(m => m.Role).ToListAsync(cancellation);
            if (!check.IsRefused)
                db.AddRange(roles.Except(there).Select(role => new Membership { AccountId = account, OrganisationId = organisation, Role = role, Since = acting.At }));
        }
    }

    /// <summary>A new code with which the person may choose a password.</summary>
    public static string Invite(Account account, DateTimeOffset at)
    {
        var code = SecretCode.New();
        account.InviteDigest = SecretCode.DigestOf(code);
        account.InvitedUntil = at + AddMember.InviteLasts;
        return SecretCode.Grouped(code);
    }
}
