using System.CommandLine;
using Spectre.Console;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary><c>telbaar memo-template --out FILE</c>: the template of a memo, to be adapted to a house style in Word.</summary>
static class MemoTemplateCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal)
    {
        var path = new Option<string?>("--out") { Description = texts.MemoTemplateOut, HelpName = "FILE" };
        var command = new Command("memo-template", texts.MemoTemplate) { path, ScoringOptions.LanguageOption(texts) };
        command.SetAction(parsed =>
        {
            var file = OutFile.Of(parsed.GetValue(path), texts.MemoOutMissing, texts);
            WholeFile.Write(file, stream => stream.Write(MemoTemplate.Make(texts.Language)));
            terminal.Screen.WriteLine(texts.MemoTemplateWritten(file));
            return ExitCode.Done;
        });
        return command;
    }
}
