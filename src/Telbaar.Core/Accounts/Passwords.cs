using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Telbaar.Acts;

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
    internal static void Check(Checking check, string? password, string userName, string field)
    {
        check.RefuseWhen((password?.Length ?? 0) < Shortest, AccountRefusals.PasswordTooShort.With(Shortest), field);
        check.RefuseWhen((password?.Length ?? 0) > Longest, ActRefusals.TooLong.With(Longest), field);
        check.RefuseWhen(IsEasy(password ?? "", userName), AccountRefusals.PasswordTooEasy, field);
    }

    /// <summary>The user name with something to it, or a few characters over and over.</summary>
    static bool IsEasy(string password, string userName) =>
        (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase) && password.Length - userName.Length < Shortest / 2)
        || password.Distinct().Count() is > 0 and < 5;
}
