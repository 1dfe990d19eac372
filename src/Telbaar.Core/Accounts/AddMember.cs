using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Accounts;

/// <summary>An administrator makes an account for somebody new, with roles here or in one study, and gets a code for that person to choose a password with.</summary>
public static class AddMember
{
    /// <summary>How long the code is worth something.</summary>
    public static readonly TimeSpan InviteLasts = TimeSpan.FromDays(7);

    public sealed record Input(AccountId Id, string? UserName, string? DisplayName, IReadOnlyCollection<Role> Roles, StudyId? Study = null);

    /// <returns>The code, which is nowhere else to be seen.</returns>
    public static async Task<Answer<string>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMembers) is { } refusal)
            return refusal;
        var check = new Checking();
        var account = await CreateAccount.New(db, check, acting.At, input.Id, input.UserName, input.DisplayName, cancellation);
        await Members.GiveRoles(db, check, acting, account.Id, input.Roles, input.Study, cancellation);
        if (check.IsRefused)
            return Answer<string>.Refused(check.Refusals);

        var code = Members.Invite(account, acting.At);
        db.Add(account);
        db.Audit(acting, "member.added", account.Id.Value, string.Join(' ', input.Roles));
        return await db.Commit(cancellation) is { } clash ? clash : code;
    }
}
