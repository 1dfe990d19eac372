using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Demonstration;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Installation;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Bench.Load;

/// <summary>The demonstration with more calls and people in it, served by a process of its own on loopback; its data are thrown away.</summary>
sealed partial class LoadServer : IAsyncDisposable
{
    /// <summary>Enough for all readers: each has a session of its own.</summary>
    const int ReadingAccounts = 10;

    static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("telbaar-load-");
    readonly LoadPlan plan;
    readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Process? process;

    LoadServer(LoadPlan plan) => this.plan = plan;

    public Uri Address => ready.Task.Result;

    /// <summary>Where the pages stand of the study that is rung for.</summary>
    public string Study { get; private set; } = "";

    /// <summary>Where those of the large one stand.</summary>
    public string? Large { get; private set; }

    /// <summary>How many the study that is rung for has before anybody rings.</summary>
    public int AttemptsBefore { get; private set; }

    /// <summary>The highest resident memory of the server's process.</summary>
    public long PeakBytes { get; private set; }

    public static string CallerName(int number) => $"beller{number + 1}";

    public static string ReaderName(int number) => $"lezer{(number % ReadingAccounts) + 1}";

    /// <param name="further">What else is put into the organisation.</param>
    public static async Task<LoadServer> Start(LoadPlan plan, string program, DateTimeOffset at, CancellationToken cancellation, Func<Store, Acting, Task>? further = null)
    {
        var server = new LoadServer(plan);
        await server.Fill(at, cancellation);
        if (further is not null)
        {
            await using var db = await server.Open();
            await further(db, Acting.OnConsole(db.Organisation, at));
        }
        server.Serve(program);
        await server.ready.Task.WaitAsync(patience, cancellation);
        return server;
    }

    public async Task<int> CountAttempts()
    {
        await using var db = await Open();
        return await db.Set<RecordedAttempt>().CountAsync(attempt => db.Set<Study>().Any(study => study.Id == attempt.StudyId && study.State == StudyState.InField));
    }

    Database Database => Database.InFile(Path.Combine(data.FullName, "telbaar.db"));

    async Task<Store> Open()
    {
        var store = Database.Open();
        store.Organisation = (await store.Organisations.SingleAsync(organisation => organisation.Slug == DemoMunicipality.Slug)).Id;
        return store;
    }

    async Task Fill(DateTimeOffset at, CancellationToken cancellation)
    {
        _ = await MigrateDatabase.Run(Database, at, cancellation);
        await DemoMunicipality.Make(Database, at, cancellation);
        await using var db = await Open();
        var console = Acting.OnConsole(db.Organisation, at);
        foreach (var (name, role) in Enumerable.Range(0, plan.Callers).Select(number => (CallerName(number), Role.Caller)).Concat(Enumerable.Range(0, ReadingAccounts).Select(number => (ReaderName(number), Role.Researcher))))
            _ = (await CreateAccount.Run(db, console, new(EntityId.New<AccountId>(at), name, name, DemoMunicipality.Password, [role]), isInstallationAdministrator: false, cancellation)).Value;
        var study = await db.Set<Study>().Where(candidate => candidate.State == StudyState.InField).Select(candidate => candidate.Id).SingleAsync(cancellation);
        await AddCalls(db, study, at, cancellation);
        AttemptsBefore = await db.AttemptsOf(study).CountAsync(cancellation);
        Study = $"/o/{DemoMunicipality.Slug}/studies/{study.Value}";
        if (plan.Attempts > 0)
            Large = $"/o/{DemoMunicipality.Slug}/studies/{(await AddLarge(db, console, cancellation)).Value}";
    }

    /// <summary>Calls that are overdue, so that whoever is free may ring them.</summary>
    async Task AddCalls(Store db, StudyId study, DateTimeOffset at, CancellationToken cancellation)
    {
        var planned = await db.Set<PlannedCall>().AsNoTracking().Where(call => call.StudyId == study).OrderBy(call => call.Number).ToListAsync(cancellation);
        var count = Math.Max(0, LoadPlan.PlannedCalls - planned.Count) + plan.CallsBeside;
        db.AddRange(Enumerable.Range(0, count).Select(i => new PlannedCall
        {
            Id = EntityId.New<PlannedCallId>(at),
            StudyId = study,
            Number = planned.Count + i + 1,
            EmployeeId = planned[i % planned.Count].EmployeeId,
            DepartmentId = planned[i % planned.Count].DepartmentId,
            Day = planned[0].Day,
            At = new(9, 0),
            Caller = "E1",
        }));
        await db.SaveChangesAsync(cancellation);
    }

    async Task<StudyId> AddLarge(Store db, Acting console, CancellationToken cancellation)
    {
        var study = (await CreateStudy.Run(db, console, new(EntityId.New<StudyId>(console.At), "Groot onderzoek", "Voorbeeldbureau", "haarlem-2019"), cancellation)).Value;
        var file = Path.Combine(data.FullName, "large.csv");
        GenerateAttempts.Run(plan.Attempts, seed: 1, file);
        var digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, cancellation)));
        db.ChangeTracker.Clear();
        var read = await AttemptsToImport.Read(db, study, new AttemptsFile(file), Zones.Amsterdam, console.At, refused: null, cancellation);
        var input = new ImportAttempts.Input(EntityId.New<AttemptImportId>(console.At), study, AttemptPurpose.Study, digest, read, SkipInvalid: true, MakeStructure: true);
        _ = (await ImportAttempts.Run(db, console, input, cancellation)).Value;
        return study;
    }

    void Serve(string program)
    {
        process = new Process
        {
            StartInfo = new("dotnet", [program, "serve", "--demo", "--urls", "http://127.0.0.1:0", "--data", data.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The server ended before it was ready."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    void Hear(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } found)
            ready.TrySetResult(new(found.Value));
    }

    /// <summary>Ends the server, and looks once more at how much memory it took.</summary>
    public async Task Stop()
    {
        if (process is not { HasExited: false })
            return;
        process.Refresh();
        PeakBytes = process.PeakWorkingSet64;
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        process?.Dispose();
        data.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex Listening();
}
