using Telbaar.Feedback;

namespace Telbaar.Mail;

/// <summary>A mail, ready to be sent.</summary>
/// <param name="To">Whose mailbox.</param>
/// <param name="ReplyTo">A person, by name and address.</param>
/// <param name="Html">The same words as the text.</param>
sealed record ComposedMail(MailBox To, MailBox ReplyTo, string Subject, string Text, string Html, string LanguageTag);
