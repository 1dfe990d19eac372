using Telbaar.Findings;

namespace Telbaar.Reports;

/// <summary>The words of the head of a report.</summary>
public sealed record HeadTexts
{
    public required string Title { get; init; }
    public required string SkipToContent { get; init; }
    public required string Contents { get; init; }
    public required string Study { get; init; }
    public required string Period { get; init; }
    /// <summary>Of the first and the last day.</summary>
    public required Func<string, string, string> PeriodOf { get; init; }
    public required string Attempts { get; init; }
    public required string Norms { get; init; }
    /// <summary>Of title, version and first day.</summary>
    public required Func<string, string, string, string> NormsOf { get; init; }
    public required string AsOf { get; init; }
    public required string Edition { get; init; }
    public required string Reconstructed { get; init; }
    public required Func<string, string> NotSettled { get; init; }
    public required string NoAttempts { get; init; }
    /// <summary>Of program and moment.</summary>
    public required Func<string, string, string> MadeBy { get; init; }
    public required string Definition { get; init; }
    public required string Table { get; init; }
}

/// <summary>The words around the final mark and earlier years.</summary>
public sealed record FinalTexts
{
    public required string Heading { get; init; }
    public required Func<string, string> Target { get; init; }
    public required string Interval { get; init; }
    public required string NoMark { get; init; }
    public required Func<string, string> Reached { get; init; }
    public required Func<string, string> NotReached { get; init; }
    public required Func<string, string> Uncertain { get; init; }
    /// <summary>Of norms and mark.</summary>
    public required Func<string, string, string> UnderNorms { get; init; }
    public required Func<string, string, string> WithRedone { get; init; }
    public required string WhatDiffers { get; init; }
    /// <summary>Of what it is about, how it is there, and how here.</summary>
    public required Func<string, string, string, string> InsteadOf { get; init; }
    public required Func<string, string> OtherScale { get; init; }
    public required Func<string, string> OtherWeight { get; init; }
    public required Func<string, string> OnlyThere { get; init; }
    public required Func<string, string> OnlyHere { get; init; }
    public required string CallbackTerm { get; init; }
    public required Func<string, string> LeftOut { get; init; }
    public required string YearsHeading { get; init; }
    public required string YearsTitle { get; init; }
    public required string YearsCaption { get; init; }
    public required Func<string, string> YearsDescription { get; init; }
    public required string Year { get; init; }
    public required string Mark { get; init; }
    public required string Origin { get; init; }
    public required string Published { get; init; }
    public required string Computed { get; init; }
    public required Func<string, string> Recomputed { get; init; }
    public required string RecomputedKind { get; init; }
    public required string EarlierNote { get; init; }
}

/// <summary>The words of the short summary.</summary>
public sealed record SummaryTexts
{
    public required string Heading { get; init; }
    /// <summary>Of study, attempts and period.</summary>
    public required Func<string, string, string, string> Opening { get; init; }
    /// <summary>Of mark and target.</summary>
    public required Func<string, string, string> Mark { get; init; }
    /// <summary>Of a sentence without a full stop, and the norm.</summary>
    public required Func<string, string, string> WithNorm { get; init; }
    public required string Met { get; init; }
    public required string NotMet { get; init; }
    public required string MetNone { get; init; }
    public required string NotMetNone { get; init; }
}

/// <summary>The words around the picture of where the calls went.</summary>
public sealed record FlowTexts
{
    public required string Heading { get; init; }
    /// <summary>Of successes, department attempts and share.</summary>
    public required Func<string, string, string, string> Intro { get; init; }
    public required string PictureTitle { get; init; }
    /// <summary>Of attempts, successes, failures and not settled ones.</summary>
    public required Func<string, string, string, string, string> PictureDescription { get; init; }
    public required string StageRoute { get; init; }
    public required string StageLine { get; init; }
    public required string StageEvent { get; init; }
    public required string StageOutcome { get; init; }
    public required string Answered { get; init; }
    public required string OutcomesCaption { get; init; }
    public required string PathsCaption { get; init; }
    public required string Outcome { get; init; }
    public required string Event { get; init; }
    public required string Count { get; init; }
    public required string Share { get; init; }
    public required string Successful { get; init; }
    public required string NotSuccessful { get; init; }
    public required string NotSettled { get; init; }
    public required string Total { get; init; }
}

