using System.CommandLine;
using Telbaar.Backups;
using Telbaar.Commands;
using Telbaar.Retention;

namespace Telbaar.Installation;

/// <summary><c>telbaar restore FILE</c>: puts a backup into an empty database. So a municipality also moves from SQLite to PostgreSQL.</summary>
static class RestoreCommand
{
    public static Command Create(CommandTexts words, Terminal terminal, TimeProvider clock)
    {
        var texts = InstallationTexts.Of(words.Language);
        var file = new Argument<string>("FILE") { Description = texts.BackupFile };
        var replace = new Option<bool>("--replace") { Description = texts.Replace };
        var command = new Command("restore", texts.Restore) { file, replace, ScoringOptions.LanguageOption(words) };
        var (options, passphrase) = (new InstallationOptions(command, texts), new Passphrase(command, texts));
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            Directory.CreateDirectory(settings.DataFolder);
            await using var stream = File.OpenRead(parsed.GetRequiredValue(file));
            var secret = passphrase.Read(parsed, settings, isNew: false);
            // A backup knows nothing of what was taken out since: whoever asked for it must not come back by it.
            var forgotten = (await SchemaVersion.Of(settings.Database, cancellation)).State is SchemaState.Current ? await ApplyRetention.ForgottenIn(settings.Database, cancellation) : [];
            var reading = await RestoreBackup.Run(settings.Database, stream, secret, parsed.GetValue(replace), clock.GetUtcNow(), cancellation);
            VerifyCommand.Tell(reading, texts, terminal);
            await ApplyRetention.Forget(settings.Database, forgotten, clock.GetUtcNow(), cancellation);
            await ApplyRetention.Run(settings.Database, clock.GetUtcNow(), cancellation);
            terminal.Output.WriteLine(texts.Restored);
            return ExitCode.Done;
        });
        return command;
    }
}
