using Telbaar.Attempts;

namespace Telbaar.Reports;

/// <summary>The words of a memo to the council that the report does not have. A sentence with figures takes them as words already.</summary>
public sealed partial record MemoTexts
{
    public static MemoTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    // The template that comes along.
    public required string Title { get; init; }
    public required string Subject { get; init; }
    public required string Municipality { get; init; }
    public required string Study { get; init; }
    public required string Period { get; init; }
    public required string Date { get; init; }
    public required string FinalMark { get; init; }
    public required string Introduction { get; init; }
    public required string Results { get; init; }
    public required string Analysis { get; init; }
    public required string NotMeasured { get; init; }
    public required string Lessons { get; init; }
    public required string WhatFollows { get; init; }
    public required string Signatories { get; init; }
    /// <summary>What stands in a field of a template that is not filled yet, of the name of the field.</summary>
    public required Func<string, string> Placeholder { get; init; }

    // Introduction.
    /// <summary>The municipality in a sentence, of its name; of nothing where it is not known.</summary>
    public required Func<string?, string> TheMunicipality { get; init; }
    /// <summary>Of the period, who measured, if known, and the municipality.</summary>
    public required Func<string, string?, string, string> Measured { get; init; }
    /// <summary>Of the attempts, in words.</summary>
    public required Func<string, string> HowMeasured { get; init; }
    /// <summary>Of the norms and the target.</summary>
    public required Func<string, string, string> HeldAgainst { get; init; }
    public required string Certainty { get; init; }
    /// <summary>That the norms' source does not publish everything.</summary>
    public required string Reconstructed { get; init; }

    // Results.
    /// <summary>Of the final mark and the target.</summary>
    public required Func<string, string, string> Final { get; init; }
    /// <summary>Of the ends of the final mark's interval.</summary>
    public required Func<string, string, string> Between { get; init; }
    /// <summary>Of a mark under other norms, and the norms.</summary>
    public required Func<string, string, string> MarkUnder { get; init; }
    /// <summary>That the two marks belong together, where the norms changed.</summary>
    public required string Together { get; init; }
    /// <summary>Of a component and its mark.</summary>
    public required Func<string, string, string> Component { get; init; }
    /// <summary>Of a sentence on a parameter and its mark.</summary>
    public required Func<string, string, string> WithMark { get; init; }
    /// <summary>Of how long it took the contact centre on average to answer.</summary>
    public required Func<string, string> AnswerTime { get; init; }
    public required string YearsHeading { get; init; }
    public required string MarksHeading { get; init; }
    public required string MarksCaption { get; init; }

    // Analysis.
    public required string NothingSettled { get; init; }
    /// <summary>Of the failures, as a number and in words, and all attempts.</summary>
    public required Func<long, string, string, string> RingAgain { get; init; }
    /// <summary>Of how many of a hundred, as a number and in words.</summary>
    public required Func<long, string, string> OfAHundred { get; init; }
    /// <summary>What stands where hardly anybody or everybody has to.</summary>
    public required string RingOnceMore { get; init; }
    /// <summary>Of the failures as a number, and whose they are in words.</summary>
    public required Func<long, string, string> Whose { get; init; }
    /// <summary>Of who answers for failures, and how many.</summary>
    public required Func<Attribution, string, string> WhoseShare { get; init; }
    public required string NotTheDepartments { get; init; }
    /// <summary>Of the attempts for which departments answer in words, the successes as a number and in words, and the share.</summary>
    public required Func<string, long, string, string, string> Succeeded { get; init; }
    /// <summary>Of a way to succeed, and how many as a number and in words.</summary>
    public required Func<Outcome, long, string, string> HowSucceeded { get; init; }
    public required string WhyHeading { get; init; }
    public required string WhyCaption { get; init; }
    public required string MessagesHeading { get; init; }
    /// <summary>Of the kind of message, how many, and what became of them.</summary>
    public required Func<string, string, string, string> Message { get; init; }
    public required string InTime { get; init; }
    public required string Late { get; init; }
    public required string Never { get; init; }
    /// <summary>Not called back, and there is still time.</summary>
    public required string TermRuns { get; init; }
    /// <summary>What became of the attempt did not rest on the message.</summary>
    public required string Otherwise { get; init; }
    public required string ExplanationsHeading { get; init; }
    /// <summary>Of those asked about, those answered, and the share.</summary>
    public required Func<string, string, string, string> Explained { get; init; }
    /// <summary>Of a reason and how often.</summary>
    public required Func<string, string, string> Reason { get; init; }
    public required string PublishedHeading { get; init; }
    public required string PublishedIntro { get; init; }

    // What was not measured.
    public required string OnlyTelephone { get; init; }
    public required string NoContent { get; init; }
    /// <summary>Of the parameters.</summary>
    public required Func<string, string> WithoutData { get; init; }
    /// <summary>Of the attempts, in words.</summary>
    public required Func<string, string> LeftOut { get; init; }
    public required Func<string, string> MadeAgain { get; init; }
    public required Func<string, string> Unsettled { get; init; }
    public required string Chance { get; init; }

    // Lessons and what follows.
    public required string GoesWell { get; init; }
    public required string CanBeBetter { get; init; }
    /// <summary>Of a parameter, its result, its norm and its mark.</summary>
    public required Func<string, string, string, string, string> Lesson { get; init; }
    public required string LessonsPrompt { get; init; }
    public required string FollowsPrompt { get; init; }

    // Signatures.
    public required Func<string, string> Executive { get; init; }
    public required IReadOnlyList<string> UsualRoles { get; init; }

    // What is wrong with a template.
    public required string NoDocument { get; init; }
    public required string Macros { get; init; }
    public required string TooLarge { get; init; }
    public required string NoFields { get; init; }
    /// <summary>Of the tag, and all that are allowed.</summary>
    public required Func<string, string, string> UnknownField { get; init; }
    public required Func<string, string> FieldWithinLine { get; init; }
    public required Func<string, string> FieldAroundRow { get; init; }
    public required string TooManyFields { get; init; }

    /// <summary>What is wrong with a template, and what is allowed.</summary>
    public string Sentence(TemplateFault fault) => fault.Problem switch
    {
        TemplateProblem.NoDocument => NoDocument,
        TemplateProblem.Macros => Macros,
        TemplateProblem.TooLarge => TooLarge,
        TemplateProblem.NoFields => NoFields,
        TemplateProblem.UnknownField => UnknownField(fault.Found, string.Join(", ", MemoFields.All)),
        TemplateProblem.FieldWithinLine => FieldWithinLine(fault.Found),
        TemplateProblem.FieldAroundRow => FieldAroundRow(fault.Found),
        TemplateProblem.TooManyFields => TooManyFields,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault.Problem, "There are no words for this."),
    };
}
