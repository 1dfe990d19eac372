using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary>The words of the command line; those of figures are in <see cref="ReportTexts"/>.</summary>
sealed partial record CommandTexts
{
    public static CommandTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    public required Language Language { get; init; }

    public required FaultTexts Faults { get; init; }

    // What the commands are for.
    public required string Root { get; init; }
    public required string Score { get; init; }
    public required string Report { get; init; }
    public required string Slides { get; init; }
    public required string NormSets { get; init; }
    public required string NormsList { get; init; }
    public required string NormsShow { get; init; }
    public required string NormsCheck { get; init; }
    public required string Sample { get; init; }
    public required string Serve { get; init; }
    public required string Admin { get; init; }
    public required string AdminCreate { get; init; }

    // What the options are for.
    public required string Help { get; init; }
    public required string Version { get; init; }
    public required string LanguageOption { get; init; }
    public required string File { get; init; }
    public required string Norms { get; init; }
    public required string AsOf { get; init; }
    public required string CompareNorms { get; init; }
    public required string Published { get; init; }
    public required string Calendar { get; init; }
    public required string Departments { get; init; }
    public required string By { get; init; }
    public required string Sheet { get; init; }
    public required string SkipInvalid { get; init; }
    public required string Json { get; init; }
    public required string Out { get; init; }
    public required string Format { get; init; }
    public required string NoBrowser { get; init; }
    public required string SlidesDepartment { get; init; }
    public required string SlidesOut { get; init; }
    public required string Memo { get; init; }
    public required string MemoOut { get; init; }
    public required string MemoOutMissing { get; init; }
    public required Func<string, string> OutIsFolder { get; init; }
    public required Func<string, string> MemoWritten { get; init; }
    public required string MemoTemplate { get; init; }
    public required string MemoTemplateOut { get; init; }
    public required Func<string, string> MemoTemplateWritten { get; init; }
    public required string Template { get; init; }
    public required string Municipality { get; init; }
    public required string Agency { get; init; }
    public required string Signatory { get; init; }
    public required string OwnWords { get; init; }
    /// <summary>Of the file, and the sections that there are.</summary>
    public required Func<string, string, string> WordsNotUnderstood { get; init; }
    public required string SampleName { get; init; }
    public required string Seed { get; init; }
    public required string SampleOut { get; init; }
    public required string NormsName { get; init; }
    public required string NormsFile { get; init; }
    public required string Demo { get; init; }
    public required string Urls { get; init; }
    public required string AdminName { get; init; }
    public required string AdminDisplayName { get; init; }
    public required string AdminPasswordFile { get; init; }

    // The page of help.
    public required string UsageHeading { get; init; }
    public required string ArgumentsHeading { get; init; }
    public required string OptionsHeading { get; init; }
    public required string CommandsHeading { get; init; }
    public required string CommandPlace { get; init; }
    public required string OptionsPlace { get; init; }
    public required Func<string, string> DefaultValue { get; init; }
    /// <summary>Of the word in capitals that stands for a value.</summary>
    public required Func<string, string> Placeholder { get; init; }

    // What was wrong with the use of a command.
    public required Func<string, string> UnknownOption { get; init; }
    public required Func<string, string> UnknownArgument { get; init; }
    /// <summary>Of the command and those that there are.</summary>
    public required Func<string, string, string> UnknownCommand { get; init; }
    public required Func<string, string> ArgumentMissing { get; init; }
    public required Func<string, string> ValueMissing { get; init; }
    public required Func<string, string> OptionRepeated { get; init; }
    /// <summary>Of the option with its value, and what is allowed.</summary>
    public required Func<string, string, string> ValueNotAllowed { get; init; }

    // What is said while and after running.
    public required string SeeHelp { get; init; }
    public required string EmptyArgument { get; init; }
    public required string Cancelled { get; init; }
    public required string NoTimeZones { get; init; }
    public required Func<string, string> OutOfReach { get; init; }
    public required Func<string, string> NoFile { get; init; }
    public required Func<string, string> IsFolder { get; init; }
    public required Func<string, string> NormsMissing { get; init; }
    public required Func<string, string, string> UnknownNorms { get; init; }
    public required Func<string, string, string> UnknownBreakdown { get; init; }
    public required Func<string, string> NoMoment { get; init; }
    public required string NoDay { get; init; }
    public required Func<string, string> Reading { get; init; }
    public required Func<long, string> NothingScored { get; init; }
    public required Func<long, string, string> Skipped { get; init; }
    public required string OutMissing { get; init; }
    public required Func<string, string> OutIsNoFolder { get; init; }
    public required Func<string, string> OutHoldsOtherFiles { get; init; }
    public required string SlidesDepartmentMissing { get; init; }
    public required string SlidesOutMissing { get; init; }
    /// <summary>Of the name given, and those that there are.</summary>
    public required Func<string, string, string> UnknownDepartment { get; init; }
    /// <summary>Of the department and the file.</summary>
    public required Func<string, string, string> SlidesWritten { get; init; }
    public required Func<string, string> Serving { get; init; }
    public required Func<string, string, string> DemoLogins { get; init; }
    public required Func<string, string, string> FirstStart { get; init; }
    public required string AdminPassword { get; init; }
    public required string AdminPasswordAgain { get; init; }
    public required Func<string, string> AdminCreated { get; init; }
    public required Func<string, string> Written { get; init; }
    public required Func<string, int, int, string> NormsAreRight { get; init; }

    /// <summary>The faults of a JSON file, a line each.</summary>
    public string Lines(string path, IReadOnlyList<JsonFault> faults)
    {
        var lines = faults.Take(FaultList.Remembered).Select(fault => string.Concat(
            $"{path}:{fault.Line}: ", fault.Path.Length > 0 ? $"{fault.Path}: " : "", fault.Found.Length > 0 ? $"{fault.Found}: " : "", Of(fault.Says)));
        return string.Join(Environment.NewLine, faults.Count > FaultList.Remembered ? lines.Append(Faults.More(faults.Count - FaultList.Remembered)) : lines);
    }

    /// <summary>Why there is no file to read.</summary>
    public string Missing(string path) => Directory.Exists(path) ? IsFolder(path) : NoFile(path);

    public string Of(Words words) => Language is Language.Dutch ? words.Nl : words.En;
}