/// <summary>The words around the parameters and their marks.</summary>
public sealed record ParameterTexts
{
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required string PictureTitle { get; init; }
    public required Func<string, string> PictureDescription { get; init; }
    public required string MarkAxis { get; init; }
    public required string Caption { get; init; }
    public required string Parameter { get; init; }
    public required string Result { get; init; }
    public required string Norm { get; init; }
    public required string Mark { get; init; }
    public required string Interval { get; init; }
    public required string MarkInterval { get; init; }
    /// <summary>Over marks to one decimal with their interval, beside marks in whole numbers.</summary>
    public required string MarkInMore { get; init; }
    public required string Basis { get; init; }
    public required string Component { get; init; }
    public required Func<string, string> NormMet { get; init; }
    public required Func<string, string> NormNotMet { get; init; }
    public required string NormUncertain { get; init; }
    public required string WithoutData { get; init; }
    public required string UnmarkedHeading { get; init; }
    public required string UnmarkedIntro { get; init; }
    public required string UnmarkedCaption { get; init; }
    public required string Measure { get; init; }
}

/// <summary>The words around figures in which each department weighs by its size.</summary>
public sealed record WeightedTexts
{
    public required string Heading { get; init; }
    public required string Word { get; init; }
    public required string Result { get; init; }
    public required string Mark { get; init; }
    /// <summary>Of the final mark and its interval.</summary>
    public required Func<string, string, string> Final { get; init; }
    public required string Meaning { get; init; }
    public required string Alike { get; init; }
    /// <summary>Before a list of the figures that differ.</summary>
    public required string Differ { get; init; }
    /// <summary>Of the measure, its result and its weighted result.</summary>
    public required Func<string, string, string, string> Difference { get; init; }
    public required string Method { get; init; }
    public required string Caption { get; init; }
    public required string Size { get; init; }
    public required string SizeShare { get; init; }
    public required string AttemptsShare { get; init; }
    public required string InScope { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
}

/// <summary>The words around departments and the groups of a breakdown.</summary>
public sealed record GroupTexts
{
    public required string DepartmentsHeading { get; init; }
    public required string Department { get; init; }
    public required string NoDepartments { get; init; }
    public required string DepartmentsIntro { get; init; }
    public required string Order { get; init; }
    /// <summary>Of the word itself and the minimum.</summary>
    public required Func<string, string, string> IndicativeNote { get; init; }
    /// <summary>Of how many final marks, of how many, and the minimum.</summary>
    public required Func<string, string, string, string> IndicativeFinals { get; init; }
    /// <summary>Of the minimum.</summary>
    public required Func<string, string> AllFinalsIndicative { get; init; }
    /// <summary>Of the word itself.</summary>
    public required Func<string, string> WholeRowIndicative { get; init; }
    /// <summary>Of what the groups are.</summary>
    public required Func<string, string> MarkPictureTitle { get; init; }
    public required Func<string, string> MarkPictureDescription { get; init; }
    /// <summary>Of the measure, and what the groups are.</summary>
    public required Func<string, string, string> SharePictureTitle { get; init; }
    public required Func<string, string> SharePictureDescription { get; init; }
    public required Func<string, string> ShareAxis { get; init; }
    public required string Attempts { get; init; }
    public required Func<string, string> AttemptsNote { get; init; }
    public required string FinalMark { get; init; }
    public required string Caption { get; init; }
    public required Func<string, string> BreakdownHeading { get; init; }
    public required Func<string, string> BreakdownCaption { get; init; }
    public required string BreakdownIntro { get; init; }
}

/// <summary>The words around the times.</summary>
public sealed record TimeTexts
{
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required string Caption { get; init; }
    public required string Time { get; init; }
    public required string Answer { get; init; }
    public required string Search { get; init; }
    public required string Transfer { get; init; }
    public required string Waiting { get; init; }
    public required string AnswerMeaning { get; init; }
    public required string SearchMeaning { get; init; }
    public required string TransferMeaning { get; init; }
    public required string WaitingMeaning { get; init; }
    public required string Count { get; init; }
    public required string Mean { get; init; }
    public required string Median { get; init; }
    public required string Percentile90 { get; init; }
    public required Func<string, string> NormLine { get; init; }
    public required Func<string, string> LimitLine { get; init; }
    public required Func<string, string> MeanLine { get; init; }
    public required Func<string, string> MedianLine { get; init; }
    public required string Axis { get; init; }
    public required Func<string, string> PictureTitle { get; init; }
    /// <summary>Of the name of the time, count, mean, median and 90th percentile.</summary>
    public required Func<string, string, string, string, string, string> Description { get; init; }
    /// <summary>Of how many times, and the longest that the picture shows.</summary>
    public required Func<string, string, string> Beyond { get; init; }
    public required Func<string, string> BinsCaption { get; init; }
    public required string Length { get; init; }
    public required Func<string, string, string> Bin { get; init; }
    public required Func<string, string> LastBin { get; init; }
}

/// <summary>The words around what failed.</summary>
public sealed record FailureTexts
{
    public required string Heading { get; init; }
    /// <summary>Of the failures of the departments, the department attempts, and the share.</summary>
    public required Func<string, string, string, string> OfDepartments { get; init; }
    /// <summary>Of the count, as words, of failures that are not the departments'.</summary>
    public required Func<long, string, string> OfOthers { get; init; }
    public required string Nothing { get; init; }
    public required string PictureTitle { get; init; }
    public required string PictureDescription { get; init; }
    public required string Caption { get; init; }
    public required string Reason { get; init; }
    public required string MessagesHeading { get; init; }
    public required string MessagesIntro { get; init; }
    public required string MessagesTitle { get; init; }
    public required string MessagesDescription { get; init; }
    public required string MessagesCaption { get; init; }
    public required string Message { get; init; }
    public required string OtherOutcome { get; init; }
    public required string NoMessages { get; init; }
}

/// <summary>The words around figures published elsewhere.</summary>
public sealed record ReconciliationTexts
{
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required Func<string, string> Source { get; init; }
    /// <summary>Of how many agree, of how many.</summary>
    public required Func<string, string, string> Counted { get; init; }
    public required string Caption { get; init; }
    public required string Figure { get; init; }
    public required string Published { get; init; }
    public required string Computed { get; init; }
    public required string Verdict { get; init; }
    public required string Reading { get; init; }
    public required string Agrees { get; init; }
    public required string Differs { get; init; }
    public required string CannotTell { get; init; }
    public required string NoReading { get; init; }
    /// <summary>Of another measure under which a figure that agrees would agree as well.</summary>
    public required Func<string, string> AlsoAs { get; init; }
    /// <summary>Of a figure and the norms under which it was published.</summary>
    public required Func<string, string, string> UnderNorms { get; init; }
    public required Func<string, string> PartOf { get; init; }
    public required string Attempts { get; init; }
    public required string Successes { get; init; }
    public required string Failures { get; init; }
    public required string FailuresShare { get; init; }
    public required string FailuresVoicemail { get; init; }
    public required string FailuresCallbackNote { get; init; }
    public required string FailuresReason { get; init; }
    public required Func<string, string> CountOf { get; init; }
    public required Func<string, string> MarkOf { get; init; }
    public required Func<string, string> MeanOf { get; init; }
    public required Func<string, string> OutcomeOf { get; init; }
    public required Func<string, string> ComponentOf { get; init; }
    public required string FinalMark { get; init; }
}

/// <summary>The words for findings.</summary>
public sealed record FindingTexts
{
    public required string Heading { get; init; }
    public required string Intro { get; init; }
    public required string Nothing { get; init; }
    public required Func<Oddities, string> Oddity { get; init; }
    /// <summary>Of the minimum and the departments.</summary>
    public required Func<string, string, string> FewAttempts { get; init; }
    /// <summary>Of the departments, each with its number of contact attempts.</summary>
    public required Func<string, string> OutOfScope { get; init; }
    public required Func<string, string> WithoutAttempts { get; init; }
    public required Func<string, string> SimilarNames { get; init; }
    public required Func<string, string> WithoutData { get; init; }
    /// <summary>Of the norms, their first day and the day of the first attempt.</summary>
    public required Func<string, string, string, string> NormsYounger { get; init; }
    public required Func<long, string, string> StillPending { get; init; }
    /// <summary>Of the published weekday, the day, the weekday that it was, and the day that may have been meant, in full.</summary>
    public required Func<string, string, string, string, string> WrongWeekday { get; init; }
    /// <summary>Of the figure, as published and as computed.</summary>
    public required Func<string, string, string, string> Differs { get; init; }
    /// <summary>Of the figure, as published, as computed, and the reading.</summary>
    public required Func<string, string, string, string, string> ReadOtherwise { get; init; }
    /// <summary>Of the figure, as published, and the other measure.</summary>
    public required Func<string, string, string, string> TwoReadings { get; init; }
    /// <summary>Of the figure, as published, and the sum of its parts.</summary>
    public required Func<string, string, string, string> PartsDoNotAdd { get; init; }
    /// <summary>Of the difference, when it is the failures not attributed to the departments.</summary>
    public required Func<string, string> PartsExplained { get; init; }
    public required Func<long, string, string> Attempts { get; init; }
    public required Func<string, string> FirstOfThem { get; init; }
    public required Func<long, string, string> ShowAttempts { get; init; }
}

/// <summary>One rule of the classification: when it fits, and what follows.</summary>
public sealed record RuleText(string When, string Then, string Successful);

/// <summary>The words of the account of the method.</summary>
public sealed record MethodTexts
{
    public required string Heading { get; init; }
    public required string NormsHeading { get; init; }
    public required string NormsSource { get; init; }
    public required string NormsCaption { get; init; }
    public required string Threshold { get; init; }
    public required string Scale { get; init; }
    public required string Weight { get; init; }
    public required string ScalesHeading { get; init; }
    public required string ScalesIntro { get; init; }
    public required string LinearScale { get; init; }
    public required string StepScale { get; init; }
    public required string ScaleEnds { get; init; }
    public required string ScaleForShares { get; init; }
    public required string ScaleForTimes { get; init; }
    public required Func<string, string> ScaleCaption { get; init; }
    public required string Distance { get; init; }
    public required string AtNorm { get; init; }
    public required Func<string, string> PointsAbove { get; init; }
    public required Func<string, string> PointsBelow { get; init; }
    public required Func<string, string> PercentOver { get; init; }
    public required Func<string, string> PercentUnder { get; init; }
    public required string Composition { get; init; }
    public required string TermsHeading { get; init; }
    public required Func<string, string> WorkingDays { get; init; }
    public required Func<string, string> Hours { get; init; }
    public required Func<string, string> WithinOfficeHours { get; init; }
    public required Func<long, string, string> WorkingDaysShort { get; init; }
    public required Func<string, string> HoursShort { get; init; }
    public required Func<string, string> WithinOfficeHoursShort { get; init; }
    public required string WorkingDaysAre { get; init; }
    public required string OfficeHours { get; init; }
    /// <summary>Of the first and the last day of a run of days.</summary>
    public required Func<string, string, string> DayRange { get; init; }
    /// <summary>Of days, opening and closing time.</summary>
    public required Func<string, string, string, string> Opening { get; init; }
    public required Func<string, string> Closed { get; init; }
    /// <summary>Of the limits for the queue, the transfer and the search.</summary>
    public required Func<string, string, string, string> Limits { get; init; }
    public required string GreetingHeading { get; init; }
    public required string GreetingIntro { get; init; }
    public required Func<string, string> GreetingRequired { get; init; }
    public required Func<string, string> GreetingOptional { get; init; }
    public required string InitiativeHeading { get; init; }
    public required string InitiativeCorrect { get; init; }
    public required string InitiativeIncorrect { get; init; }
    public required string RulesHeading { get; init; }
    public required string RulesIntro { get; init; }
    public required string RulesCaption { get; init; }
    public required string RuleNumber { get; init; }
    public required string RuleWhen { get; init; }
    public required string RuleThen { get; init; }
    public required string RuleSuccessful { get; init; }
    public required IReadOnlyList<RuleText> Rules { get; init; }
    public required string Attribution { get; init; }
    public required string MeasuresHeading { get; init; }
    public required string MeasuresIntro { get; init; }
    public required string MeasuresCaption { get; init; }
    public required string Population { get; init; }
    public required string Value { get; init; }
    public required string IntervalsHeading { get; init; }
    public required string Intervals { get; init; }
    public required string RoundingHeading { get; init; }
    public required Func<string, string> Rounding { get; init; }
    public required string AwayFromZero { get; init; }
    public required string ToEven { get; init; }
    public required string ReconstructedHeading { get; init; }
    public required string NothingReconstructed { get; init; }
    public required string DataHeading { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required string CountsCaption { get; init; }
    public required string CountsKind { get; init; }
    public required string Valid { get; init; }
    public required string Voided { get; init; }
    public required string Redone { get; init; }
    public required string OutOfScope { get; init; }
    public required string Total { get; init; }
    public required string Pending { get; init; }
    public required string Incomplete { get; init; }
    public required string DepartmentAttempts { get; init; }
    public required Func<string, string> Source { get; init; }
    public required string NoPersons { get; init; }
}

/// <summary>The words that only a workbook needs: names of sheets (at most 31 characters) and heads of columns.</summary>
public sealed record SheetTexts
{
    public required string Summary { get; init; }
    public required string Parameters { get; init; }
    public required string Departments { get; init; }
    public required string Sizes { get; init; }
    public required string DepartmentsByMeasure { get; init; }
    public required string Breakdown { get; init; }
    public required string BreakdownByMeasure { get; init; }
    public required string Outcomes { get; init; }
    public required string Messages { get; init; }
    public required string Reasons { get; init; }
    public required string Asked { get; init; }
    public required string Actions { get; init; }
    public required string BeforeAndAfter { get; init; }
    public required string Times { get; init; }
    public required string TimeBins { get; init; }
    public required string Findings { get; init; }
    public required string Reconciliation { get; init; }
    public required string Norms { get; init; }
    public required string Definitions { get; init; }
    public required string Subject { get; init; }
    public required string Number { get; init; }
    public required string Content { get; init; }
    public required string Source { get; init; }
    public required string Made { get; init; }
    public required string Code { get; init; }
    public required string Low { get; init; }
    public required string High { get; init; }
    public required string Unit { get; init; }
    public required string PercentUnit { get; init; }
    public required string SecondsUnit { get; init; }
    public required string Numerator { get; init; }
    public required string Denominator { get; init; }
    public required string UnroundedValue { get; init; }
    public required string UnroundedMark { get; init; }
    public required string MarkLow { get; init; }
    public required string MarkHigh { get; init; }
    public required string Indicative { get; init; }
    public required string Severity { get; init; }
    public required string Finding { get; init; }
    public required string Count { get; init; }
    public required string Attempt { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Final { get; init; }
    public required Func<string, string> FinalUnder { get; init; }
    public required string Target { get; init; }
    /// <summary>Of page and number of pages, as the codes of a spreadsheet's footer.</summary>
    public required Func<string, string, string> Page { get; init; }
}
