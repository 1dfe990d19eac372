using System.Globalization;
using System.Text;
using CsCheck;
using Telbaar.Attempts;
using Telbaar.Formats;
using Xunit;

namespace Telbaar.Tests.Formats;

/// <summary>What is read quickly is read as it is otherwise: whatever the quick way does not leave to the other, both understand alike.</summary>
public sealed class UsualRowTests
{
    static readonly TimeZoneInfo amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    static readonly Gen<string> seconds = Gen.OneOf("0", "9", "59,5", "7,25", "3.125", "86399,999", "86400", "86400,1", "86401", "99999999", "100000000", "1,", ",5", "1,2,3", "1,2345", "-1", "12a", "1\0");

    static readonly Gen<string> anyNumber = Gen.Char["0123456789,.- :/;\0"].Array[0, 12].Select(letters => new string(letters));

    static readonly Gen<string> moment = Gen.Select(Gen.Int[2018, 2020], Gen.Int[0, 13], Gen.Int[0, 32], Gen.Int[0, 25], Gen.Int[0, 61], Gen.Int[0, 61])
        .Select((year, month, day, hour, minute, second) => $"{year}-{month:00}-{day:00}T{hour:00}:{minute:00}:{second:00}");

    static readonly Gen<string> spoiltMoment = Gen.Select(moment, Gen.Int[0, 18], Gen.Char["0159T: -/;a\0"]).Select((text, place, letter) => $"{text[..place]}{letter}{text[(place + 1)..]}");

    static readonly string[] words =
    [
        "", "kcc", "doorkies", "groep", "beantwoord", "geen_gehoor", "in_gesprek", "ja", "nee", "j", "x", "1", "0", "medewerker", "collega_afdeling", "collega_elders", "niemand",
        "voicemail", "terugbelnotitie", "geen", "zoektijd", "alternatief_nummer", "overig", "afdeling", "techniek", "geldig", "vervallen", "overgedaan",
        "JA", "Medewerker", "ja ", "je", "medewerke", "ja\0", "collega\u007fafdeling",
    ];

    static readonly Gen<string> field = Gen.OneOf(Gen.OneOf(words), Gen.OneOf(words), seconds, moment, Gen.Const(""));

    [Fact]
    public void Times_in_seconds() => Gen.OneOf(seconds, anyNumber, Gen.Int[0, 90_000].Select(n => n.ToString(CultureInfo.InvariantCulture))).Sample(text =>
    {
        if (UsualValues.TryReadTime(Word.Of(Encoding.ASCII.GetBytes(text).AsSpan(0, Math.Min(16, text.Length))), out var quick))
            Assert.Equal(quick.Length, text.Length > 0 && Moments.TryReadSeconds(Encoding.ASCII.GetBytes(text), out var plain) is null ? plain : null);
        else
            Assert.NotEqual("", text);
    }, iter: 50_000);

    [Fact]
    public void Every_usual_time_in_seconds_is_read_quickly() => Gen.Select(Gen.Int[0, 86_399], Gen.Int[0, 999]).Sample((whole, thousandths) =>
    {
        Assert.True(UsualValues.TryReadTime(Word.Of(Encoding.ASCII.GetBytes($"{whole}")), out var time));
        Assert.Equal(TimeSpan.FromSeconds(whole), time.Length);
        Assert.True(UsualValues.TryReadTime(Word.Of(Encoding.ASCII.GetBytes($"{whole % 10_000},{thousandths:000}")), out var exact));
        Assert.Equal(TimeSpan.FromMilliseconds((whole % 10_000 * 1000) + thousandths), exact.Length);
    }, iter: 20_000);

    [Fact]
    public void Moments_right_and_wrong()
    {
        var clock = new LocalClock(amsterdam);
        var usual = new UsualMoments(clock);
        Gen.OneOf(moment, moment, spoiltMoment, anyNumber).Sample(text =>
        {
            var bytes = Encoding.ASCII.GetBytes(text + new string('0', 16));
            if (!usual.TryRead(bytes, 0, text.Length, out var quick))
                return;
            Assert.Null(Moments.TryRead(bytes.AsSpan(0, text.Length), out var local));
            Assert.True(clock.TryAt(local, out var plain));
            Assert.Equal((plain, plain.Offset), (quick, quick.Offset));
        }, iter: 50_000, threads: 1);
    }

    [Theory]
    [InlineData("2019-11-25T09:31:05", true)]
    [InlineData("2019-11-25 09:31:05", true)]
    [InlineData("2019-11-25T24:00:00", false)]
    [InlineData("2019-11-25T09:60:00", false)]
    [InlineData("2019-11-25T09:31;05", false)]
    [InlineData("2019-02-29T09:31:05", false)]
    [InlineData("2019-03-31T02:30:00", false)]
    [InlineData("25-11-2019 09:31:05", false)]
    public void Usual_moments_are_those_of_a_day_on_which_the_clock_is_not_changed(string text, bool usual) =>
        Assert.Equal(usual, new UsualMoments(new LocalClock(amsterdam)).TryRead(Encoding.ASCII.GetBytes(text + "0000"), 0, 19, out _));

