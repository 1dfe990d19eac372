using System.CommandLine;
using Spectre.Console;
using Telbaar.Backups;
using Telbaar.Commands;

namespace Telbaar.Installation;

/// <summary>Where a backup's passphrase comes from: a file, the settings, or the person at the terminal.</summary>
sealed class Passphrase
{
    readonly Option<string?> file;
    readonly InstallationTexts texts;

    public Passphrase(Command command, InstallationTexts texts)
    {
        this.texts = texts;
        file = new("--passphrase-file") { Description = texts.PassphraseFile, HelpName = "FILE" };
        command.Options.Add(file);
    }

    /// <param name="isNew">Then it is asked twice, and may not be too short.</param>
    public string Read(ParseResult parsed, InstallationSettings settings, bool isNew)
    {
        var passphrase = parsed.GetValue(file) is { } path ? File.ReadAllText(path).Trim() : settings.BackupPassphrase ?? Ask(isNew);
        return isNew && passphrase.Length < TakeBackup.ShortestPassphrase ? throw new Refusal(ExitCode.WrongUse, texts.PassphraseTooShort(TakeBackup.ShortestPassphrase)) : passphrase;
    }

    string Ask(bool isNew)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw new Refusal(ExitCode.WrongUse, texts.NoPassphrase);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var passphrase = Ask(screen, texts.AskPassphrase);
        return isNew && Ask(screen, texts.AskPassphraseAgain) != passphrase ? throw new Refusal(ExitCode.WrongUse, texts.PassphrasesDiffer) : passphrase;
    }

    static string Ask(IAnsiConsole screen, string question) => screen.Prompt(new TextPrompt<string>(question).Secret(null));
}
