using Telbaar.Acts;

namespace Telbaar.Accounts;

/// <summary>Why signing in, or an act on accounts, may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class AccountRefusals
{
    /// <summary>Name, password or code is not right; which of them is not told.</summary>
    public static Refusal SignInRefused { get; } = new("account-sign-in-refused");

    /// <summary>Too many guesses; names how many seconds to wait.</summary>
    public static Refusal TooManyTries { get; } = new("account-too-many-tries");

    /// <summary>The code of the second factor is not right, or was used before.</summary>
    public static Refusal CodeRefused { get; } = new("account-code-refused");

    /// <summary>A password of fewer characters than is named.</summary>
    public static Refusal PasswordTooShort { get; } = new("account-password-too-short");

    /// <summary>A password that is guessed at once: much used, or hardly more than words that lie at hand.</summary>
    public static Refusal PasswordTooEasy { get; } = new("account-password-too-easy");

    /// <summary>The two times that a new password was typed differ.</summary>
    public static Refusal PasswordsDiffer { get; } = new("account-passwords-differ");

    /// <summary>The password that the account has now is not right.</summary>
    public static Refusal PasswordWrong { get; } = new("account-password-wrong");

    /// <summary>The code of an invitation is not right, was used, or is too old.</summary>
    public static Refusal InviteRefused { get; } = new("account-invite-refused");

    /// <summary>The code of the first start is not right.</summary>
    public static Refusal FirstStartRefused { get; } = new("account-first-start-refused");

    /// <summary>There is no account with this user name.</summary>
    public static Refusal NoSuchAccount { get; } = new("account-no-such-account");

    /// <summary>No role has been chosen.</summary>
    public static Refusal NoRole { get; } = new("account-no-role");

    /// <summary>A role that cannot be given for one study.</summary>
    public static Refusal NoStudyRole { get; } = new("account-no-study-role");

    /// <summary>Without this one nobody could administer the organisation any more.</summary>
    public static Refusal LastAdministrator { get; } = new("account-last-administrator");

    /// <summary>The account belongs to another organisation as well, or administers the installation.</summary>
    public static Refusal NotOursAlone { get; } = new("account-not-ours-alone");

    /// <summary>Another organisation has given a code with which somebody could still take the account over.</summary>
    public static Refusal InvitedElsewhere { get; } = new("account-invited-elsewhere");

    /// <summary>Nobody shuts out himself.</summary>
    public static Refusal NotYourself { get; } = new("account-not-yourself");

    /// <summary>The account signs in elsewhere, at the organisation's own provider.</summary>
    public static Refusal SignsInElsewhere { get; } = new("account-signs-in-elsewhere");

    /// <summary>The organisation's own sign-in failed or was broken off.</summary>
    public static Refusal ProviderFailed { get; } = new("account-provider-failed");

    /// <summary>The organisation's own sign-in gives this person no role here, or the account is out of use.</summary>
    public static Refusal ProviderGivesNoRole { get; } = new("account-provider-gives-no-role");
}
