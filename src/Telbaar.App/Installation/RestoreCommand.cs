using System.CommandLine;
using Telbaar.Backups;
using Telbaar.Commands;
using Telbaar.Retention;
using Telbaar.Storage;

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
            // Beside the database, as the backup takes the place of what knows it.
            var kept = Path.Combine(settings.DataFolder, "after-restore.json");
            var afterwards = await Remembered(settings.Database, kept, cancellation);
            await File.WriteAllTextAsync(kept, afterwards.ToJson(), cancellation);
            var reading = await RestoreBackup.Run(settings.Database, stream, secret, parsed.GetValue(replace), clock.GetUtcNow(), cancellation);
            if (reading.Fault is not null)
                File.Delete(kept);
            VerifyCommand.Tell(reading, texts, terminal);
            await afterwards.Apply(settings.Database, clock.GetUtcNow(), cancellation);
            File.Delete(kept);
            terminal.Output.WriteLine(texts.Restored);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What the database says, and what a restore that did not come to its end had kept.</summary>
    static async Task<AfterRestore> Remembered(Database database, string kept, CancellationToken cancellation)
    {
        var remembered = (await SchemaVersion.Of(database, cancellation)).State is SchemaState.Current ? await AfterRestore.Of(database, cancellation) : AfterRestore.Nothing;
        return File.Exists(kept) ? remembered.With(AfterRestore.Parse(await File.ReadAllTextAsync(kept, cancellation))) : remembered;
    }
}
