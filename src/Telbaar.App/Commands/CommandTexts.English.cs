using Telbaar.Formats;
using Telbaar.Reports;

namespace Telbaar.Commands;

sealed partial record CommandTexts
{
    public static CommandTexts English { get; } = new()
    {
        Language = Language.English,
        Faults = FaultTexts.English,

        Root = "Telbaar measures how reachable a municipality is by telephone: from contact attempts to a report mark.",
        Score = "Computes the marks of a file of contact attempts.",
        Report = "Makes a report of a file of contact attempts: report.html, report.xlsx and scores.json.",
        NormSets = "The service norms there are.",
        NormsList = "Lists the service norms that come with Telbaar.",
        NormsShow = "Shows a set of service norms in plain words.",
        NormsCheck = "Says what is wrong in a file of service norms of your own, with the line.",
        Sample = "Writes the contact attempts of a made-up study with the results of a real one.",

        Help = "Shows this help.",
        Version = "Shows the version of the program.",
        LanguageOption = "The language: nl (Dutch) or en (English).",
        File = "The file of contact attempts, CSV or XLSX.",
        Norms = "The service norms: a name from ‘telbaar norms list’, or a file of your own.",
        AsOf = "What lies after this moment does not count yet, such as 2020-01-31T00:00; without this option it is now.",
        CompareNorms = "Service norms to compare with; may be given again.",
        Published = "A file of figures that were published elsewhere, to be recomputed.",
        Calendar = "A file of the days on which the municipality is closed: one date a line.",
        By = "By what the figures are broken down.",
        Sheet = "The sheet of an XLSX file; without this option the first.",
        SkipInvalid = "Skips rows with faults and keeps them in a file beside it.",
        Json = "Writes all figures, unrounded, to this file; - is the screen.",
        Out = "The folder for the report. An earlier report is replaced as a whole.",
        SampleName = "The study: haarlem-2019.",
        Seed = "Another number gives other attempts with the same results.",
        SampleOut = "Writes to this file instead of the screen.",
        NormsName = "The name of a set of service norms, or a file of your own.",
        NormsFile = "The file of service norms (JSON).",

        EmptyArgument = "One of the arguments is empty; give a name or a file there.",
        SeeHelp = "See telbaar --help.",
        Cancelled = "Cancelled. Nothing was written.",
        NoTimeZones = "The time zone Europe/Amsterdam is missing on this machine. Install the time zones (on Debian: apt-get install tzdata).",
        OutOfReach = message => $"A file cannot be read or written: {message}",
        IsFolder = path => $"{path}: this is a folder; name a file in it.",
        NoFile = path => $"{path}: there is no such file.",
        NormsMissing = known => $"Name the service norms with --norms. There are: {known}; or a file of your own.",
        UnknownNorms = (name, known) => $"{name}: there are no such service norms. There are: {known}; or name a file.",
        UnknownBreakdown = (word, known) => $"--by {word}: unknown. Allowed: {known}.",
        NoMoment = text => $"--as-of {text}: no moment. Allowed: a day with a time, such as 2020-01-31T00:00 or \"31-01-2020 00:00\".",
        NoDay = "no day; allowed: 2019-12-27 or 27-12-2019, with a description behind a semicolon if need be",
        Reading = file => $"Reading {file}",
        NothingScored = faults => faults == 1 ? "Nothing was computed: the file has 1 fault." : $"Nothing was computed: the file has {faults} faults.",
        Skipped = (rows, path) => $"{(rows == 1 ? "1 row was skipped and is with its faults" : $"{rows} rows were skipped and are with their faults")} in {path}.",
        OutMissing = "Name the folder for the report with --out.",
        OutIsNoFolder = path => $"{path}: this is a file, no folder.",
        OutHoldsOtherFiles = path => $"{path}: this folder holds other files than a report of Telbaar. Choose a new or empty folder.",
        Written = path => $"The report is in {path}.",
        NormsAreRight = (name, components, parameters) => $"{name}: all right, {components} {(components == 1 ? "component" : "components")} with {parameters} {(parameters == 1 ? "parameter" : "parameters")} in all.",
    };
}
