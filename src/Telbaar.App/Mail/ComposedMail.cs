namespace Telbaar.Mail;

/// <summary>A mail, ready to be sent.</summary>
/// <param name="To">Whose mailbox.</param>
/// <param name="ReplyTo">A person, by name and address.</param>
/// <param name="Html">The same words as the text.</param>
sealed record ComposedMail(MailBox To, MailBox ReplyTo, string Subject, string Text, string Html, string LanguageTag);

/// <summary>What becomes of a mail whose time has come.</summary>
abstract record Composition
{
    public sealed record Ready(ComposedMail Mail) : Composition;

    /// <summary>The legal gate is closed, asking is off, or there is no address: it waits.</summary>
    public sealed record NotNow : Composition;

    /// <summary>There is nothing to say any more.</summary>
    public sealed record Moot : Composition;
}