    [Fact]
    public void Words() => Gen.OneOf(Gen.OneOf(words.Where(word => word.Length <= Word.Longest).ToArray()), Gen.Char.AlphaNumeric.Array[0, 16].Select(letters => new string(letters))).Sample(text =>
    {
        if (Vocabularies.Reached.TryFindUsual(Word.Of(Encoding.ASCII.GetBytes(text)), out var quick))
            Assert.Equal(text.Length == 0 ? null : quick, Vocabularies.Reached.TryFind(Encoding.ASCII.GetBytes(text), out var plain) ? plain : null);
    }, iter: 20_000);

    [Fact]
    public void Every_word_that_is_not_too_long_is_found_quickly() => Assert.All(Vocabularies.Reason.Allowed.Split(", ").Where(word => word.Length <= Word.Longest), word =>
        Assert.Equal((true, Found(word)), (Vocabularies.Reason.TryFindUsual(Word.Of(Encoding.ASCII.GetBytes(word)), out var quick), quick)));

    [Fact]
    public void An_empty_word_means_nothing() => Assert.Equal((true, null), (Vocabularies.YesNo.TryFindUsual(Word.Of([]), out var judged), judged));

    [Fact]
    public void Words_are_the_same_however_they_are_read() => Gen.Select(Gen.Byte.Array[40], Gen.Int[0, 16], Gen.Int[0, 24]).Sample((bytes, length, start) =>
        Assert.Equal(Word.Of(bytes.AsSpan(start, length)), Word.Read(bytes, start, length)), iter: 20_000);

    [Fact]
    public void Whole_rows()
    {
        var header = new AttemptHeader([.. AttemptColumns.All.Select(column => column.Dutch())]);
        var usual = new UsualRow(header, new(amsterdam));
        var plain = new AttemptDecoder(header, new(amsterdam));
        var quickly = 0;
        Gen.Select(TypicalRow, Gen.Int[0, AttemptColumns.All.Count - 1], field, Gen.Int[0, 3], Gen.Bool).Sample((row, place, other, spoils, betweenMarks) =>
        {
            var fields = row.ToArray();
            if (spoils == 0)
                fields[place] = other;
            var record = betweenMarks ? RecordBetweenMarks(fields) : RecordOf(fields);
            if (!usual.TryDecode(record, out var quick))
                return;
            quickly++;
            Assert.True(plain.TryDecodeAny(record, out var attempt));
            Assert.Equal(attempt, quick);
        }, iter: 50_000, threads: 1);
        Assert.True(quickly > 1000, $"Only {quickly} rows were usual.");
    }

    [Fact]
    public void Choices_are_the_same_whether_they_were_met_before_or_not()
    {
        var header = new AttemptHeader([.. AttemptColumns.All.Select(column => column.English())]);
        var choices = new UsualChoices(header);
        Gen.Select(TypicalRow, Gen.OneOf(words), Gen.Int[0, AttemptColumns.All.Count - 1]).Sample((row, word, place) =>
        {
            row[place] = word;
            var record = RecordBetweenMarks(row);
            Assert.Equal(
                (choices.TryReadEach(record, out var plain), plain),
                (choices.TryRead(record, out var quick), quick));
        }, iter: 20_000, threads: 1);
    }

    static Gen<string[]> TypicalRow => Gen.Select(Gen.OneOf("medewerker", "collega_afdeling", "niemand", "kcc"), Gen.OneOf("", "ja", "nee"), Gen.OneOf("", "voicemail", "terugbelnotitie"), Gen.Int[0, 999])
        .Select((reached, judged, message, time) => AttemptColumns.All.Select(column => column switch
        {
            AttemptColumn.Attempt => $"{time}",
            AttemptColumn.StartedAt => "2019-11-25T09:00:00",
            AttemptColumn.Department => time % 2 == 0 ? "A" : "Een afdeling met een lange naam",
            AttemptColumn.KccResult => "beantwoord",
            AttemptColumn.KccAnswerSeconds => $"{time}",
            AttemptColumn.Reached => reached,
            AttemptColumn.Initiative => judged,
            AttemptColumn.Message => message,
            AttemptColumn.CalledBackAt => message.Length > 0 ? $"2019-11-25T{8 + (time % 3):00}:30:00" : "",
            _ => "",
        }).ToArray());

    static Telbaar.Formats.Record RecordOf(string[] fields)
    {
        var record = new Telbaar.Formats.Record { Buffer = [.. fields.SelectMany(Encoding.UTF8.GetBytes), .. new byte[32]] };
        record.Clear(2);
        var start = 0;
        foreach (var text in fields)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            record.Add(start, length);
            start += length;
        }
        return record;
    }

    static Telbaar.Formats.Record RecordBetweenMarks(string[] fields)
    {
        var record = new Telbaar.Formats.Record { Buffer = Encoding.UTF8.GetBytes(string.Join(';', fields) + "\n" + new string('0', 32)) };
        record.Clear(2);
        int[] marks = [-1, .. Enumerable.Range(1, fields.Length).Select(i => Encoding.UTF8.GetByteCount(string.Join(';', fields[..i])))];
        record.SetBounds(marks, 0, fields.Length);
        return record;
    }

    static FailureReason? Found(string word) => Vocabularies.Reason.TryFind(Encoding.ASCII.GetBytes(word), out var value) ? value : throw new KeyNotFoundException(word);
}
