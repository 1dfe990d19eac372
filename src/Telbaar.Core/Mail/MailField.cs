using Telbaar.Reports;

namespace Telbaar.Mail;

/// <summary>What a template leaves open, to be filled in for each mail.</summary>
public enum MailField
{
    /// <summary>Who is written to.</summary>
    Name,
    /// <summary>Who was asked for: "you" in a mail to the employee.</summary>
    Who,
    /// <summary>The name of the study.</summary>
    Study,
    /// <summary>The organisation that is measured.</summary>
    Organisation,
    /// <summary>When it happened.</summary>
    Moment,
    /// <summary>Under which name the caller rang.</summary>
    Alias,
    /// <summary>What happened, in a sentence.</summary>
    What,
    /// <summary>The page on which to answer. It stands alone in its line.</summary>
    Link,
    /// <summary>Whom to ask: the coordinator, by name and address.</summary>
    Contact,
    /// <summary>What was decided about a dispute, and why.</summary>
    Decision,
    /// <summary>How many.</summary>
    Number,
    /// <summary>The department.</summary>
    Department,
    /// <summary>A list, a line for each.</summary>
    List,
}

public static class MailFields
{
    /// <summary>The field as a template names it, between braces.</summary>
    public static string NameOf(this MailField field, Language language) => (field, language) switch
    {
        (MailField.Name, Language.Dutch) => "naam",
        (MailField.Name, _) => "name",
        (MailField.Who, Language.Dutch) => "wie",
        (MailField.Who, _) => "who",
        (MailField.Study, Language.Dutch) => "onderzoek",
        (MailField.Study, _) => "study",
        (MailField.Organisation, Language.Dutch) => "organisatie",
        (MailField.Organisation, _) => "organisation",
        (MailField.Moment, Language.Dutch) => "moment",
        (MailField.Moment, _) => "moment",
        (MailField.Alias, Language.Dutch) => "alias",
        (MailField.Alias, _) => "alias",
        (MailField.What, Language.Dutch) => "wat",
        (MailField.What, _) => "what",
        (MailField.Link, Language.Dutch) => "link",
        (MailField.Link, _) => "link",
        (MailField.Contact, Language.Dutch) => "contact",
        (MailField.Contact, _) => "contact",
        (MailField.Decision, Language.Dutch) => "besluit",
        (MailField.Decision, _) => "decision",
        (MailField.Number, Language.Dutch) => "aantal",
        (MailField.Number, _) => "number",
        (MailField.Department, Language.Dutch) => "afdeling",
        (MailField.Department, _) => "department",
        (MailField.List, Language.Dutch) => "lijst",
        (MailField.List, _) => "list",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The fields that a template of this kind may have.</summary>
    public static IReadOnlyList<MailField> Of(MailKind kind) => kind switch
    {
        MailKind.Request or MailKind.Reminder =>
            [MailField.Name, MailField.Who, MailField.Study, MailField.Organisation, MailField.Moment, MailField.Alias, MailField.What, MailField.Link, MailField.Contact],
        MailKind.Decision => [MailField.Name, MailField.Who, MailField.Study, MailField.Organisation, MailField.Moment, MailField.Alias, MailField.Decision, MailField.Contact],
        MailKind.Count => [MailField.Name, MailField.Study, MailField.Organisation, MailField.Department, MailField.Number, MailField.Contact],
        MailKind.Digest => [MailField.Name, MailField.Study, MailField.Organisation, MailField.Department, MailField.Number, MailField.List, MailField.Contact],
        MailKind.ActionReminder => [MailField.Name, MailField.Organisation, MailField.List, MailField.Contact],
        MailKind.AgreementQuestion => [MailField.Name, MailField.Organisation, MailField.Department, MailField.Link, MailField.Contact],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What differs between the attempts of one mail: the paragraphs with these are said once for each.</summary>
    public static IReadOnlySet<MailField> OfAttempt { get; } = new HashSet<MailField> { MailField.Who, MailField.Moment, MailField.Alias, MailField.What, MailField.Link };

    /// <summary>Without these the mail would be of no use, or not honest about who is behind it.</summary>
    public static IReadOnlyList<MailField> RequiredIn(MailKind kind) => kind switch
    {
        MailKind.Request or MailKind.Reminder => [MailField.Moment, MailField.Link, MailField.Contact],
        MailKind.Decision => [MailField.Decision, MailField.Contact],
        MailKind.Count => [MailField.Number, MailField.Contact],
        MailKind.Digest or MailKind.ActionReminder => [MailField.List, MailField.Contact],
        MailKind.AgreementQuestion => [MailField.Link, MailField.Contact],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
