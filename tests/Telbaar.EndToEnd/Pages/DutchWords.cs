using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Telbaar.Demonstration;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Wording;

namespace Telbaar.EndToEnd.Pages;

/// <summary>What the program says in Dutch and never in English, as the texts beside its pages have it.</summary>
static class DutchWords
{
    /// <summary>A shorter text may stand within a name or a remark that somebody typed; it is only recognised when it stands alone.</summary>
    const int Telling = 20;

    /// <summary>The logins of the demonstration are called as their roles in Dutch, and a language is logged by its code.</summary>
    static readonly IEnumerable<string> names = [.. DemoMunicipality.Logins.Select(login => login.UserName), Language.English.Tag];

    static readonly HashSet<string> dutch = [.. Said(Language.Dutch).Except(Said(Language.English)).Except(names)];
    static readonly IReadOnlyList<string> telling = [.. dutch.Where(text => text.Length >= Telling)];

    /// <summary>Whether this is, or holds, such a text.</summary>
    public static bool Left(string said) => dutch.Contains(said) || telling.Any(text => said.Contains(text, StringComparison.Ordinal));

    static IEnumerable<string> Said(Language language) => TextsIn(language).Concat(ValueTexts.Enumerations.SelectMany(type => Enum.GetValues(type).Cast<Enum>()).Select(value => ValueTexts.Of(value, language)))
        .Select(text => text.Trim()).Where(text => text.Any(char.IsLetter));

    static IEnumerable<string> TextsIn(Language language) => new[] { typeof(ShellTexts).Assembly, typeof(ReportTexts).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        // A memo stands on no page; and what it is about is the name of many a study.
        .Where(type => type != typeof(MemoTexts))
        .Select(type => type.GetProperty(language is Language.Dutch ? "Dutch" : "English")).OfType<PropertyInfo>().Where(instance => instance.PropertyType == instance.DeclaringType)
        .Select(instance => instance.GetValue(null)!)
        .SelectMany(texts => texts.GetType().GetProperties().Where(property => !property.GetMethod!.IsStatic)
            // Sentences of reports look words up by a code, and cannot be had without one.
            .Where(property => texts is not ReportTexts || property.PropertyType == typeof(string))
            .SelectMany(property => TextsOf(property.GetValue(texts))));

    /// <summary>All texts within a text's value; of a sentence with something to fill in: the parts around it.</summary>
    static IEnumerable<string> TextsOf(object? value) => value switch
    {
        string text => [text],
        Delegate sentence when sentence.Method.GetParameters().All(parameter => parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(int)) =>
            ((string)sentence.DynamicInvoke([.. sentence.Method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? (object)2 : "\n")])!)
                .Split('\n', '2').Where(part => part.Length >= Telling),
        ITuple parts => Enumerable.Range(0, parts.Length).SelectMany(part => TextsOf(parts[part])),
        IEnumerable several => several.Cast<object>().SelectMany(TextsOf),
        _ => [],
    };
}
