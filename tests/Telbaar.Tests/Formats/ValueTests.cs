using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Formats;

public sealed class ValueTests
{
    [Theory]
    [InlineData("route", "Kcc", "kcc", "")]
    [InlineData("route", "Direct", "doorkies", "direct")]
    [InlineData("route", "Group", "groep", "group")]
    [InlineData("kcc_result", "Answered", "beantwoord", "answered")]
    [InlineData("reached", "Employee", "medewerker", "employee")]
    [InlineData("reached", "Colleague", "collega_afdeling", "colleague")]
    [InlineData("reached", "OtherDepartment", "collega_elders", "other_department")]
    [InlineData("reached", "Kcc", "kcc")]
    [InlineData("reached", "Nobody", "niemand", "nobody")]
    [InlineData("message", "Voicemail", "voicemail")]
    [InlineData("message", "CallbackNote", "terugbelnotitie", "callback_note")]
    [InlineData("message", "None", "geen", "none", "")]
    [InlineData("reason", "SearchTime", "zoektijd", "search_time")]
    [InlineData("reason", "Disconnected", "verbroken", "disconnected")]
    [InlineData("reason", "AlternativeNumber", "alternatief_nummer", "alternative_number")]
    [InlineData("reason", "Other", "overig", "other")]
    [InlineData("reason", "", "")]
    [InlineData("attributed_to", "Department", "afdeling", "department")]
    [InlineData("attributed_to", "Kcc", "kcc")]
    [InlineData("attributed_to", "Technical", "techniek", "technical")]
    [InlineData("status", "Valid", "geldig", "valid", "")]
    [InlineData("status", "Void", "vervallen", "void")]
    [InlineData("status", "Redone", "overgedaan", "redone")]
    public void A_word_means_the_same_in_both_languages_and_in_capitals(string column, string meaning, params string[] words) =>
        Assert.All(words.SelectMany(word => new[] { word, word.ToUpperInvariant(), $"  {word} " }), word => Assert.Equal(meaning, Understood(column, word)));

    [Theory]
    [InlineData("geen_gehoor", "NoAnswer")]
    [InlineData("no_answer", "NoAnswer")]
    [InlineData("in_gesprek", "Busy")]
    [InlineData("Busy", "Busy")]
    public void A_line_that_nobody_answered_needs_no_more(string word, string meaning) =>
        Assert.Equal(meaning, TakenIn.From(Row.Sound.With("kcc_result", word).With("kcc_answer_seconds", "").With("reached", "")).Only["kcc_result"]);

    [Theory]
    [InlineData("kcc_greeting"), InlineData("greeting"), InlineData("initiative"), InlineData("back_at_kcc")]
    [InlineData("voicemail_name"), InlineData("voicemail_absence"), InlineData("voicemail_substitute")]
    public void Yes_and_no_have_many_forms_and_empty_is_neither(string column)
    {
        Assert.All(["ja", "j", "yes", "y", "true", "1", "x", "JA", "X", "True"], word => Assert.Equal("True", Understood(column, word)));
        Assert.All(["nee", "n", "no", "false", "0", "NEE", "N"], word => Assert.Equal("False", Understood(column, word)));
        Assert.Equal("", Understood(column, ""));
    }

    [Theory]
    [InlineData("route", "kcc, doorkies, direct, groep, group")]
    [InlineData("kcc_result", "beantwoord, answered, geen_gehoor, no_answer, in_gesprek, busy")]
    [InlineData("reached", "medewerker, employee, collega_afdeling, colleague, collega_elders, other_department, kcc, niemand, nobody")]
    [InlineData("message", "voicemail, terugbelnotitie, callback_note, geen, none")]
    [InlineData("reason", "zoektijd, search_time, verbroken, disconnected, alternatief_nummer, alternative_number, overig, other")]
    [InlineData("attributed_to", "afdeling, department, kcc, techniek, technical")]
    [InlineData("status", "geldig, valid, vervallen, void, overgedaan, redone")]
    [InlineData("initiative", "ja, nee, j, n, yes, no, y, true, false, 1, 0, x")]
    public void An_unknown_word_is_a_fault_that_names_the_known_ones(string column, string allowed) =>
        Assert.Equal($"f:2: {column}: misschien: unknown value; allowed: {allowed}", TakenIn.From(Row.Sound.With(column, "misschien")).Fault);

    [Theory]
    [InlineData("0", 0), InlineData("33", 33_000), InlineData("33,5", 33_500), InlineData("33.5", 33_500), InlineData("0,001", 1), InlineData("007.250", 7_250)]
    [InlineData("-0", 0), InlineData("86400", 86_400_000), InlineData("86399,999", 86_399_999)]
    public void Seconds_are_held_as_whole_milliseconds(string text, int milliseconds) => Assert.Equal($"{milliseconds}", Understood("transfer_seconds", text));

    [Theory]
    [InlineData("12,3456", "too many decimals; allowed: three at most")]
    [InlineData("1.0000", "too many decimals; allowed: three at most")]
    [InlineData("-1", "a time cannot be negative; allowed: 0 to 86400 seconds")]
    [InlineData("-0,001", "a time cannot be negative; allowed: 0 to 86400 seconds")]
    [InlineData("86400,001", "a time of over 24 hours; allowed: 0 to 86400 seconds")]
    [InlineData("99999999999999999999999", "a time of over 24 hours; allowed: 0 to 86400 seconds")]
    [InlineData("1e2", "no number of seconds; allowed: 33 or 33.5")]
    [InlineData("1.000,5", "no number of seconds; allowed: 33 or 33.5")]
    [InlineData("1:30", "no number of seconds; allowed: 33 or 33.5")]
    [InlineData("5,", "no number of seconds; allowed: 33 or 33.5")]
    [InlineData(",5", "no number of seconds; allowed: 33 or 33.5")]
    [InlineData("- 5", "no number of seconds; allowed: 33 or 33.5")]
    [InlineData("NaN", "no number of seconds; allowed: 33 or 33.5")]
    public void A_time_that_cannot_be_is_a_fault(string text, string says) => Assert.All(
        ["kcc_answer_seconds", "search_seconds", "transfer_seconds", "waiting_seconds"],
        column => Assert.Equal($"f:2: {column}: {text}: {says}", TakenIn.From(Row.Sound.With(column, text)).Fault));

    [Fact]
    public void Every_fault_of_a_row_is_named() => Assert.Equal(
        ["f:2: kcc_answer_seconds: soon: no number of seconds; allowed: 33 or 33.5", "f:2: greeting: perhaps: unknown value; allowed: ja, nee, j, n, yes, no, y, true, false, 1, 0, x"],
        TakenIn.From(Row.Sound.With("kcc_answer_seconds", "soon").With("greeting", "perhaps")).Faults);

    [Fact]
    public void What_was_found_is_shown_short_and_without_characters_that_a_terminal_acts_on() =>
        Assert.StartsWith($"f:2: route: \uFFFD[2J{new string('a', 56)}…: unknown value", TakenIn.From(Row.Sound.With("route", $"\u001b[2J{new string('a', 100)}")).Fault, StringComparison.Ordinal);

    static string Understood(string column, string text) => TakenIn.From(Row.Sound.With(column, text)).Only[column];
}
