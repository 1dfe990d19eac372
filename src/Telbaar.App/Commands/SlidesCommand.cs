using System.CommandLine;
using Spectre.Console;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary><c>telbaar slides FILE --norms NAME --department NAME --out FILE</c>: slides for a department, of an attempts file.</summary>
static class SlidesCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var command = new Command("slides", texts.Slides);
        var options = new ScoringOptions(command, texts);
        var department = new Option<string?>("--department") { Description = texts.SlidesDepartment, HelpName = "NAME" };
        var path = new Option<string?>("--out") { Description = texts.SlidesOut, HelpName = "FILE" };
        command.Options.Add(department);
        command.Options.Add(path);
        command.SetAction((parsed, cancellation) =>
        {
            var name = parsed.GetValue(department) ?? throw new Refusal(ExitCode.WrongUse, texts.SlidesDepartmentMissing);
            var file = OutFile.Of(parsed.GetValue(path), texts.SlidesOutMissing, texts);
            var run = options.Score(parsed, terminal, clock, cancellation);
            var input = ReportCommand.InputOf(run, clock);
            if (input.Departments.All(group => group.Key.Name != name))
                throw new Refusal(ExitCode.WrongUse, texts.UnknownDepartment(name, string.Join(", ", input.Departments.Select(group => group.Key.Name))));
            WholeFile.Write(file, stream => DepartmentSlides.Write(stream, input, name, texts.Language));
            terminal.Screen.WriteLine(texts.SlidesWritten(name, file));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
