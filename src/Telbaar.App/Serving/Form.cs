using System.Globalization;
using Telbaar.Acts;
using Telbaar.Formats;

namespace Telbaar.Serving;

/// <summary>What cannot be read in a form, whatever act it is for.</summary>
static class FormRefusals
{
    public static Refusal NoDay { get; } = new("form-no-day");

    public static Refusal NoTime { get; } = new("form-no-time");

    public static Refusal NoNumber { get; } = new("form-no-number");

    public static Refusal NoChoice { get; } = new("form-no-choice");

    public static Refusal NoFile { get; } = new("form-no-file");
}

/// <summary>
/// A form as it was sent, or as it is to be shown: the texts of its fields, and what is wrong with them. A page shows the same texts again, so that nothing typed is lost.
/// Fields bear the names of the act's input, so that a refusal finds its field.
/// </summary>
sealed class Form
{
    const int FirstYear = 1900, LastYear = 2199;

    static readonly string[] days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    readonly Dictionary<string, IReadOnlyList<string>> texts = [];
    readonly List<Refusal> refusals = [];

    /// <summary>What was not read or not accepted.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    public bool IsRefused => refusals.Count > 0;

    public IFormFileCollection Files { get; private init; } = new FormFileCollection();

    /// <summary>A form to be shown, with these texts in its fields.</summary>
    public static Form Showing(params IReadOnlyList<(string Field, object? Value)> fields)
    {
        var form = new Form();
        foreach (var (field, value) in fields)
            form.texts[field] = value is IEnumerable<string> several ? [.. several] : [TextOf(value)];
        return form;
    }

    public static async ValueTask<Form?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return new();
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var form = new Form { Files = sent.Files };
        foreach (var (field, values) in sent)
            form.texts[field] = [.. values.OfType<string>()];
        return form;
    }

    /// <summary>All fields with their texts.</summary>
    public IEnumerable<(string Field, IReadOnlyList<string> Texts)> Sent => texts.Select(sent => (sent.Key, sent.Value));

    public void Refuse(IReadOnlyList<Refusal> refused) => refusals.AddRange(refused);

    public IEnumerable<Refusal> RefusalsOf(string field) => refusals.Where(refusal => refusal.Field == field);

    /// <summary>The text in a field; empty when there is none.</summary>
    public string Text(string field) => texts.TryGetValue(field, out var values) && values.Count > 0 ? values[0] : "";

    /// <summary>Every text sent under one name: the boxes that were ticked.</summary>
    public IReadOnlyList<string> All(string field) => texts.GetValueOrDefault(field, []);

    public bool IsTicked(string field) => Text(field).Length > 0;

    /// <summary>2019-11-25 or 25-11-2019, of the years with which we reckon: at the ends of the calendar there is no day before or after.</summary>
    public DateOnly? Day(string field) => Read<DateOnly>(field, FormRefusals.NoDay,
        (string text, out DateOnly day) => DateOnly.TryParseExact(text, days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= FirstYear and <= LastYear);

    public TimeOnly? Time(string field) => Read<TimeOnly>(field, FormRefusals.NoTime,
        (string text, out TimeOnly time) => TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time));

    public int? Whole(string field) => Read<int>(field, FormRefusals.NoNumber,
        (string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number));

    /// <summary>With a comma or a point.</summary>
    public double? Number(string field) => Read<double>(field, FormRefusals.NoNumber,
        (string text, out double number) => double.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number));

    public Guid? Id(string field) => Read<Guid>(field, FormRefusals.NoChoice, Guid.TryParse);

    public T? Choice<T>(string field)
        where T : struct, Enum => Read<T>(field, FormRefusals.NoChoice, (string text, out T value) => Enum.TryParse(text, out value) && Enum.IsDefined(value));

    /// <summary>Every choice that was ticked under one name.</summary>
    public IReadOnlyList<T> Choices<T>(string field)
        where T : struct, Enum => ReadAll(field, (string text, out T value) => Enum.TryParse(text, out value) && Enum.IsDefined(value));

    /// <summary>Every id that was ticked under one name.</summary>
    public IReadOnlyList<Guid> Ids(string field) => ReadAll<Guid>(field, Guid.TryParse);

    delegate bool Reader<T>(string text, out T value);

    T? Read<T>(string field, Refusal refusal, Reader<T> read)
        where T : struct
    {
        var text = Text(field).Trim();
        if (text.Length == 0)
            return null;
        if (read(text, out var value))
            return value;
        refusals.Add(refusal.About(field).With(Excerpts.Of(text)));
        return null;
    }

    List<T> ReadAll<T>(string field, Reader<T> read)
        where T : struct
    {
        var values = new List<T>();
        foreach (var text in All(field))
        {
            if (read(text, out var value))
                values.Add(value);
            else
                refusals.Add(FormRefusals.NoChoice.About(field).With(Excerpts.Of(text)));
        }
        return values;
    }

    static string TextOf(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool ticked => ticked ? "on" : "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
