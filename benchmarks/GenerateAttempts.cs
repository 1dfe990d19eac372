using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Telbaar.Bench;

/// <summary>
/// Writes a valid attempts file of any size: the same rows and seed give the same bytes, on every machine and .NET version.
/// Every branch of the classification occurs, the edges too (a callback at the second of its deadline, one after the as-of moment).
/// </summary>
static class GenerateAttempts
{
    const int FieldworkDays = 20;
    const int Opening = (8 * 60 + 30) * 60;
    const int Closing = 17 * 60 * 60;
    // The longest conversation before a message is left, so that message and attempt share a calendar day.
    const int LongestCall = 500;
    const int EmployeesPerDepartment = 200;

    static ReadOnlySpan<byte> Header =>
        "poging;begonnen;enqueteur;afdeling;team;medewerker;route;kcc_resultaat;kcc_opneemtijd;kcc_begroeting;zoektijd;bereikt;doorverbindtijd;wachttijd;begroeting;initiatief;boodschap;boodschap_op;teruggebeld_op;reden;toerekening;status;opmerking\n"u8;

    // Each stands as often as its share of the calls, so that large and small departments both occur.
    static readonly (byte[] NameAndTeam, int FirstEmployee)[] Departments = [.. new (string Name, int Share)[]
    {
        ("Burgerzaken", 14), ("Belastingen", 10), ("Vergunningen, Toezicht en Handhaving", 9), ("Minima", 8), ("Jeugd en Wmo", 8), ("Dagelijks Beheer Openbare Ruimte", 5),
        ("Ruimtelijk Beleid", 3), ("Vastgoed", 2), ("Financiën", 2), ("Juridische Zaken", 1), ("Communicatie", 1), ("Bestuur en Griffie", 1),
    }.SelectMany((d, number) => Enumerable.Repeat((Encoding.UTF8.GetBytes($"{d.Name};Team {number + 1}"), 1 + number * EmployeesPerDepartment), d.Share))];

