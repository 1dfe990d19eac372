namespace Telbaar.Reports;

/// <summary>The words that only slides need; those of figures are in <see cref="ReportTexts"/>. A sentence with figures takes them as words already.</summary>
sealed partial record SlideTexts
{
    public static SlideTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    // What a program that shows slides lists.

    public required string ThemeName { get; init; }
    public required Func<SlideLayoutKind, string> LayoutName { get; init; }
    public required string BarName { get; init; }
    public required string TitlePlace { get; init; }
    public required string SubtitlePlace { get; init; }
    public required string ContentPlace { get; init; }
    public required string NotePlace { get; init; }
    public required string FooterPlace { get; init; }
    public required string NumberPlace { get; init; }
    public required string NotesPlace { get; init; }
    public required string SlidePicture { get; init; }

    // The opening.

    /// <summary>Of the department.</summary>
    public required Func<string, string> Opening { get; init; }
    public required Func<string, string> Study { get; init; }
    /// <summary>Of the department's attempts and those of the whole study.</summary>
    public required Func<string, string, string> AttemptsOf { get; init; }
    public required Func<string, string> Source { get; init; }
    /// <summary>Of the department and the study.</summary>
    public required Func<string, string, string> SpokenOpening { get; init; }

    // The department beside the others.

    public required Func<string, string> MoreOften { get; init; }
    public required Func<string, string> LessOften { get; init; }
    public required Func<string, string> NoDifference { get; init; }
    public required Func<string, string> Alone { get; init; }
    public required Func<string, string> NothingSettled { get; init; }
    /// <summary>Of a title and the word for few attempts.</summary>
    public required Func<string, string, string> Marked { get; init; }
    public required string Successful { get; init; }
    public required string Mark { get; init; }
    public required string OtherDepartments { get; init; }
    public required Func<string, string> Interval { get; init; }
    /// <summary>Of a figure and its interval.</summary>
    public required Func<string, string, string> OthersHave { get; init; }
    /// <summary>Of the difference in percentage points and the two ends of its interval.</summary>
    public required Func<string, string, string, string> DifferenceInPoints { get; init; }
    /// <summary>The same for marks.</summary>
    public required Func<string, string, string, string> DifferenceInMarks { get; init; }
    public required string MayBeChance { get; init; }
    public required string MoreThanChance { get; init; }
    public required string NoOthers { get; init; }
    public required string OthersWithoutData { get; init; }
    /// <summary>Of the share of the whole organisation.</summary>
    public required Func<string, string> WholeShare { get; init; }
    /// <summary>Of the final mark of the whole organisation.</summary>
    public required Func<string, string> WholeMark { get; init; }
    public required string SpokenComparison { get; init; }
    public required string SpokenTooFew { get; init; }
    public required string SpokenAlone { get; init; }

    // The parameters.

    public required Func<string, string> ParametersTitle { get; init; }
    public required Func<string, string> ParametersTitleAlone { get; init; }
    public required string ChartName { get; init; }
    public required string TableName { get; init; }
    public required Func<string, string> MarkAxis { get; init; }
    /// <summary>Of the figures in words.</summary>
    public required Func<string, string> ParametersDescription { get; init; }
    /// <summary>Of a parameter, the department's mark, and that of the others.</summary>
    public required Func<string, string, string, string> MarksOf { get; init; }
    public required string ParametersTableDescription { get; init; }
    public required string ParametersTableDescriptionAlone { get; init; }
    public required string Overlap { get; init; }
    public required string SpokenParameters { get; init; }

    // What went wrong.

    /// <summary>Of the count of failures, the same as words, and the attempts as words.</summary>
    public required Func<long, string, string, string> FailuresTitle { get; init; }
    public required Func<string, string> NoFailuresTitle { get; init; }
    public required Func<string, string> NothingFailed { get; init; }
    /// <summary>Where whatever failed is not the department's, and nothing succeeded.</summary>
    public required string OnlyOthersFailed { get; init; }
    public required string NothingYet { get; init; }
    /// <summary>Of the share, and its interval.</summary>
    public required Func<string, string, string> FailuresShare { get; init; }
    public required string FailuresAxis { get; init; }
    public required Func<string, string> FailuresDescription { get; init; }
    /// <summary>Of a reason and its count, or a parameter and its mark.</summary>
    public required Func<string, string, string> CountOf { get; init; }
    public required string SpokenFailures { get; init; }
    public required string SpokenNoFailures { get; init; }
    public required string SpokenNothingYet { get; init; }

    // Explanations.

    /// <summary>Of how many answered, and how many were asked.</summary>
    public required Func<string, string, string> ExplanationsTitle { get; init; }
    public required string ExplanationsTitleHidden { get; init; }
    public required string Answered { get; init; }
    /// <summary>Of how many answered, and how many were asked.</summary>
    public required Func<string, string, string> AnsweredOf { get; init; }
    public required string NotShown { get; init; }
    public required string Reason { get; init; }
    public required string Count { get; init; }
    public required string ReasonsDescription { get; init; }
    public required string NothingAsked { get; init; }
    /// <summary>Of how often was asked.</summary>
    public required Func<string, string> AskedTimes { get; init; }
    public required string AskedNotShown { get; init; }
    public required string AnsweredNotShown { get; init; }
    public required string AskedWhy { get; init; }
    public required string HiddenNote { get; init; }
    public required string OwnWords { get; init; }
    public required string SpokenExplanations { get; init; }
    /// <summary>The same where no reasons are told.</summary>
    public required string SpokenAnswers { get; init; }

    // What was agreed, or is to be.

    public required string ActionsTitle { get; init; }
    public required string Action { get; init; }
    public required string State { get; init; }
    public required string ActionsDescription { get; init; }
    /// <summary>Of how many there are, and how many are shown.</summary>
    public required Func<string, string, string> MoreActions { get; init; }
    public required string SpokenActions { get; init; }
    public required string QuestionsTitle { get; init; }
    public required string Question { get; init; }
    public required string Answer { get; init; }
    /// <summary>Of the reason that occurred most.</summary>
    public required Func<string, string> QuestionOfReason { get; init; }
    public required string QuestionOfCause { get; init; }
    public required string QuestionOfAction { get; init; }
    public required string QuestionOfCheck { get; init; }
    public required string ToFillIn { get; init; }
    public required string QuestionsDescription { get; init; }
    public required string QuestionsNote { get; init; }
    public required string SpokenQuestions { get; init; }

    // How it was measured.

    public required string MethodTitle { get; init; }
    public required string Term { get; init; }
    public required string Meaning { get; init; }
    public required string MethodDescription { get; init; }
    public required string IntervalMeaning { get; init; }
    public required string NoPersons { get; init; }
    public required string SpokenMethod { get; init; }
}
