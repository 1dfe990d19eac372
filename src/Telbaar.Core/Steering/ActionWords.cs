using System.Globalization;
using Telbaar.Organisations;

namespace Telbaar.Steering;

/// <summary>How the values of action points are written in a list, so that they can be read in again.</summary>
/// <param name="codeOf">The code of an employee; nothing for whom owners are not shown.</param>
public sealed class ActionWords(ActionRegister register, Func<EmployeeId, string?>? codeOf, bool english)
{
    public string Of(ActionColumn column, ActionValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return column switch
        {
            ActionColumn.What => values.What,
            ActionColumn.Line => register.NameOf(values.Line),
            ActionColumn.Level => ActionColumns.Levels.WordOf(values.Level, english),
            ActionColumn.Department => register.NameOf(values.Department) ?? "",
            ActionColumn.Team => register.NameOf(values.Team) ?? "",
            ActionColumn.Owner => OwnerOf(values),
            ActionColumn.Term => DayOf(values.Term),
            ActionColumn.State => ActionColumns.States.WordOf(values.State, english),
            ActionColumn.Reason => values.Reason,
            ActionColumn.Measure => values.TargetMeasure,
            ActionColumn.EffectiveOn => DayOf(values.EffectiveOn),
            ActionColumn.TargetDepartment => register.NameOf(values.TargetDepartment) ?? "",
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };
    }

    string OwnerOf(ActionValues values)
    {
        var code = values.Owner is { } owner ? codeOf?.Invoke(owner) : null;
        return (code, values.OwnerFunction) switch
        {
            ({ } known, { Length: > 0 } function) => $"{known}: {function}",
            ({ } known, _) => known,
            (_, var function) => function,
        };
    }

    string DayOf(DateOnly? day) => day?.ToString(english ? "yyyy-MM-dd" : "dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "";
}
