namespace Telbaar.Formats;

/// <summary>What was found, made fit to stand in a message: short, and without characters that a terminal would act on.</summary>
public static class Excerpts
{
    const int Longest = 60;

    public static string Of(string found)
    {
        var start = found.Length > Longest ? string.Concat(found.AsSpan(0, Longest), "…") : found;
        return string.Create(start.Length, start, (target, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                target[i] = HiddenCharacters.IsHidden(text[i]) || char.IsSurrogate(text[i]) ? '�' : text[i];
        });
    }
}
