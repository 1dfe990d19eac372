using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Formats;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Mail;

/// <summary>An organisation's own words for a kind of mail. Where it has none, the words that come with the program are used.</summary>
public sealed class MailTemplate : Owned
{
    public required MailKind Kind { get; init; }

    public required Language Language { get; init; }

    public required string Subject { get; set; }

    /// <summary>Plain text. An empty line begins a paragraph.</summary>
    public required string Body { get; set; }
}

/// <summary>The words of a mail, with the fields to be filled in.</summary>
public sealed record MailText(string Subject, string Body)
{
    /// <summary>Between braces stands the name of a field. Nothing else uses braces, so that a field that is misspelt is never sent as it is.</summary>
    public IReadOnlyList<Refusal> FaultsFor(MailKind kind, Language language)
    {
        var known = MailFields.Of(kind).ToDictionary(field => field.NameOf(language));
        var refusals = new List<Refusal>();
        var found = new HashSet<MailField>();
        foreach (var (text, property) in new[] { (Subject, nameof(Subject)), (Body, nameof(Body)) })
        {
            foreach (var piece in Pieces(text))
            {
                if (piece.Field is not { } name)
                {
                    if (piece.Text.AsSpan().ContainsAny('{', '}'))
                        refusals.Add(MailRefusals.LooseBrace.About(property).With(Excerpts.Of(piece.Text.Trim())));
                }
                else if (!known.TryGetValue(name, out var field))
                    refusals.Add(MailRefusals.UnknownField.About(property).With($"{{{Excerpts.Of(name)}}}", string.Join(", ", known.Keys.Select(other => $"{{{other}}}"))));
                else if (property == nameof(Body))
                    found.Add(field);
            }
        }
        if (Subject.AsSpan().ContainsAny('\r', '\n'))
            refusals.Add(MailRefusals.SeveralLines.About(nameof(Subject)));
        refusals.AddRange(MailFields.RequiredIn(kind).Where(field => !found.Contains(field)).Select(field => MailRefusals.FieldMissing.About(nameof(Body)).With($"{{{field.NameOf(language)}}}")));
        return refusals;
    }

    /// <summary>The same words with the fields filled in. Where a mail is about several attempts, the paragraphs from the first to the last that speak of one are said for each.</summary>
    /// <param name="values">What holds for the whole mail.</param>
    /// <param name="attempts">What holds for each attempt; empty where the mail is about none.</param>
    /// <exception cref="KeyNotFoundException">A field has no value.</exception>
    public MailText Filled(Language language, IReadOnlyDictionary<MailField, string> values, params IReadOnlyList<IReadOnlyDictionary<MailField, string>> attempts)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(attempts);
        var names = MailFields.OfAttempt.Select(field => field.NameOf(language)).ToHashSet();
        var each = attempts.Select(attempt => ByName(language, values.Concat(attempt))).DefaultIfEmpty(ByName(language, values)).ToList();
        var paragraphs = Body.Split("\n\n");
        var speaking = paragraphs.Index().Where(paragraph => Pieces(paragraph.Item).Any(piece => piece.Field is { } name && names.Contains(name))).Select(paragraph => paragraph.Index).ToList();
        var (first, end) = speaking.Count == 0 ? (0, 0) : (speaking[0], speaking[^1] + 1);
        var filled = paragraphs[..first].Select(paragraph => Fill(paragraph, each[0]))
            .Concat(each.SelectMany(attempt => paragraphs[first..end].Select(paragraph => Fill(paragraph, attempt))))
            .Concat(paragraphs[end..].Select(paragraph => Fill(paragraph, each[0])));
        // A subject is a header: what would end its line, or turn it around, stays out of it.
        return new(string.Concat(Fill(Subject, each[0]).Select(letter => HiddenCharacters.IsHidden(letter) ? ' ' : letter)).Trim(), string.Join("\n\n", filled));
    }

    static Dictionary<string, string> ByName(Language language, IEnumerable<KeyValuePair<MailField, string>> values) => values.ToDictionary(value => value.Key.NameOf(language), value => value.Value);

    static string Fill(string text, Dictionary<string, string> values)
    {
        var filled = new StringBuilder(text.Length);
        foreach (var (field, piece) in Pieces(text))
            filled.Append(field is null ? piece : values[field]);
        return filled.ToString();
    }

    /// <summary>The fields and what stands between them, in their order.</summary>
    static IEnumerable<(string? Field, string Text)> Pieces(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var end = open < 0 ? -1 : text.IndexOfAny(['{', '}', '\n'], open + 1);
            if (end < 0 || text[end] != '}')
            {
                yield return (null, text[at..]);
                yield break;
            }
            if (open > at)
                yield return (null, text[at..open]);
            yield return (text[(open + 1)..end].Trim().ToLowerInvariant(), text[open..(end + 1)]);
            at = end + 1;
        }
    }
}

/// <summary>A coordinator puts the organisation's own words for a kind of mail in the place of ours, or takes them back.</summary>
public static class SaveTemplate
{
    public const int LongestBody = 5000;

    /// <param name="Subject">Empty together with the body: the words that come with the program are used again.</param>
    public sealed record Input(MailKind? Kind, Language? Language, string? Subject, string? Body, int Version);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageMail) is { } refusal)
            return refusal;
        var check = new Checking();
        var kind = check.Value(input.Kind, nameof(input.Kind));
        var language = check.Value(input.Language, nameof(input.Language));
        var isTakenBack = string.IsNullOrWhiteSpace(input.Subject) && string.IsNullOrWhiteSpace(input.Body);
        var text = isTakenBack ? new("", "") : new MailText(check.Text(input.Subject, nameof(input.Subject)), check.Text(input.Body, nameof(input.Body), LongestBody).ReplaceLineEndings("\n"));
        if (!isTakenBack && !check.IsRefused)
        {
            foreach (var fault in text.FaultsFor(kind, language))
                check.Refuse(fault, fault.Field);
        }
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var own = await db.Set<MailTemplate>().FirstOrDefaultAsync(template => template.Kind == kind && template.Language == language, cancellation);
        if (own is not null)
            db.Expect(own, input.Version);
        if (isTakenBack && own is not null)
            db.Remove(own);
        else if (!isTakenBack && own is not null)
            (own.Subject, own.Body) = (text.Subject, text.Body);
        else if (!isTakenBack)
            db.Add(new MailTemplate { Kind = kind, Language = language, Subject = text.Subject, Body = text.Body });
        db.Audit(acting, isTakenBack ? "mail.template-taken-back" : "mail.template-saved", null, $"{kind} {language}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
