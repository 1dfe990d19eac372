using System.Globalization;
using System.Net;
using Telbaar.Attempts;
using Telbaar.Measures;
using Telbaar.Organisations;
using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>From each count in the figures to the attempts that it counts.</summary>
/// <param name="path">Of the list of attempts.</param>
/// <param name="part">What the address of the results has behind its question mark.</param>
/// <param name="departments">By name.</param>
public sealed class FigureLinks(string path, IReadOnlyList<(string Name, string Value)> part, IReadOnlyDictionary<string, DepartmentId> departments)
{
    public string Of(Measure measure, FigurePart count) => To(("measure", measure.Id), ("part", NameOf(count)));

    /// <returns>Nothing where there is no list: small departments stand together, and are none by themselves.</returns>
    public string? Of(Breakdown by, GroupKey group, Measure measure) => HasList(by, group) ? To([.. In(by, group), ("measure", measure.Id), ("part", NameOf(FigurePart.Denominator))]) : null;

    public string? Of(Breakdown by, GroupKey group) => HasList(by, group) ? To([.. In(by, group)]) : null;

    public string Of(params IEnumerable<Outcome> outcomes) => To([.. outcomes.Select(outcome => ("outcome", outcome.Code()))]);

    public string Of(CallCourse happened, Outcome outcome) => To(("event", happened.ToString()), ("outcome", outcome.Code()));

    public static string NameOf(FigurePart count) => count is FigurePart.Numerator ? "numerator" : "denominator";

    /// <summary>A count as a link, for a sentence that is put together of texts.</summary>
    public static string Anchor(string address, string text) => $"<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(text)}</a>";

    bool HasList(Breakdown by, GroupKey group) => by is not Breakdown.Department || departments.ContainsKey(group.Name!);

    IEnumerable<(string, string)> In(Breakdown by, GroupKey group) => by switch
    {
        Breakdown.Department => [("department", departments[group.Name!].Value.ToString())],
        Breakdown.Caller => [("caller", group.Name ?? "")],
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "no list of attempts is of such a group"),
    };

    /// <summary>A department of the figure takes the place of the one that is looked at, which is the same.</summary>
    string To(params IReadOnlyList<(string Name, string Value)> figure)
    {
        var asked = part.Where(limit => !figure.Any(other => other.Name == limit.Name)).Concat(figure);
        return string.Create(CultureInfo.InvariantCulture, $"{path}?{string.Join('&', asked.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}").TrimEnd('?');
    }
}
