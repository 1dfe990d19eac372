using System.Text.RegularExpressions;
using Telbaar.Formats;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed partial class ColumnTests
{
    /// <summary>Each column with a text and what is understood of it.</summary>
    public static TheoryData<string, string, string, string> Columns { get; } = new()
    {
        { "poging", "attempt", "A-7", "A-7" },
        { "begonnen", "started_at", "2019-11-25T09:31:05", "2019-11-25 09:31:05.000 +01:00" },
        { "enqueteur", "caller", "e01", "e01" },
        { "afdeling", "department", "Minima", "Minima" },
        { "team", "team", "Noord", "Noord" },
        { "medewerker", "employee", "m0042", "m0042" },
        { "route", "route", "groep", "Group" },
        { "kcc_resultaat", "kcc_result", "beantwoord", "Answered" },
        { "kcc_opneemtijd", "kcc_answer_seconds", "33,5", "33500" },
        { "kcc_begroeting", "kcc_greeting", "ja", "True" },
        { "zoektijd", "search_seconds", "41", "41000" },
        { "bereikt", "reached", "collega_elders", "OtherDepartment" },
        { "doorverbindtijd", "transfer_seconds", "9.125", "9125" },
        { "wachttijd", "waiting_seconds", "0", "0" },
        { "begroeting", "greeting", "nee", "False" },
        { "initiatief", "initiative", "x", "True" },
        { "boodschap", "message", "terugbelnotitie", "CallbackNote" },
        { "boodschap_op", "message_at", "25-11-2019 09:40", "2019-11-25 09:40:00.000 +01:00" },
        { "teruggebeld_op", "called_back_at", "2019-11-26 10:00", "2019-11-26 10:00:00.000 +01:00" },
        { "reden", "reason", "verbroken", "Disconnected" },
        { "toerekening", "attributed_to", "techniek", "Technical" },
        { "status", "status", "overgedaan", "Redone" },
        { "teruggekomen", "back_at_kcc", "j", "True" },
        { "voicemail_naam", "voicemail_name", "yes", "True" },
        { "voicemail_afwezigheid", "voicemail_absence", "no", "False" },
        { "voicemail_vervanger", "voicemail_substitute", "1", "True" },
        { "vervangt", "replaces", "1", "1" },
        { "opmerking", "remark", "een; \"opmerking\"\nin twee regels", "een; \"opmerking\"\nin twee regels" },
    };

    [Theory, MemberData(nameof(Columns))]
    public void A_column_is_found_under_its_names_in_capitals_or_not_and_with_blanks(string dutch, string english, string text, string understood)
    {
        string[] names = [dutch, english, dutch.ToUpperInvariant(), $" {english} "];
        var file = Row.File(Row.Sound, Row.Sound.With("attempt", "2").With(english, text));
        Assert.All(names, name => Assert.Equal(understood, TakenIn.From(Renamed(file, english, name)).Attempts[^1][english]));
    }

    [Fact]
    public void A_column_that_is_passed_over_is_known_and_not_there()
    {
        string[] names = [.. AttemptColumns.All.Select(column => column.Dutch())];
        var header = new AttemptHeader(names, AttemptColumn.Team, AttemptColumn.Caller);
        Assert.Empty(header.Unknown);
        Assert.Empty(header.Faults);
        Assert.Equal(names.Length, header.Count);
        Assert.Equal(["team", "enqueteur"], AttemptColumns.All.Where(column => header.FieldOf(column) < 0).Select(column => column.Dutch()).OrderDescending());
    }

    [Fact]
    public void These_are_all_columns_and_the_documents_list_the_same()
    {
        var documented = Listed().Matches(File.ReadAllText(Repository.PathOf("docs/formats.md")).Split("\n## ").Single(section => section.StartsWith("Columns", StringComparison.Ordinal))).SelectMany(row => row.Groups["dutch"].Captures
            .Zip(row.Groups["english"].Captures, (dutch, english) => (dutch.Value, english.Value)));
        Assert.Equal(Columns.Select(column => (column.Data.Item1, column.Data.Item2)), documented);
        Assert.Equal(AttemptColumns.All.Select(column => (column.Dutch(), column.English())), documented);
    }

    [Fact]
    public void Columns_stand_in_any_order_and_in_both_languages()
    {
        var taken = TakenIn.From("BEREIKT;kcc_answer_seconds;Department;kcc_resultaat;attempt;Begonnen\nniemand;7;Minima;answered;1;2019-11-25 09:31\n").Only;
        Assert.Equal(("Nobody", "7000", "Minima", "Answered"), (taken["reached"], taken["kcc_answer_seconds"], taken["department"], taken["kcc_result"]));
    }

    [Fact]
    public void A_column_that_is_not_of_the_format_is_passed_over_with_a_warning()
    {
        var taken = TakenIn.From(Row.Sound.With("cijfer", "8").With("weer", "regen"));
        Assert.Equal(["cijfer", "weer"], taken.UnknownColumns);
        Assert.Equal("1", taken.Only.Identifier);
    }

    [Theory]
    [InlineData("attempt", "f:1: poging: started_at, department, kcc_result, kcc_answer_seconds, reached: this column is missing (English: attempt); shown is what the first line holds")]
    [InlineData("started_at", "f:1: begonnen: attempt, department, kcc_result, kcc_answer_seconds, reached: this column is missing (English: started_at); shown is what the first line holds")]
    [InlineData("department", "f:1: afdeling: attempt, started_at, kcc_result, kcc_answer_seconds, reached: this column is missing (English: department); shown is what the first line holds")]
    public void A_required_column_must_be_there(string column, string fault) => Assert.Equal(fault, TakenIn.From(Row.Sound.Without(column)).Fault);

    [Fact]
    public void All_missing_columns_are_named_at_once() => Assert.Equal(3, TakenIn.From("a;b\n1;2\n").Faults.Count);

    [Fact]
    public void A_column_stands_once() =>
        Assert.Equal("f:1: afdeling: department: this column is there twice; keep one", TakenIn.From(Row.Sound.With("afdeling", "Minima")).Fault);

    static string Renamed(string file, string column, string name)
    {
        var header = file[..file.IndexOf('\n', StringComparison.Ordinal)];
        return string.Join(';', header.Split(';').Select(other => other == column ? name : other)) + file[header.Length..];
    }

    [GeneratedRegex(@"^\| (?:`(?<dutch>\w+)`,? ?)+\| (?:`(?<english>\w+)`,? ?)+\|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
