using System.Globalization;
using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Reports;

namespace Telbaar.Wording;

/// <summary>How one refusal is said, in both languages. The numbers in braces are what it names.</summary>
sealed record RefusalText(Refusal Refusal, string Dutch, string English);

/// <summary>What is said for each code of a refusal. Every feature has its list beside its pages; a test walks all codes.</summary>
static class RefusalTexts
{
    static readonly Dictionary<string, RefusalText> texts = new[]
    {
        ActTexts.All,
        Accounts.AccountTexts.All,
        Organisations.OrganisationTexts.All,
        Studies.StudyTexts.All,
        Studies.GateTexts.All,
        Sampling.SamplingTexts.All,
        Norms.NormTexts.All,
        Fieldwork.FieldworkTexts.All,
        Results.ResultsTexts.All,
        Mail.MailRefusalTexts.All,
        Feedback.FeedbackTexts.All,
        Retention.RetentionTexts.All,
        Editions.EditionTexts.All,
        Documents.DocumentTexts.All,
        Steering.SteeringRefusalTexts.All,
        Agreements.AgreementTexts.All,
        Checks.CheckTexts.All,
        Absences.AbsenceTexts.All,
        HelpNow.HelpTexts.All,
    }.SelectMany(list => list).ToDictionary(text => text.Refusal.Code);

    public static string Of(Refusal refusal, Language language)
    {
        var text = texts[refusal.Code];
        var found = refusal.Found.Select(named => WordsOf(named, language)).ToArray();
        return string.Format(language.Culture, language is Language.Dutch ? text.Dutch : text.English, found);
    }

    /// <summary>What is said for a code alone, where what it names is not known; nothing for a code of another version of the program.</summary>
    public static string? Named(string code, Language language) =>
        texts.TryGetValue(code, out var text) ? (language is Language.Dutch ? text.Dutch : text.English).Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal) : null;

    static string WordsOf(object named, Language language) => named switch
    {
        Enum value => ValueTexts.Of(value, language),
        Fault fault => FaultOf(fault, language),
        Reports.TemplateFault fault => Reports.MemoTexts.Of(language).Sentence(fault),
        DateOnly day => day.ToString("d MMMM yyyy", language.Culture),
        IFormattable number => number.ToString(null, language.Culture),
        _ => Convert.ToString(named, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The fault of a value in an attempt, with the name of its column.</summary>
    static string FaultOf(Fault fault, Language language)
    {
        var sentence = (language is Language.Dutch ? FaultTexts.Dutch : FaultTexts.English).Sentence(fault);
        return AttemptColumns.Find(fault.Column) is { } column ? $"{ValueTexts.Of(column, language)}: {sentence}" : sentence;
    }
}
