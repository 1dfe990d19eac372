using Telbaar.Formats;

namespace Telbaar.Acts;

/// <summary>Checks the input of an act, and keeps every refusal, so that a person mends all in one go.</summary>
public sealed class Checking
{
    readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public bool IsRefused => refusals.Count > 0;

    public void Refuse(Refusal refusal, string field) => refusals.Add(refusal.About(field));

    public void RefuseWhen(bool condition, Refusal refusal, string field)
    {
        if (condition)
            Refuse(refusal, field);
    }

    /// <summary>A text that must be there, without the white space around it.</summary>
    public string Text(string? text, string field, int longest = 200)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            Refuse(ActRefusals.Missing, field);
        return Short(trimmed, field, longest);
    }

    /// <summary>A text that may be left out.</summary>
    public string OptionalText(string? text, string field, int longest = 2000) => Short(text?.Trim() ?? "", field, longest);

    public T Value<T>(T? value, string field)
        where T : struct
    {
        if (value is null)
            Refuse(ActRefusals.Missing, field);
        return value.GetValueOrDefault();
    }

    public int Within(int? number, int least, int most, string field)
    {
        var value = Value(number, field);
        if (number is not null && (value < least || value > most))
            Refuse(ActRefusals.OutOfRange.With(least, most), field);
        return value;
    }

    string Short(string text, string field, int longest)
    {
        if (text.Length > longest)
            Refuse(ActRefusals.TooLong.With(longest), field);
        if (text.Any(letter => HiddenCharacters.IsHidden(letter) && letter is not ('\n' or '\r' or '\t')))
            Refuse(ActRefusals.HiddenCharacter, field);
        return text;
    }
}
