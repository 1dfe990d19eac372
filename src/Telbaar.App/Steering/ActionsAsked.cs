using System.Text;
using Telbaar.Organisations;

namespace Telbaar.Steering;

/// <summary>Which action points a page asks for, as its address says.</summary>
sealed record ActionsAsked(ActionFilter Filter)
{
    /// <summary>The word for all that is not done yet, among the states.</summary>
    public const string Unfinished = "Unfinished";

    /// <param name="seesOwners">Whoever may not see owners cannot ask for one either.</param>
    public static ActionsAsked Of(IQueryCollection query, bool seesOwners)
    {
        string Text(string name) => query[name].ToString().Trim();
        T? Choice<T>(string name)
            where T : struct, Enum => Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) ? value : null;
        Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;
        var owner = Text("owner");
        return new(new ActionFilter(
            Id("line") is { } line ? new ActionLineId(line) : null, Choice<ActionLevel>("level"), Choice<ActionState>("state"), Id("department") is { } department ? new DepartmentId(department) : null,
            seesOwners && Guid.TryParse(owner, out var employee) ? new EmployeeId(employee) : null, IsMark(owner) ? owner : "", Text("overdue").Length > 0, Text("state") == Unfinished));
    }

    /// <summary>Words that somebody put into the address are not looked at, and stand on no page.</summary>
    static bool IsMark(string owner) => owner.Length == ActionFilter.MarkOf("").Length && owner.All(char.IsAsciiHexDigitLower);

    public string State => Filter.OnlyUnfinished ? Unfinished : $"{Filter.State}";

    public string Owner => Filter.Owner is { } owner ? $"{owner.Value}" : Filter.Function;

    /// <summary>Behind an address; empty where all are asked for.</summary>
    public string Query
    {
        get
        {
            var query = new StringBuilder();
            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                    query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
            Add("line", Filter.Line?.Value.ToString());
            Add("level", Filter.Level?.ToString());
            Add("state", State);
            Add("department", Filter.Department?.Value.ToString());
            Add("owner", Owner);
            Add("overdue", Filter.OnlyOverdue ? "on" : null);
            return query.ToString();
        }
    }
}
