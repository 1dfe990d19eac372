using Telbaar.Acts;

namespace Telbaar.Accounts;

/// <summary>Why signing in, or an act on accounts, may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class AccountRefusals
{
    /// <summary>Name, password or code is not right; which of them is not told.</summary>
    public static Refusal SignInRefused { get; } = new("account-sign-in-refused");

    /// <summary>A password of fewer characters than is named.</summary>
    public static Refusal PasswordTooShort { get; } = new("account-password-too-short");
}
