using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>A coordinator makes a key for another program of the organisation. It is shown once; what is stored is a digest.</summary>
public static class MakeDesktopKey
{
    /// <summary>160 random bits.</summary>
    const int SecretBytes = 20;

    const int MostInUse = 20;

    public sealed record Input(string? Name);

    /// <returns>The key itself, which is never to be had again.</returns>
    public static async Task<Answer<string>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Text(SaveSubject.Tidied(input.Name), nameof(input.Name), 100);
        check.RefuseWhen(await db.Set<DesktopKey>().CountAsync(key => key.WithdrawnAt == null, cancellation) >= MostInUse, HelpNowRefusals.TooManyKeys, nameof(input.Name));
        if (check.IsRefused)
            return Answer<string>.Refused(check.Refusals);
        var secret = SecretCode.New(SecretBytes);
        var made = new DesktopKey { Id = EntityId.New<DesktopKeyId>(acting.At), Name = name, Digest = SecretCode.DigestOf(secret), MadeAt = acting.At, MadeBy = acting.Account };
        db.Add(made);
        db.Audit(acting, "desktop-key.made", made.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : secret;
    }
}
