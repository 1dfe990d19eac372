using System.CommandLine;
using System.Text;
using Telbaar.Demonstration;

namespace Telbaar.Commands;

/// <summary><c>telbaar sample haarlem-2019</c>: writes the attempts of a made-up study whose totals are those of a real one.</summary>
static class SampleCommand
{
    const ulong UsualSeed = 2019;

    public static Command Create(CommandTexts texts, Terminal terminal)
    {
        var command = new Command("sample", texts.Sample);
        var name = new Argument<string>("NAME") { Description = texts.SampleName };
        name.AcceptOnlyFromAmong("haarlem-2019");
        var seed = new Option<ulong>("--seed") { Description = texts.Seed, HelpName = "N", DefaultValueFactory = _ => UsualSeed };
        var path = new Option<string?>("--out") { Description = texts.SampleOut, HelpName = "FILE" };
        command.Arguments.Add(name);
        command.Options.Add(seed);
        command.Options.Add(path);
        command.Options.Add(ScoringOptions.LanguageOption(texts));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(path) is not { } file)
            {
                Haarlem2019Sample.Write(terminal.Output, parsed.GetValue(seed));
                return ExitCode.Done;
            }
            WholeFile.Write(file, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                Haarlem2019Sample.Write(writer, parsed.GetValue(seed));
            });
            return ExitCode.Done;
        });
        return command;
    }
}
