using System.CommandLine;
using Spectre.Console;
using Telbaar.Backups;
using Telbaar.Commands;
using Telbaar.Reports;

namespace Telbaar.Installation;

/// <summary><c>telbaar verify FILE</c>: reads a backup from end to end and says what is in it.</summary>
static class VerifyCommand
{
    public static Command Create(CommandTexts words, Terminal terminal)
    {
        var texts = InstallationTexts.Of(words.Language);
        var file = new Argument<string>("FILE") { Description = texts.BackupFile };
        var command = new Command("verify", texts.Verify) { file, ScoringOptions.LanguageOption(words) };
        var (options, passphrase) = (new InstallationOptions(command, texts), new Passphrase(command, texts));
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            await using var stream = File.OpenRead(parsed.GetRequiredValue(file));
            Tell(await VerifyBackup.Run(stream, passphrase.Read(parsed, settings, isNew: false), cancellation), texts, terminal);
            terminal.Output.WriteLine(texts.AllRight);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Says what is in a backup, or refuses with the reason.</summary>
    public static void Tell(BackupReading reading, InstallationTexts texts, Terminal terminal)
    {
        if (reading.Header is { } header)
            (reading.Fault is null ? terminal.Output : terminal.Errors).WriteLine(texts.Made(header));
        if (reading.Fault is { } fault)
            throw new Refusal(fault is BackupFault.ServerRunning ? ExitCode.OutOfReach : ExitCode.Faults, texts.Refused(fault));
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        foreach (var (name, rows) in reading.Tables)
            table.AddRow(new Text(name), new Text(rows.ToString("N0", texts.Language.Culture)));
        terminal.Screen.Write(table);
        terminal.Output.WriteLine(texts.InAll(reading.Tables.Sum(counted => counted.Rows)));
    }
}
