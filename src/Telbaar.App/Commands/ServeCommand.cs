using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Demonstration;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Commands;

/// <summary><c>telbaar serve</c>: the web application.</summary>
static class ServeCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var demo = new Option<bool>("--demo") { Description = texts.Demo };
        var urls = new Option<string?>("--urls") { Description = texts.Urls, HelpName = "URL" };
        var data = new Option<string?>("--data") { Description = texts.Data, HelpName = "DIR" };
        var command = new Command("serve", texts.Serve) { demo, urls, data, ScoringOptions.LanguageOption(texts) };
        command.SetAction(async (parsed, cancellation) =>
        {
            var isDemo = parsed.GetValue(demo);
            var folder = parsed.GetValue(data) ?? (isDemo ? Directory.CreateTempSubdirectory("telbaar-demo-").FullName : "data");
            Directory.CreateDirectory(folder);
            var settings = new ServerSettings(Database.InFile(Path.Combine(folder, "telbaar.db")), parsed.GetValue(urls) ?? "http://localhost:8080", isDemo);
            await using (var store = settings.Database.Open())
                await store.Database.MigrateAsync(cancellation);
            if (isDemo)
                await DemoMunicipality.Make(settings.Database, clock.GetUtcNow(), cancellation);
            await using var server = Server.Build(settings, clock);
            await server.StartAsync(cancellation);
            terminal.Output.WriteLine(texts.Serving(string.Join(", ", server.Urls)));
            if (await OpenFirstStart(settings, server, cancellation) is { } code)
                terminal.Output.WriteLine(texts.FirstStart(server.Urls.First(), code));
            if (isDemo)
                terminal.Output.WriteLine(texts.DemoLogins(string.Join(", ", DemoMunicipality.Logins.Select(login => login.UserName)), DemoMunicipality.Password));
            await server.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The one-time code with which the first administrator is made; nothing when there is an account.</summary>
    static async Task<string?> OpenFirstStart(ServerSettings settings, WebApplication server, CancellationToken cancellation)
    {
        await using var store = settings.Database.Open();
        return await store.Users.AnyAsync(cancellation) ? null : server.Services.GetRequiredService<FirstStartCode>().Open();
    }
}
