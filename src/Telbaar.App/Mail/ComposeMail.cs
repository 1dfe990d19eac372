using Telbaar.Agreements;
using Telbaar.Feedback;
using Telbaar.Steering;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>Puts a mail together at the moment at which it is sent, as the feature that wanted it says.</summary>
static class ComposeMail
{
    /// <param name="address">Where the web application is found from outside.</param>
    public static Task<Composition> Run(Store db, OutgoingMail mail, Uri address, DateTimeOffset at, CancellationToken cancellation) => mail.Kind switch
    {
        MailKind.Request or MailKind.Reminder or MailKind.Decision or MailKind.Count or MailKind.Digest => ComposeFeedback.Run(db, mail, address, at, cancellation),
        MailKind.ActionReminder => ComposeActionReminder.Run(db, mail, at, cancellation),
        MailKind.AgreementQuestion => ComposeAgreementQuestion.Run(db, mail, address, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(mail)),
    };
}
