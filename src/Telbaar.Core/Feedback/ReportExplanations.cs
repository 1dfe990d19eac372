using Telbaar.Attempts;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;

namespace Telbaar.Feedback;

/// <summary>Counts explanations so that they may be shown to everybody: groups of too few persons stand together.</summary>
public static class ReportExplanations
{
    /// <param name="minimum">Under how many persons a group is not shown.</param>
    public static ReportedExplanations Of(FeedbackOverview overview, IReadOnlyDictionary<DepartmentId, string> departments, int minimum)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var requests = overview.Requests;
        var (away, silent) = (requests.Count(request => request.State is RequestState.Away), requests.Count(request => request.State is RequestState.Silent));
        // A few who are away are told of with those who did not react; and what a few answered is not told at all.
        var tellsAway = requests.Where(request => request.State is RequestState.Away).Select(request => request.Person).Distinct().Count() >= minimum;
        var tellsAnswers = requests.Where(request => request.State is RequestState.Answered).Select(request => request.Person).Distinct().Count() >= minimum;
        int? Having(Arranged arranged) => tellsAnswers ? requests.Count(request => request.Arranged.HasFlag(arranged)) : null;
        return new()
        {
            Asked = overview.Asked,
            Answered = overview.Answered,
            Away = tellsAway ? away : 0,
            Silent = tellsAway ? silent : silent + away,
            MedianDays = tellsAnswers ? MedianOf(requests) : null,
            PhoneSet = Having(Arranged.PhoneSet),
            AskedForAgreement = Having(Arranged.AskedForAgreement),
            NamedSubstitute = Having(Arranged.NamedSubstitute),
            Reasons = !tellsAnswers ? [] : [.. Shown(requests.Where(request => request.Reason is not null), request => request.Reason!.Value, minimum).Select(row => new ReasonGiven(
                row.Key?.ToString(), row.Some.Count, CellOf(row.Some, Message.Voicemail, minimum), CellOf(row.Some, Message.CallbackNote, minimum), CellOf(row.Some, Message.None, minimum)))],
            Departments = [.. Shown(requests, request => request.Department, minimum).Select(row => new DepartmentAsked(
                row.Key is { } department ? departments.GetValueOrDefault(department) : null, row.Some.Count(FeedbackOverview.IsAsked), row.Some.Count(request => request.State is RequestState.Answered)))],
        };
    }

    /// <summary>The groups that may be shown apart, the largest first; and all others as one, without a key.</summary>
    public static IReadOnlyList<(T? Key, IReadOnlyList<CountedRequest> Some)> Shown<T>(IEnumerable<CountedRequest> requests, Func<CountedRequest, T> by, int minimum)
        where T : struct
    {
        var groups = requests.GroupBy(by).ToDictionary(group => group.Key, group => (IReadOnlyList<CountedRequest>)[.. group]);
        var apart = SmallCells.ShownApart(groups.ToDictionary(group => group.Key, group => (IReadOnlySet<Guid>)group.Value.Select(request => request.Person).ToHashSet()), minimum);
        var shown = groups.Where(group => apart.Contains(group.Key)).Select(group => ((T?)group.Key, group.Value)).OrderByDescending(group => group.Value.Count).ToList();
        if (groups.Where(group => !apart.Contains(group.Key)).SelectMany(group => group.Value).ToList() is { Count: > 0 } together)
            shown.Add((null, together));
        return shown;
    }

    /// <summary>Of a row that may be shown the parts may still be too small: then the row shows its total alone.</summary>
    static int? CellOf(IReadOnlyList<CountedRequest> row, Message message, int minimum)
    {
        var cells = row.GroupBy(request => request.Message).ToDictionary(cell => cell.Key, cell => (IReadOnlySet<Guid>)cell.Select(request => request.Person).ToHashSet());
        return !cells.ContainsKey(message) || SmallCells.ShownApart(cells, minimum).Count == cells.Count ? row.Count(request => request.Message == message) : null;
    }

    static double? MedianOf(IReadOnlyList<CountedRequest> requests)
    {
        var ages = requests.Where(request => request.AnsweredAt is not null).Select(request => (request.AnsweredAt!.Value - request.ArisenAt).TotalDays).Order().ToList();
        return ages.Count == 0 ? null : ages[ages.Count / 2];
    }
}
