using System.CommandLine;
using Telbaar.Commands;
using Telbaar.Norms;

namespace Telbaar.Installation;

/// <summary><c>telbaar check</c>: does this installation work? Each fault comes with what to do.</summary>
static class CheckCommand
{
    public static Command Create(CommandTexts words, Terminal terminal, TimeProvider clock)
    {
        var texts = InstallationTexts.Of(words.Language);
        var command = new Command("check", texts.Check) { ScoringOptions.LanguageOption(words) };
        var options = new InstallationOptions(command, texts);
        command.SetAction(async (parsed, cancellation) =>
        {
            var faults = new List<Words>();
            var settings = options.Read(parsed, faults);
            var findings = faults.ConvertAll(fault => CheckFinding.Wrong(fault, new("Zie docs/configuration.md.", "See docs/configuration.md.")));
            if (settings is not null)
                findings.Add(CheckFinding.Right(new("De instellingen zijn te lezen.", "The settings can be read.")));
            findings.AddRange(CheckMachine.Run(clock.GetUtcNow()));
            if (settings is not null)
                findings.AddRange(await CheckInstallation.Run(settings, clock.GetUtcNow(), cancellation));
            foreach (var finding in findings)
                terminal.Output.WriteLine(finding.In(texts));
            return findings.Exists(finding => finding.Status is CheckStatus.Wrong) ? ExitCode.Faults : ExitCode.Done;
        });
        return command;
    }
}
