using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Passwords: what is asked of one, and how it is kept (PBKDF2 with HMAC-SHA512).</summary>
public static class Passwords
{
    public const int Shortest = 12;

    public const int Longest = 200;

    static readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    /// <summary>Stands in for an account that is not there, so that a wrong name costs as much work as a wrong password.</summary>
    static readonly Lazy<string> nobodys = new(() => Hash(SecretCode.New()));

    public static string Hash(string password) => hasher.HashPassword(null!, password);

    public static bool Fits(Account? account, string? password) =>
        hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? nobodys.Value, password is { Length: <= Longest } ? password : "") is not PasswordVerificationResult.Failed
        && account?.PasswordHash is not null;

    /// <summary>Checks a new password.</summary>
    /// <param name="own">The names of the person and of the organisations that the account is for.</param>
    internal static void Check(Checking check, string? password, string field, params IEnumerable<string?> own)
    {
        check.RefuseWhen((password?.Length ?? 0) < Shortest, AccountRefusals.PasswordTooShort.With(Shortest), field);
        check.RefuseWhen((password?.Length ?? 0) > Longest, ActRefusals.TooLong.With(Longest), field);
        check.RefuseWhen(password is { Length: >= Shortest and <= Longest } && EasyPasswords.Holds(password, own.OfType<string>()), AccountRefusals.PasswordTooEasy, field);
    }

    /// <summary>The names that somebody would think of who guesses at this account.</summary>
    internal static async Task<IReadOnlyList<string?>> NamesAround(Store db, Account account, CancellationToken cancellation)
    {
        var organisations = await db.OrganisationsOf(account.Id).Select(organisation => new { organisation.Name, organisation.Slug }).ToListAsync(cancellation);
        return [account.UserName, account.DisplayName, .. organisations.SelectMany(organisation => new[] { organisation.Name, organisation.Slug })];
    }
}
