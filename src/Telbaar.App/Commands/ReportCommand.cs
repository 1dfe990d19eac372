using System.CommandLine;
using System.Text;
using Spectre.Console;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;

namespace Telbaar.Commands;

/// <summary><c>telbaar report FILE --norms NAME --out DIR</c>: the report of an attempts file, as a page, a workbook and JSON.</summary>
static class ReportCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var command = new Command("report", texts.Report);
        var options = new ScoringOptions(command, texts);
        var folder = new Option<string?>("--out") { Description = texts.Out, HelpName = "DIR" };
        command.Options.Add(folder);
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(folder) ?? throw new Refusal(ExitCode.WrongUse, texts.OutMissing);
            if (File.Exists(path))
                throw new Refusal(ExitCode.WrongUse, texts.OutIsNoFolder(path));
            if (!ReportFolder.MayBeReplaced(path))
                throw new Refusal(ExitCode.WrongUse, texts.OutHoldsOtherFiles(path));
            // The chart library takes a second to load, which it may do while the file is read.
            var pictures = Pictures.Start();
            var run = options.Score(parsed, terminal, clock, cancellation);
            ReportFolder.Write(path, Files(run, texts, pictures, clock));
            new ScoreTable(terminal.Screen, new Printing(run.Scores.Norms, texts.Language)).Write(run);
            terminal.Screen.WriteLine();
            terminal.Screen.WriteLine(texts.Written(path));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    static IEnumerable<(string Name, byte[] Bytes)> Files(Run run, CommandTexts texts, Pictures pictures, TimeProvider clock)
    {
        var print = new Printing(run.Scores.Norms, texts.Language);
        var input = new ReportInput
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
        yield return ("report.html", Encoding.UTF8.GetBytes(ReportHtml.Render(input, texts.Language, pictures)));
        using var workbook = new MemoryStream();
        ReportWorkbook.Write(workbook, input, texts.Language);
        yield return ("report.xlsx", workbook.ToArray());
        yield return ("scores.json", new ScoresJson(finding => print.Sentence(finding)).Write(run.Study, Product.Name, run.Scored));
    }
}
