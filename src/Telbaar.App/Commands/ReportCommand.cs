using System.CommandLine;
using System.Text;
using Spectre.Console;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;

namespace Telbaar.Commands;

/// <summary><c>telbaar report FILE --norms NAME --out DIR</c>: the report of an attempts file, as a page, a workbook, a PDF, a document in Word, and JSON.</summary>
static class ReportCommand
{
    static readonly string[] formatsKnown = ["html", "xlsx", "pdf", "docx"];

    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var command = new Command("report", texts.Report);
        var options = new ScoringOptions(command, texts);
        var folder = new Option<string?>("--out") { Description = texts.Out, HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = texts.Format, HelpName = string.Join(',', formatsKnown), DefaultValueFactory = _ => "html,xlsx" };
        command.Options.Add(folder);
        command.Options.Add(format);
        command.SetAction(async (parsed, cancellation) =>
        {
            var formats = FormatsOf(parsed.GetValue(format)!, texts);
            var browser = formats.Contains("pdf") ? PdfPrinter.Find(null) ?? throw new Refusal(ExitCode.OutOfReach, texts.NoBrowser) : null;
            var path = parsed.GetValue(folder) ?? throw new Refusal(ExitCode.WrongUse, texts.OutMissing);
            if (File.Exists(path))
                throw new Refusal(ExitCode.WrongUse, texts.OutIsNoFolder(path));
            if (!ReportFolder.MayBeReplaced(path))
                throw new Refusal(ExitCode.WrongUse, texts.OutHoldsOtherFiles(path));
            // The chart library takes a second to load, which it may do while the file is read.
            var pictures = formats.Overlaps(["html", "pdf", "docx"]) ? Pictures.Start() : null;
            var run = options.Score(parsed, terminal, clock, cancellation);
            var input = InputOf(run, clock);
            // A page takes the most time, and only a workbook does without.
            var html = formats.Overlaps(["html", "pdf", "docx"]) ? ReportHtml.Render(input, texts.Language, pictures) : "";
            var pdf = browser is null ? null : await PdfPrinter.Print(browser, html, cancellation);
            var word = formats.Contains("docx") ? await ReportWord.Write(html, input.WordFacts(texts.Language), PicturePrinter.With(PicturePrinter.Find(), PdfPrinter.Find(null)), cancellation) : null;
            ReportFolder.Write(path, Files(run, texts, input, formats, html, pdf, word));
            new ScoreTable(terminal.Screen, new Printing(run.Scores.Norms, texts.Language)).Write(run);
            terminal.Screen.WriteLine();
            terminal.Screen.WriteLine(texts.Written(path));
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="Refusal">One of them is none of ours.</exception>
    static HashSet<string> FormatsOf(string text, CommandTexts texts)
    {
        HashSet<string> formats = [.. text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return formats.Count > 0 && formats.IsSubsetOf(formatsKnown) ? formats : throw new Refusal(ExitCode.WrongUse, texts.ValueNotAllowed($"--format {text}", string.Join(", ", formatsKnown)));
    }

    internal static ReportInput InputOf(Run run, TimeProvider clock) => new()
    {
        Study = run.Study,
        Source = Path.GetFileName(run.Path),
        Scores = run.Scores,
        Compared = run.Scored.Compared,
        Findings = run.Scored.Findings,
        Reconciled = run.Scored.Reconciled,
        Published = run.Input.Published,
        MadeAt = new Attempts.LocalClock(Zones.Amsterdam).Read(clock.GetUtcNow()),
        Program = Product.Name,
    };

    /// <summary>The figures as JSON go along with whatever was asked.</summary>
    static IEnumerable<(string Name, byte[] Bytes)> Files(Run run, CommandTexts texts, ReportInput input, HashSet<string> formats, string html, byte[]? pdf, byte[]? word)
    {
        if (formats.Contains("html"))
            yield return ("report.html", Encoding.UTF8.GetBytes(html));
        if (formats.Contains("xlsx"))
        {
            using var workbook = new MemoryStream();
            ReportWorkbook.Write(workbook, input, texts.Language);
            yield return ("report.xlsx", workbook.ToArray());
        }
        if (pdf is not null)
            yield return ("report.pdf", pdf);
        if (word is not null)
            yield return ("report.docx", word);
        var print = new Printing(run.Scores.Norms, texts.Language);
        yield return ("scores.json", new ScoresJson(finding => print.Sentence(finding)).Write(run.Study, Product.Name, run.Scored));
    }
}
