namespace Telbaar.Reports;

/// <summary>The words around explanations that colleagues gave.</summary>
public sealed record ExplanationTexts
{
    public required string Heading { get; init; }
    /// <summary>Of how many were asked, how many answered, and the share.</summary>
    public required Func<string, string, string, string> Answered { get; init; }
    /// <summary>Of how many did not react, and the share.</summary>
    public required Func<string, string, string> Silent { get; init; }
    /// <summary>Of how many were away.</summary>
    public required Func<int, string, string> Away { get; init; }
    /// <summary>Of a number of days.</summary>
    public required Func<string, string> Median { get; init; }
    /// <summary>Of how many set the telephone, asked for the agreement and named a substitute.</summary>
    public required Func<string, string, string, string> Arranged { get; init; }
    public required string NobodyAnswered { get; init; }
    public required string TooFewAnswered { get; init; }
    public required string ReasonsHeading { get; init; }
    public required string ReasonsCaption { get; init; }
    public required string Reason { get; init; }
    public required string Voicemail { get; init; }
    public required string Note { get; init; }
    public required string WithoutMessage { get; init; }
    /// <summary>By the code of the closed list.</summary>
    public required Func<string, string> ReasonName { get; init; }
    public required string Together { get; init; }
    /// <summary>Of the minimum.</summary>
    public required Func<string, string> TogetherNote { get; init; }
    public required string DepartmentsHeading { get; init; }
    public required string DepartmentsCaption { get; init; }
    public required string Asked { get; init; }
    public required string AnsweredHeading { get; init; }
    public required string QuotationsHeading { get; init; }
    public required string QuotationsIntro { get; init; }
    public required string BeforeAndAfterHeading { get; init; }
    public required Func<int, string> BeforeAndAfterIntro { get; init; }
    public required string BeforeAndAfterCaption { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Difference { get; init; }
    public required string DepartmentsMark { get; init; }
    public required string Caution { get; init; }
    public required string ObservationsHeading { get; init; }
    /// <summary>Of how many.</summary>
    public required Func<int, string, string> Observations { get; init; }
    public required string ObservedAt { get; init; }
    /// <summary>Of the status (Void or Redone) and how many.</summary>
    public required Func<string, int, string, string> LeftOut { get; init; }
    /// <summary>By the code of the closed list of reasons for corrections; nothing where none was given.</summary>
    public required Func<string?, string> LeftOutReason { get; init; }
}

/// <summary>The words around failed attempts by person.</summary>
public sealed record PersonTexts
{
    public required string Heading { get; init; }
    public required Func<string, string> For { get; init; }
    public required string Intro { get; init; }
    /// <summary>Of department and how many.</summary>
    public required Func<string, int, string, string> Caption { get; init; }
    public required string None { get; init; }
    public required string Who { get; init; }
    public required string When { get; init; }
    public required string What { get; init; }
    public required string Explanation { get; init; }
    public required string NoExplanation { get; init; }
    /// <summary>Of the kind of message, small, and its moment.</summary>
    public required Func<string, string, string> MessageLeft { get; init; }
    public required Func<string, string> CalledBackAt { get; init; }
    public required Func<string, string> DeadlineWas { get; init; }
}

/// <summary>The words of years beside each other.</summary>
public sealed record YearTexts
{
    public required string Change { get; init; }
    /// <summary>The difference, the ends of its interval, and whether it may be nought.</summary>
    public required Func<string, string, string, bool, string> Verdict { get; init; }
    public required string CannotTell { get; init; }
    /// <summary>Of the norms.</summary>
    public required Func<string, string> OnNorms { get; init; }
    /// <summary>Of the study and its norms.</summary>
    public required Func<string, string, string> ScoredThen { get; init; }
    /// <summary>Of the study and the norms under which it is scored again.</summary>
    public required Func<string, string, string> ScoredAgain { get; init; }
    public required string ChangeNote { get; init; }
}

public sealed partial record ReportTexts
{
    public required ExplanationTexts Explanations { get; init; }

    public required PersonTexts Persons { get; init; }

    public required YearTexts Years { get; init; }

    /// <summary>The heading of what the lead writes.</summary>
    public required Func<Chapter, string> ChapterName { get; init; }
}
