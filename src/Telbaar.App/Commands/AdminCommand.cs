using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Telbaar.Accounts;
using Telbaar.Installation;
using Telbaar.Storage;
using Telbaar.Wording;

namespace Telbaar.Commands;

/// <summary><c>telbaar admin create</c>: makes an administrator of the installation, on the machine itself.</summary>
static class AdminCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock) => new("admin", texts.Admin) { CreateOne(texts, terminal, clock) };

    static Command CreateOne(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var name = new Option<string>("--name") { Description = texts.AdminName, HelpName = "NAME", Required = true };
        var displayName = new Option<string?>("--display-name") { Description = texts.AdminDisplayName, HelpName = "NAME" };
        var passwordFile = new Option<string?>("--password-file") { Description = texts.AdminPasswordFile, HelpName = "FILE" };
        var command = new Command("create", texts.AdminCreate) { name, displayName, passwordFile, ScoringOptions.LanguageOption(texts) };
        var options = new InstallationOptions(command, InstallationTexts.Of(texts.Language));
        command.SetAction(async (parsed, cancellation) =>
        {
            var userName = parsed.GetRequiredValue(name);
            var password = parsed.GetValue(passwordFile) is { } path ? FirstLineOf(path, texts) : Ask(texts, terminal);
            var settings = options.Read(parsed);
            Directory.CreateDirectory(settings.DataFolder);
            await using var store = settings.Database.Open();
            await store.Database.MigrateAsync(cancellation);
            var at = clock.GetUtcNow();
            var answer = await CreateAdministrator.Run(store, at, new(EntityId.New<AccountId>(at), userName, parsed.GetValue(displayName) ?? userName, password), cancellation);
            if (!answer.IsDone(out _))
                throw new Refusal(ExitCode.Faults, string.Join(Environment.NewLine, answer.Refusals.Select(refusal => $"{OptionOf(refusal.Field)}: {RefusalTexts.Of(refusal, texts.Language)}")));
            terminal.Output.WriteLine(texts.AdminCreated(userName));
            return ExitCode.Done;
        });
        return command;
    }

    static string OptionOf(string field) => field switch
    {
        nameof(CreateAdministrator.Input.UserName) => "--name",
        nameof(CreateAdministrator.Input.DisplayName) => "--display-name",
        _ => "--password-file",
    };

    static string FirstLineOf(string path, CommandTexts texts) =>
        File.Exists(path) ? File.ReadLines(path).FirstOrDefault() ?? "" : throw new Refusal(ExitCode.OutOfReach, texts.NoFile(path));

    /// <summary>Unseen on a terminal; otherwise the first line that comes in.</summary>
    static string Ask(CommandTexts texts, Terminal terminal)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? "";
        var password = terminal.Screen.Prompt(new TextPrompt<string>(texts.AdminPassword).Secret());
        return terminal.Screen.Prompt(new TextPrompt<string>(texts.AdminPasswordAgain).Secret()) == password
            ? password : throw new Refusal(ExitCode.Faults, RefusalTexts.Of(AccountRefusals.PasswordsDiffer, texts.Language));
    }
}
