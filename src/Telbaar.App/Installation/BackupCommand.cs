using System.CommandLine;
using Telbaar.Backups;
using Telbaar.Commands;

namespace Telbaar.Installation;

/// <summary><c>telbaar backup FILE</c>: everything in the database, in one encrypted file.</summary>
static class BackupCommand
{
    public static Command Create(CommandTexts words, Terminal terminal, TimeProvider clock)
    {
        var texts = InstallationTexts.Of(words.Language);
        var file = new Argument<string>("FILE") { Description = texts.BackupFile };
        var command = new Command("backup", texts.Backup) { file, ScoringOptions.LanguageOption(words) };
        var (options, passphrase) = (new InstallationOptions(command, texts), new Passphrase(command, texts));
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            switch ((await SchemaVersion.Of(settings.Database, cancellation)).State)
            {
                case SchemaState.Newer:
                    throw new Refusal(ExitCode.Faults, texts.Newer);
                case SchemaState.Empty or SchemaState.Older:
                    throw new Refusal(ExitCode.Faults, texts.MigrateFirst);
                default:
                    break;
            }
            var path = parsed.GetRequiredValue(file);
            var secret = passphrase.Read(parsed, settings, isNew: true);
            using (var whole = new WholeFile(path, forOwnerAlone: true))
            {
                await TakeBackup.Run(settings.Database, whole.Stream, secret, Product.Name, clock.GetUtcNow(), cancellation);
                whole.Keep();
            }
            terminal.Output.WriteLine(texts.BackupWritten(path));
            return ExitCode.Done;
        });
        return command;
    }
}
