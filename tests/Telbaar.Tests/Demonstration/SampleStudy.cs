using System.Globalization;
using Telbaar.Attempts;
using Telbaar.Demonstration;
using Telbaar.Findings;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Tests.Demonstration;

/// <summary>A sample of a seed, as its file and as the study that it is.</summary>
sealed class SampleStudy
{
    static readonly TimeZoneInfo amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    readonly LocalClock clock = new(amsterdam);

    public SampleStudy(ulong seed)
    {
        using var writer = new StringWriter();
        Haarlem2019Sample.Write(writer, seed);
        File = writer.ToString();
        var lines = File.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(';');
        // Only the last column, the remark, is ever quoted.
        Rows = [.. lines.Skip(1).Select(line => columns.Zip(line.Split(';', columns.Length)).ToDictionary(field => field.First, field => field.Second))];
        Attempts = [.. Rows.Select(AttemptOf)];
    }

    public string File { get; }

    public IReadOnlyList<Dictionary<string, string>> Rows { get; }

    public IReadOnlyList<Attempt> Attempts { get; }

    public StudyScores ScoresUnder(NormSet norms) => Taken(norms).Tally.Score();

    public IEnumerable<Oddities> OdditiesUnder(NormSet norms) => Taken(norms).Found.Where(found => found is not Oddities.None);

    (StudyTally Tally, List<Oddities> Found) Taken(NormSet norms)
    {
        var tally = new StudyTally(norms, new(clock, norms.OfficeHours, new HashSet<DateOnly>()), clock.At(new(2020, 1, 31)));
        return (tally, [.. Attempts.Select(attempt => tally.Add(attempt))]);
    }

    Attempt AttemptOf(Dictionary<string, string> row) => new()
    {
        StartedAt = Moment(row["begonnen"])!.Value,
        Department = row["afdeling"],
        Team = row["team"],
        Caller = row["enqueteur"],
        Line = row["kcc_resultaat"] is "beantwoord" ? LineResult.Answered : null,
        AnswerTime = Seconds(row["kcc_opneemtijd"]),
        KccGreeting = YesNo(row["kcc_begroeting"]),
        SearchTime = Seconds(row["zoektijd"]),
        Reached = row["bereikt"] switch
        {
            "medewerker" => Reached.Employee,
            "collega_afdeling" => Reached.Colleague,
            "collega_elders" => Reached.OtherDepartment,
            "kcc" => Reached.Kcc,
            "niemand" => Reached.Nobody,
            _ => null,
        },
        TransferTime = Seconds(row["doorverbindtijd"]),
        WaitingTime = Seconds(row["wachttijd"]),
        Greeting = YesNo(row["begroeting"]),
        Initiative = YesNo(row["initiatief"]),
        Message = row["boodschap"] switch
        {
            "voicemail" => Message.Voicemail,
            "terugbelnotitie" => Message.CallbackNote,
            _ => Message.None,
        },
        MessageAt = Moment(row["boodschap_op"]),
        CalledBackAt = Moment(row["teruggebeld_op"]),
        Reason = row["reden"] switch
        {
            "zoektijd" => FailureReason.SearchTime,
            "verbroken" => FailureReason.Disconnected,
            "alternatief_nummer" => FailureReason.AlternativeNumber,
            _ => null,
        },
        StatedAttribution = row["toerekening"] is "kcc" ? Attribution.Kcc : null,
        BackAtKcc = YesNo(row["teruggekomen"]),
    };

    DateTimeOffset? Moment(string text) =>
        text.Length == 0 ? null : clock.At(DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));

    static TimeSpan? Seconds(string text) =>
        text.Length == 0 ? null : TimeSpan.FromMilliseconds((long)(1000 * decimal.Parse(text, CultureInfo.GetCultureInfo("nl-NL"))));

    static bool? YesNo(string text) => text switch { "ja" => true, "nee" => false, _ => null };
}