    static readonly byte[][] Remarks = [.. new[]
    {
        "\"Wachtmuziek; daarna \"\"een moment geduld\"\"\"",
        "\"Collega zei: \"\"hij is er morgen weer\"\"; nummer genoteerd\"",
        "\"Vraag over bouwvergunning; dossier 2019/114, tweede keer\"",
        "\"Lijn kraakte; slecht te verstaan\"",
        "\"Eerst verkeerd doorverbonden;\nna terugkomst goed\"",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The working days from the first day of fieldwork on; the days after it are for callbacks, up to beyond the as-of moment of the bench.</summary>
    static readonly byte[][] Workdays = [.. Enumerable.Range(0, 80)
        .Select(new DateOnly(2019, 11, 25).AddDays)
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && (day.Month, day.Day) is not ((12, 25) or (12, 26) or (1, 1)))
        .Select(day => Encoding.UTF8.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    enum Reached { Employee, Colleague, Elsewhere, Kcc, Nobody }

    enum Callback { None, InTime, Late, AfterAsOf }

    public static void Run(long rows, ulong seed, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var line = new Line(stream);
        var luck = new Luck(seed);
        line.Text(Header);
        for (var row = 0L; row < rows; row++)
            Attempt(line, ref luck, row + 1, (int)(row * FieldworkDays / rows));
        line.Flush();
        // Written back now, so that the disk is quiet while the programs are timed.
        stream.Flush(flushToDisk: true);
    }

    static void Attempt(Line line, ref Luck luck, long number, int day)
    {
        var started = Opening + luck.Below(Closing - Opening - LongestCall);
        line.Number(number);
        line.Separator();
        line.Moment(Workdays[day], started);
        line.Text(";E"u8);
        line.Digits(1 + luck.Below(24), 2);
        line.Separator();

        var (nameAndTeam, firstEmployee) = Departments[luck.Below(Departments.Length)];
        line.Text(nameAndTeam);
        line.Text(";M-"u8);
        line.Digits(firstEmployee + luck.Below(EmployeesPerDepartment), 4);
        line.Separator();

        var status = luck.Below(1000);
        var brokenOff = status >= 998;
        var way = luck.Below(1000);
        var byKcc = way < 940;
        line.Text(way < 920 ? "kcc;"u8 : byKcc ? ";"u8 : way < 980 ? "doorkies;"u8 : "groep;"u8);
        var result = luck.Below(1000);
        var answered = result < 975;
        line.Text(brokenOff ? ";"u8 : !answered ? result < 990 ? "geen_gehoor;"u8 : "in_gesprek;"u8 : byKcc || result < 60 ? "beantwoord;"u8 : ";"u8);

        if (brokenOff)
            line.Text(";;;;;;;;;;;;;"u8);
        else if (answered)
            Conversation(line, ref luck, byKcc, Workdays[day], day, started);
        else
        {
            line.Text(";;;;;;;;;;;;"u8);
            Attribution(line, ref luck, failed: true);
        }
        line.Text(status < 972 ? "geldig;"u8 : status < 992 ? ";"u8 : status < 996 ? "overgedaan;"u8 : "vervallen;"u8);
        var remark = luck.Below(100);
        if (remark < 4)
            line.Text(Remarks[luck.Below(Remarks.Length)]);
        else if (remark < 7)
            line.Text("Vriendelijk te woord gestaan"u8);
        line.End();
    }

    /// <summary>The columns kcc_opneemtijd up to and including toerekening.</summary>
    static void Conversation(Line line, ref Luck luck, bool byKcc, ReadOnlySpan<byte> today, int day, int started)
    {
        if (byKcc)
        {
            Seconds(line, ref luck, 3 + luck.Below(40) + (luck.PerMille(300) ? luck.Below(110) : 0));
            var greeting = luck.Below(1000);
            line.Text(greeting < 975 ? "ja;"u8 : greeting < 995 ? "nee;"u8 : ";"u8);
        }
        else
            line.Text(";;"u8);

        var why = luck.Below(1000);
        var searchedTooLong = why < 5;
        var numberDead = why is >= 5 and < 9;
        var reason = why < 25;
        if (searchedTooLong)
            Seconds(line, ref luck, 181 + luck.Below(240));
        else if (luck.PerMille(700))
            Seconds(line, ref luck, 2 + luck.Below(120));
        else
            line.Separator();

        var reached = numberDead ? Reached.Nobody : luck.Below(1000) switch
        {
            < 360 => Reached.Employee,
            < 440 => Reached.Colleague,
            < 470 => Reached.Elsewhere,
            < 590 => byKcc ? Reached.Kcc : Reached.Colleague,
            _ => Reached.Nobody,
        };
        line.Text(reached switch
        {
            Reached.Employee => "medewerker;"u8,
            Reached.Colleague => "collega_afdeling;"u8,
            Reached.Elsewhere => "collega_elders;"u8,
            Reached.Kcc => "kcc;"u8,
            _ => "niemand;"u8,
        });

        var transferred = reached is Reached.Employee or Reached.Colleague or Reached.Elsewhere;
        if (transferred && luck.PerMille(980))
            Seconds(line, ref luck, 4 + luck.Below(90));
        else
            line.Separator();
        if (!transferred && luck.PerMille(950))
            Seconds(line, ref luck, 8 + luck.Below(50));
        else
            line.Separator();
        var name = luck.Below(1000);
        line.Text(!transferred || name >= 980 ? ";"u8 : name < 800 ? "ja;"u8 : "nee;"u8);

        var message = numberDead || luck.PerMille(reached switch { Reached.Employee => 2, Reached.Nobody => 860, _ => 400 });
        // A callback note may go with an initiative that was judged as well. Without a message one in twenty thousand is left unjudged:
        // an incomplete attempt is a finding, and a study holds few of them.
        var judged = reached is Reached.Colleague or Reached.Elsewhere or Reached.Kcc && (message ? luck.PerMille(100) : luck.Below(20_000) != 0);
        var goodInitiative = luck.PerMille(820);
        line.Text(!judged ? ";"u8 : goodInitiative ? "ja;"u8 : "nee;"u8);

        var callback = Callback.None;
        if (message)
        {
            callback = luck.Below(1000) switch { < 600 => Callback.InTime, < 690 => Callback.Late, < 692 => Callback.AfterAsOf, _ => Callback.None };
            line.Text(numberDead || reached == Reached.Nobody && luck.PerMille(550) ? "voicemail;"u8 : "terugbelnotitie;"u8);
            var left = started + 40 + luck.Below(LongestCall - 40);
            if (luck.PerMille(900))
                line.Moment(today, left);
            line.Separator();
            CalledBack(line, ref luck, callback, day, left);
        }
        else
            line.Text(luck.PerMille(500) ? "geen;;"u8 : ";;"u8);
        line.Separator();

        if (reason)
            line.Text(searchedTooLong ? "zoektijd"u8 : numberDead ? "alternatief_nummer"u8 : why < 18 ? "verbroken"u8 : "overig"u8);
        line.Separator();
        var failed = reason || reached != Reached.Employee
            && (message ? callback != Callback.InTime : judged ? !goodInitiative : reached == Reached.Nobody);
        Attribution(line, ref luck, failed);
    }

    static void CalledBack(Line line, ref Luck luck, Callback callback, int day, int left)
    {
        var deadline = day + 2;
        var onTheEdge = luck.Below(200) == 0;
        switch (callback)
        {
            case Callback.InTime when onTheEdge:
                line.Moment(Workdays[deadline], Closing);
                break;
            case Callback.InTime:
                var later = luck.Below(3);
                var second = Opening + luck.Below(Closing - Opening);
                line.Moment(Workdays[day + later], later == 0 && second < left ? left + 60 : second);
                break;
            case Callback.Late when onTheEdge:
                line.Moment(Workdays[deadline], Closing + 1);
                break;
            case Callback.Late:
                line.Moment(Workdays[deadline + 1 + luck.Below(8)], Opening + luck.Below(Closing - Opening));
                break;
            case Callback.AfterAsOf:
                line.Moment(Workdays[^(1 + luck.Below(4))], Opening + luck.Below(Closing - Opening));
                break;
            default:
                break;
        }
    }

    /// <summary>Stated on one failure in five, and now and then on an attempt that did not fail, where it must be ignored.</summary>
    static void Attribution(Line line, ref Luck luck, bool failed)
    {
        if (failed ? luck.PerMille(200) : luck.Below(5_000) == 0)
        {
            var who = luck.Below(10);
            line.Text(who < 6 ? "afdeling"u8 : who < 9 ? "kcc"u8 : "techniek"u8);
        }
        line.Separator();
    }

    /// <summary>One time in twenty-five with a decimal comma and one to three decimals.</summary>
    static void Seconds(Line line, ref Luck luck, int whole)
    {
        line.Number(whole);
        if (luck.Below(25) == 0)
        {
            line.Text(","u8);
            var decimals = 1 + luck.Below(3);
            line.Digits(luck.Below(decimals switch { 1 => 10, 2 => 100, _ => 1000 }), decimals);
        }
        line.Separator();
    }

    /// <summary>SplitMix64: written out here because System.Random does not promise the same numbers in a later .NET.</summary>
    struct Luck(ulong seed)
    {
        ulong state = seed;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Below(int bound)
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            return (int)((z >> 32) * (ulong)bound >> 32);
        }

        public bool PerMille(int share) => Below(1000) < share;
    }

    /// <summary>Bytes on their way to the file; ten million rows make no garbage.</summary>
    sealed class Line(Stream stream)
    {
        const int Longest = 1024;
        readonly byte[] buffer = new byte[1 << 20];
        int at;

        public void Text(ReadOnlySpan<byte> text)
        {
            text.CopyTo(buffer.AsSpan(at));
            at += text.Length;
        }

        public void Separator() => buffer[at++] = (byte)';';

        public void Number(long number)
        {
            var digits = 1;
            for (var rest = number; rest >= 10; rest /= 10)
                digits++;
            Digits(number, digits);
        }

        public void Digits(long number, int count)
        {
            for (var place = at + count - 1; place >= at; place--, number /= 10)
                buffer[place] = (byte)('0' + number % 10);
            at += count;
        }

        public void Moment(ReadOnlySpan<byte> day, int second)
        {
            Text(day);
            buffer[at++] = (byte)'T';
            Digits(second / 3600, 2);
            buffer[at++] = (byte)':';
            Digits(second / 60 % 60, 2);
            buffer[at++] = (byte)':';
            Digits(second % 60, 2);
        }

        public void End()
        {
            buffer[at++] = (byte)'\n';
            if (at > buffer.Length - Longest)
                Flush();
        }

        public void Flush()
        {
            stream.Write(buffer, 0, at);
            at = 0;
        }
    }
}
