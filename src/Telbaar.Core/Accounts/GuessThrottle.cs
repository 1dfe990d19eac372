namespace Telbaar.Accounts;

/// <summary>A guess at a password or code.</summary>
/// <param name="Address">From where.</param>
/// <param name="Name">At whose.</param>
/// <param name="Device">A browser from which this very account has signed in before, if it is one.</param>
/// <param name="IsShort">At a code of six digits: then no address gets tries of its own, for many addresses would find it.</param>
public sealed record Guess(string Address, string Name, string? Device = null, bool IsShort = false);

/// <summary>Whether a guess may be made.</summary>
/// <param name="Wait">Zero when it may.</param>
/// <param name="IsFirst">Of those that are held back for the same reason; the one to note in the audit log.</param>
public readonly record struct GuessAnswer(TimeSpan Wait, bool IsFirst)
{
    public bool MayTry => Wait == TimeSpan.Zero;
}

/// <summary>
/// Holds back whoever guesses, without locking out the owner. Failures are counted by address, by name, and by the two together, within a window that slides along; past some
/// free ones each costs twice the wait of the one before. The count by name, which anybody can drive up from anywhere, is asked only after an address has used up its own free
/// tries at that name; and a browser from which the account has signed in before is counted by itself alone.
/// </summary>
public sealed class GuessThrottle(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>So many addresses, names and pairs are remembered; then the oldest are forgotten.</summary>
    public const int Remembered = 20_000;

    public const int FreeFromAddress = 20, FreeAtName = 10, FreeOfPair = 3;

    readonly Lock gate = new();
    readonly Dictionary<(string Kind, string Address, string Name), Tally> tallies = [];

    public int Count
    {
        get
        {
            lock (gate)
                return tallies.Count;
        }
    }

    /// <summary>Asks whether a guess may be made. One that may counts as failed until <see cref="Succeeded"/> says otherwise, so that many at once gain nothing.</summary>
    public GuessAnswer Begin(Guess guess)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var all = TalliesOf(guess, now);
            var answer = default(GuessAnswer);
            foreach (var tally in all.Where(tally => tally.Applies))
            {
                var wait = tally.Of.WaitAt(now, tally.Free);
                if (wait > answer.Wait)
                    answer = new(wait, tally.Of.Announce());
            }
            if (answer.MayTry)
            {
                foreach (var (of, _, _) in all)
                    of.Add(now);
            }
            return answer;
        }
    }

    /// <summary>The guess was right: what its owner did wrong before is forgotten, and counts at the address and the name no more.</summary>
    public void Succeeded(Guess guess)
    {
        lock (gate)
        {
            var own = guess.Device is { } device ? ("device", device, guess.Name) : ("pair", guess.Address, guess.Name);
            var failures = TallyOf(own, clock.GetUtcNow()).CountAt(clock.GetUtcNow());
            foreach (var (of, _, _) in TalliesOf(guess, clock.GetUtcNow()))
                of.TakeBack(failures);
            tallies.Remove(own);
        }
    }

    /// <summary>The tallies that a guess counts in, how many failures are free in each, and whether it is asked.</summary>
    List<(Tally Of, int Free, bool Applies)> TalliesOf(Guess guess, DateTimeOffset now)
    {
        if (guess.Device is { } device)
            return [(TallyOf(("device", device, guess.Name), now), FreeOfPair, true)];
        var pair = TallyOf(("pair", guess.Address, guess.Name), now);
        return
        [
            (TallyOf(("address", guess.Address, ""), now), FreeFromAddress, true),
            (pair, FreeOfPair, true),
            (TallyOf((guess.IsShort ? "code" : "name", "", guess.Name), now), FreeAtName, guess.IsShort || pair.CountAt(now) >= FreeOfPair),
        ];
    }

    Tally TallyOf((string Kind, string Address, string Name) key, DateTimeOffset now)
    {
        if (tallies.TryGetValue(key, out var tally))
            return tally;
        if (tallies.Count >= Remembered)
            Forget(now);
        return tallies[key] = new();
    }

    /// <summary>What is out of the window; and when that is not enough, a quarter of the rest.</summary>
    void Forget(DateTimeOffset now)
    {
        foreach (var (key, tally) in tallies.ToList())
        {
            if (tally.CountAt(now) == 0)
                tallies.Remove(key);
        }
        if (tallies.Count < Remembered)
            return;
        foreach (var (key, _) in tallies.OrderBy(pair => pair.Value.Last).Take(Remembered / 4).ToList())
            tallies.Remove(key);
    }

    /// <summary>The moments of failures.</summary>
    sealed class Tally
    {
        /// <summary>With more the wait is the longest anyhow.</summary>
        const int Kept = 64;

        readonly Queue<DateTimeOffset> failures = new();
        bool isAnnounced;

        public DateTimeOffset Last { get; private set; }

        public int CountAt(DateTimeOffset now)
        {
            while (failures.TryPeek(out var oldest) && oldest <= now - Window)
                failures.Dequeue();
            return failures.Count;
        }

        /// <summary>After <paramref name="free"/> failures one second, and twice as much for each that follows.</summary>
        public TimeSpan WaitAt(DateTimeOffset now, int free)
        {
            var beyond = CountAt(now) - free;
            if (beyond < 0)
                return TimeSpan.Zero;
            var delay = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, beyond), LongestWait.TotalSeconds));
            var wait = Last + delay - now;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        public void Add(DateTimeOffset now)
        {
            if (failures.Count == Kept)
                failures.Dequeue();
            failures.Enqueue(now);
            Last = now;
            isAnnounced = false;
        }

        /// <summary>Forgets the last so many.</summary>
        public void TakeBack(int number)
        {
            var left = failures.Take(Math.Max(0, failures.Count - number)).ToList();
            failures.Clear();
            foreach (var moment in left)
                failures.Enqueue(moment);
            Last = left.Count > 0 ? left[^1] : default;
        }

        public bool Announce()
        {
            var isFirst = !isAnnounced;
            isAnnounced = true;
            return isFirst;
        }
    }
}
