namespace Telbaar.Bench.Load;

/// <summary>What came of a run.</summary>
/// <param name="LoadBefore">The load average of the machine before anything started.</param>
/// <param name="LoadAfter">And when all had been told.</param>
sealed record Load(LoadPlan Plan, Waits Waits, int AttemptsBefore, int AttemptsAfter, int Events, int SentAgain, long PeakBytes, string LoadBefore, string LoadAfter)
{
    public IReadOnlyCollection<string> Errors => Waits.Errors;
}

/// <summary>Lets people ring and read at the same time.</summary>
static class LoadRun
{
    const int IdlePages = 200;

    /// <summary>So many sign in at the same time: a password costs the server a good deal on purpose.</summary>
    const int AtOnce = 4;

    public static async Task<Load> Of(LoadPlan plan, string program, TimeProvider clock, TextWriter progress)
    {
        var before = Machine.Load();
        var waits = new Waits();
        await progress.WriteLineAsync("Filling a database…");
        await using var server = await LoadServer.Start(plan, program, clock.GetUtcNow(), CancellationToken.None);
        await progress.WriteLineAsync("Signing in…");
        var callers = await SignedIn(server, Enumerable.Range(0, plan.Callers).Select(LoadServer.CallerName));
        var readers = await SignedIn(server, Enumerable.Range(0, plan.Readers).Select(LoadServer.ReaderName));
        var ringing = callers.Select((person, i) => new Caller(person, server.Study, i, waits, clock)).ToList();
        var reading = readers.Select((person, i) => new Reader(person, new(server.Address), server.Study, server.Large, i, waits, clock)).ToList();
        // What is done for the first time takes seconds, once for each start of the server.
        await progress.WriteLineAsync("Warming up…");
        await Crowd(ringing, reading, plan.WarmUp, clock);
        waits.BeginAnew();
        using var stranger = new Person(server.Address);
        for (var page = 0; page < IdlePages; page++)
            await Reader.ReadNothing(stranger, Waited.EmptyPageIdle, waits);
        for (var page = 0; server.Large is { } large && readers.Count > 0 && page < IdlePages; page++)
            await Reader.ReadLarge(readers[0], large, Waited.LargeResultsIdle, waits);
        await progress.WriteLineAsync($"{plan.Callers} callers ring and {plan.Readers} readers read for {plan.Time.TotalMinutes:0.#} minutes…");
        await Crowd(ringing, reading, plan.Time, clock);

        var after = Machine.Load();
        var attempts = await server.CountAttempts();
        await server.Stop();
        ringing.ForEach(caller => caller.Dispose());
        reading.ForEach(reader => reader.Dispose());
        return new(plan, waits, server.AttemptsBefore, attempts, ringing.Sum(caller => caller.Acknowledged), ringing.Sum(caller => caller.Again), server.PeakBytes, before, after);
    }

    static async Task<IReadOnlyList<Person>> SignedIn(LoadServer server, IEnumerable<string> names)
    {
        var people = names.Select(name => (Name: name, Person: new Person(server.Address))).ToList();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (each, _) => await each.Person.SignIn(each.Name));
        return [.. people.Select(each => each.Person)];
    }

    static async Task Crowd(IEnumerable<Caller> ringing, IEnumerable<Reader> reading, TimeSpan time, TimeProvider clock)
    {
        using var end = new CancellationTokenSource(time, clock);
        await Task.WhenAll([.. ringing.Select(caller => caller.Ring(end.Token)), .. reading.Select(reader => reader.Read(end.Token))]);
    }
}
