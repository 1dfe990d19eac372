using System.CommandLine;
using Telbaar.Commands;

namespace Telbaar.Installation;

/// <summary><c>telbaar migrate</c>: brings the database to the version of this program.</summary>
static class MigrateCommand
{
    public static Command Create(CommandTexts words, Terminal terminal, TimeProvider clock)
    {
        var texts = InstallationTexts.Of(words.Language);
        var command = new Command("migrate", texts.Migrate) { ScoringOptions.LanguageOption(words) };
        var options = new InstallationOptions(command, texts);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            Directory.CreateDirectory(settings.DataFolder);
            var state = (await SchemaVersion.Of(settings.Database, cancellation)).State;
            if (state is SchemaState.Newer)
                throw new Refusal(ExitCode.Faults, texts.Newer);
            if (state is SchemaState.Current)
            {
                terminal.Output.WriteLine(texts.AlreadyMigrated);
                return ExitCode.Done;
            }
            var (holder, at) = (Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow());
            if (state is SchemaState.Older && await ServerLease.Take(settings.Database, holder, at, ServerLease.UsualTerm, cancellation) is not null)
                throw new Refusal(ExitCode.OutOfReach, texts.Taken);
            var copy = await MigrateDatabase.Run(settings.Database, at, cancellation);
            await ServerLease.Release(settings.Database, holder, cancellation);
            terminal.Output.WriteLine(texts.Migrated);
            if (copy is not null)
                terminal.Output.WriteLine(texts.CopyLaid(copy));
            return ExitCode.Done;
        });
        return command;
    }
}
