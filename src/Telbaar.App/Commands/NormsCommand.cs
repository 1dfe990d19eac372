using System.CommandLine;
using Spectre.Console;
using Telbaar.Norms;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary><c>telbaar norms list | show NAME | check FILE</c>: the service norms there are, in plain words, and what is wrong with one's own.</summary>
static class NormsCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal) => new("norms", texts.NormSets)
    {
        List(texts, terminal),
        Show(texts, terminal),
        Check(texts, terminal),
    };

    static Command List(CommandTexts texts, Terminal terminal)
    {
        var command = new Command("list", texts.NormsList) { ScoringOptions.LanguageOption(texts) };
        command.SetAction(_ =>
        {
            var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn("");
            foreach (var norms in ShippedNorms.All)
                table.AddRow(new Markup($"[bold]{norms.Name}[/]"), new Text(texts.Of(norms.Title)));
            terminal.Screen.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    static Command Show(CommandTexts texts, Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = texts.NormsName };
        var command = new Command("show", texts.NormsShow) { name, ScoringOptions.LanguageOption(texts) };
        command.SetAction(parsed =>
        {
            var norms = ScoringOptions.NormsNamed(parsed.GetRequiredValue(name), texts);
            new NormsTable(terminal.Screen, new Printing(norms, texts.Language)).Write();
            return ExitCode.Done;
        });
        return command;
    }

    static Command Check(CommandTexts texts, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = texts.NormsFile };
        var command = new Command("check", texts.NormsCheck) { file, ScoringOptions.LanguageOption(texts) };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
                throw new Refusal(ExitCode.OutOfReach, texts.Missing(path));
            var norms = ScoringOptions.NormsNamed(path, texts);
            terminal.Screen.WriteLine(texts.NormsAreRight(norms.Name, norms.Components.Count, norms.Components.Sum(component => component.Parameters.Count)));
            return ExitCode.Done;
        });
        return command;
    }
}
