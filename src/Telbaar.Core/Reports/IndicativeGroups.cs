using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>Which figures of groups are indicative, said once where saying it of each would hide it.</summary>
public static class IndicativeGroups
{
    /// <summary>Every figure of the group that a table shows rests on few attempts.</summary>
    public static bool IsIndicativeThroughout(this GroupScore group) =>
        group.Card.Parameters.Where(score => score is { Parameter: not null, Figure.Value: not null }).All(score => score.Indicative);

    public static bool HasIndicativeFinal(this GroupScore group) => group.Card.Final is { Indicative: true, Value: not null };

    /// <summary>How many of the final marks are indicative, and why; nothing where none is.</summary>
    public static string? IndicativeFinals(this Printing print, IReadOnlyList<GroupScore> groups)
    {
        var (texts, minimum) = (print.Texts.Groups, print.Numbers.Count(print.Norms.MinimumAttempts));
        var all = groups.Count(group => group.Card.Final.Value is not null);
        var count = groups.Count(HasIndicativeFinal);
        return count == 0 ? null : count == all ? texts.AllFinalsIndicative(minimum) : texts.IndicativeFinals(print.Numbers.Count(count), print.Numbers.Count(all), minimum);
    }
}
