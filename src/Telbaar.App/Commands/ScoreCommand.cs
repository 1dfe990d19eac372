using System.CommandLine;
using Telbaar.Reports;
using Telbaar.Results;

namespace Telbaar.Commands;

/// <summary><c>telbaar score FILE --norms NAME</c>: the marks of an attempts file, on the terminal and as JSON.</summary>
static class ScoreCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var command = new Command("score", texts.Score);
        var options = new ScoringOptions(command, texts);
        var json = new Option<string?>("--json") { Description = texts.Json, HelpName = "FILE" };
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) =>
        {
            var run = options.Score(parsed, terminal, clock, cancellation);
            var path = parsed.GetValue(json);
            if (path is not null)
                WriteJson(path, run, texts, terminal);
            if (path != "-")
                new ScoreTable(terminal.Screen, new Printing(run.Scores.Norms, texts.Language)).Write(run);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    static void WriteJson(string path, Run run, CommandTexts texts, Terminal terminal)
    {
        var print = new Printing(run.Scores.Norms, texts.Language);
        var bytes = new ScoresJson(finding => print.Sentence(finding)).Write(run.Study, Product.Name, run.Scored);
        if (path == "-")
        {
            terminal.Output.Write(System.Text.Encoding.UTF8.GetString(bytes));
            return;
        }
        WholeFile.Write(path, stream => stream.Write(bytes));
    }
}
