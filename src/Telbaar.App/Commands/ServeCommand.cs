using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Demonstration;
using Telbaar.Installation;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Commands;

/// <summary><c>telbaar serve</c>: the web application.</summary>
static class ServeCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var installation = InstallationTexts.Of(texts.Language);
        var demo = new Option<bool>("--demo") { Description = texts.Demo };
        var urls = new Option<string?>("--urls") { Description = texts.Urls, HelpName = "URL" };
        var command = new Command("serve", texts.Serve) { demo, urls, ScoringOptions.LanguageOption(texts) };
        var options = new InstallationOptions(command, installation);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Read(parsed, (Setting.Urls, parsed.GetValue(urls)));
            if (!parsed.GetValue(demo))
            {
                Directory.CreateDirectory(settings.DataFolder);
                await Prepare(settings.Database, terminal, installation, clock, cancellation);
                return await Serve(settings.ForServing(), terminal, texts, clock, cancellation);
            }
            // A demonstration never touches the database of the installation, and writes to nobody.
            var folder = options.DataIn(parsed) ?? Directory.CreateTempSubdirectory("telbaar-demo-").FullName;
            try
            {
                return await ServeDemo(settings.ForServing() with { Database = Database.InFile(Path.Combine(folder, "telbaar.db")), IsDemonstration = true, Mail = null }, folder, terminal, texts, clock, cancellation);
            }
            finally
            {
                if (options.DataIn(parsed) is null)
                {
                    SqliteConnection.ClearAllPools();
                    Directory.Delete(folder, recursive: true);
                }
            }
        });
        return command;
    }

    static async Task<int> ServeDemo(ServerSettings settings, string folder, Terminal terminal, CommandTexts texts, TimeProvider clock, CancellationToken cancellation)
    {
        var installation = InstallationTexts.Of(texts.Language);
        Directory.CreateDirectory(folder);
        await Prepare(settings.Database, terminal, installation, clock, cancellation);
        await using (var store = settings.Database.Open())
        {
            if (!await store.Organisations.AnyAsync(cancellation))
                await DemoMunicipality.Make(settings.Database, clock.GetUtcNow(), cancellation);
            else if (!await store.Organisations.AnyAsync(organisation => organisation.Slug == DemoMunicipality.Slug, cancellation))
                throw new Refusal(ExitCode.WrongUse, installation.OtherDataThanDemo);
        }
        return await Serve(settings, terminal, texts, clock, cancellation);
    }

    /// <summary>An embedded database is brought to this version by itself, with a copy beside it. On PostgreSQL the administrator chooses the moment.</summary>
    static async Task Prepare(Database database, Terminal terminal, InstallationTexts texts, TimeProvider clock, CancellationToken cancellation)
    {
        var state = (await SchemaVersion.Of(database, cancellation)).State;
        if (state is SchemaState.Newer)
            throw new Refusal(ExitCode.Faults, texts.Newer);
        if (state is SchemaState.Current)
            return;
        if (database.Postgres is not null)
            throw new Refusal(ExitCode.Faults, texts.MigrateFirst);
        if (await MigrateDatabase.Run(database, clock.GetUtcNow(), cancellation) is { } copy)
            terminal.Output.WriteLine(texts.CopyLaid(copy));
    }

    static async Task<int> Serve(ServerSettings settings, Terminal terminal, CommandTexts texts, TimeProvider clock, CancellationToken cancellation)
    {
        await using var server = Server.Build(settings, clock);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (DatabaseTakenException)
        {
            throw new Refusal(ExitCode.OutOfReach, InstallationTexts.Of(texts.Language).Taken);
        }
        terminal.Output.WriteLine(texts.Serving(string.Join(", ", server.Urls.Where(url => settings.MetricsUrl is null || new Uri(url).Port != settings.MetricsUrl.Port))));
        if (await OpenFirstStart(settings, server, cancellation) is { } code)
            terminal.Output.WriteLine(texts.FirstStart(server.Urls.First(), code));
        if (settings.IsDemonstration)
            terminal.Output.WriteLine(texts.DemoLogins(string.Join(", ", DemoMunicipality.Logins.Select(login => login.UserName)), DemoMunicipality.Password));
        await server.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    /// <summary>The one-time code with which the first administrator is made; nothing when there is an account.</summary>
    static async Task<string?> OpenFirstStart(ServerSettings settings, WebApplication server, CancellationToken cancellation)
    {
        await using var store = settings.Database.Open();
        return await store.Users.AnyAsync(cancellation) ? null : server.Services.GetRequiredService<FirstStartCode>().Open();
    }
}
