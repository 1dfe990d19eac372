using Microsoft.EntityFrameworkCore;
using Telbaar.Feedback;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>A mail in the words of its template: the organisation's own where it has one.</summary>
static class FilledMail
{
    /// <param name="common">What is the same throughout the mail.</param>
    /// <param name="attempts">What differs between the attempts that it is about; none where it is about none.</param>
    /// <param name="links">Which links there are in it: they become buttons.</param>
    public static async Task<ComposedMail> Of(
        Store db, MailKind kind, Language language, MailBox to, MailBox contact, IReadOnlyDictionary<MailField, string> common, IReadOnlyList<IReadOnlyDictionary<MailField, string>> attempts, IReadOnlySet<string> links,
        CancellationToken cancellation)
    {
        var texts = language is Language.Dutch ? FeedbackMailTexts.Dutch : FeedbackMailTexts.English;
        var own = await db.Set<MailTemplate>().AsNoTracking().FirstOrDefaultAsync(template => template.Kind == kind && template.Language == language, cancellation);
        var template = own is null ? MailTexts.Of(kind, language) : new(own.Subject, own.Body);
        var filled = template.Filled(language, common, attempts);
        if (to.IsShared)
            filled = filled with { Body = $"{texts.For(Shown(to.Name))}\n\n{filled.Body}" };
        var html = await ReportHtml.Rendered<MailBody>(
            (nameof(MailBody.Subject), filled.Subject), (nameof(MailBody.Text), filled.Body), (nameof(MailBody.Links), links), (nameof(MailBody.Tag), language.Tag), (nameof(MailBody.Button), texts.Button));
        return new(to, contact, filled.Subject, filled.Body, html, language.Tag);
    }

    /// <summary>A name that is read from right to left keeps that to itself (Unicode's isolates), and no name ends a paragraph.</summary>
    public static string Shown(string name)
    {
        var line = name.ReplaceLineEndings(" ");
        return line.EnumerateRunes().Any(rune => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFEFC)) ? $"\u2068{line}\u2069" : line;
    }
}
