using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Releases;

namespace Telbaar.Steering;

/// <summary>Words of the steering group, which name nobody of the staff list.</summary>
static class NamelessWords
{
    /// <summary>Refuses words in which somebody is named.</summary>
    public static string Nameless(this Checking check, FreeWords search, string words, string field)
    {
        check.RefuseWhen(search.NameSomebody(words), SteeringRefusals.WordsNameSomebody, field);
        return words;
    }

    /// <summary>What somebody is, and not who: hoofd KCC.</summary>
    public static string Function(this Checking check, FreeWords search, string? text, string field)
    {
        var function = check.OptionalText(text.Tidied(), field, ActionPoint.LongestFunction);
        check.RefuseWhen(search.NameSomebody(function), SteeringRefusals.NamesSomebody, field);
        return function;
    }
}
