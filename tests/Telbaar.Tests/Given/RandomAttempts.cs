using System.Globalization;
using System.Text;

namespace Telbaar.Tests.Given;

/// <summary>Random files of attempts that the reader accepts, with all that a file may hold: both languages, odd names, each kind of ending.</summary>
sealed class RandomAttempts(int seed)
{
    static readonly string[] departments = ["Burgerzaken", "Belastingen", "Café & Markt", "=1+1", "Openbare \"ruimte\"; groen"];
    static readonly string[] employees = ["", "", "Medewerker A", "medewerker b", "Ünïcode", "@naam", "M0001"];
    static readonly string[] remarks = ["", "", "ja; nee", "met \"aanhaling\"", "-1", "+bellen"];

    readonly Random luck = new(seed);

    public string File(int rows)
    {
        var text = new StringBuilder("attempt;started_at;caller;department;team;employee;route;kcc_result;kcc_answer_seconds;kcc_greeting;search_seconds;reached;transfer_seconds;waiting_seconds;"
            + "greeting;initiative;message;message_at;called_back_at;reason;attributed_to;status;back_at_kcc;voicemail_name;voicemail_absence;voicemail_substitute;replaces;remark\n");
        for (var row = 1; row <= rows; row++)
            text.AppendJoin(';', Fields(row).Select(Quoted)).Append('\n');
        return text.ToString();
    }

    IEnumerable<string> Fields(int row)
    {
        // Over the night in which summer time ends, when an hour comes twice.
        var started = new DateTime(2026, 10, 23, 8, 0, 0).AddMinutes(luck.Next(4 * 24 * 60)).AddMilliseconds(luck.Next(2) * luck.Next(60_000));
        var byKcc = luck.Next(5) > 0;
        var line = byKcc ? One("beantwoord", "beantwoord", "answered", "geen_gehoor", "BUSY") : One("", "beantwoord");
        var answered = line is "" or "beantwoord" or "answered";
        var message = One("", "geen", "voicemail", "callback_note");
        var left = message is "voicemail" or "callback_note" && luck.Next(2) == 0 ? started.AddMinutes(luck.Next(5)) : (DateTime?)null;
        return
        [
            $"{(row % 7 == 0 ? "-" : "")}{row}", Moment(started), One("", "E1", "e2"), One(departments), One("", "Team 1", "Team 2"), One(employees), byKcc ? One("", "kcc") : One("doorkies", "group"),
            line, answered ? $"{luck.Next(90)}" : "", YesNo(), Seconds(), answered ? One("medewerker", "colleague", "collega_elders", "kcc", "nobody") : "", Seconds(), Seconds(), YesNo(), YesNo(), message,
            left is { } at ? Moment(at) : "", luck.Next(3) == 0 ? Moment((left ?? started).AddHours(5 + luck.Next(60))) : "", One("", "", "", "zoektijd", "other"), One("", "", "kcc", "technical"),
            One("", "", "geldig", "valid", "void", "overgedaan"), YesNo(), YesNo(), YesNo(), YesNo(), row > 8 && luck.Next(9) == 0 ? $"{row - 1 - (row % 7 == 1 ? 1 : 0)}" : "", One(remarks),
        ];
    }

    string One(params string[] choices) => choices[luck.Next(choices.Length)];

    string YesNo() => One("", "ja", "NO", "x", "0");

    string Seconds() => One("", luck.Next(200).ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{luck.Next(90)},{luck.Next(1, 1000):000}"));

    string Moment(DateTime moment) => luck.Next(2) == 0
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) : moment.AddMilliseconds(-moment.Millisecond).ToString("d-M-yyyy H:mm:ss", CultureInfo.InvariantCulture);

    static string Quoted(string field) => field.IndexOfAny([';', '"']) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
