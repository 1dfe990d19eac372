using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Studies;

/// <summary>A researcher adds a number that is rung in a study.</summary>
public static partial class AddNumber
{
    /// <param name="Department">Whose number it is; a group number must be somebody's.</param>
    public sealed record Input(StudyNumberId Id, StudyId Study, Route? Route, string? Number, DepartmentId? Department, string? Note);

    public static async Task<Answer<StudyNumberId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        var found = await db.StudyFor(acting, Permission.DesignStudy, input.Study, [StudyState.Designed], cancellation);
        if (!found.IsDone(out var study))
            return Answer<StudyNumberId>.Refused(found.Refusals);
        var check = new Checking();
        var route = check.Value(input.Route, nameof(input.Route));
        var number = check.Text(input.Number, nameof(input.Number), 40);
        var note = check.OptionalText(input.Note, nameof(input.Note), 200);
        check.RefuseWhen(number.Length > 0 && !IsTelephoneNumber(number), StudyRefusals.NoTelephoneNumber.With(number), nameof(input.Number));
        check.RefuseWhen(route is Route.Group && input.Department is null, ActRefusals.Missing, nameof(input.Department));
        if (input.Department is { } department && !await db.Set<StudyDepartment>().AnyAsync(scope => scope.StudyId == study.Id && scope.DepartmentId == department, cancellation))
            check.Refuse(StudyRefusals.NotInScope, nameof(input.Department));
        var others = await db.Set<StudyNumber>().Where(other => other.StudyId == study.Id).Select(other => new { other.Id, other.Number }).ToListAsync(cancellation);
        check.RefuseWhen(others.Any(other => other.Id == input.Id || DigitsOf(other.Number) == DigitsOf(number)), ActRefusals.AlreadyThere, nameof(input.Number));
        if (check.IsRefused)
            return Answer<StudyNumberId>.Refused(check.Refusals);

        db.Add(new StudyNumber { Id = input.Id, StudyId = study.Id, Route = route, Number = number, DepartmentId = input.Department, Note = note });
        db.Audit(acting, "study.number-added", study.Id.Value, input.Id.Value.ToString());
        return await db.Commit(cancellation) is { } clash ? clash : input.Id;
    }

    /// <summary>Whether it is written as people write a telephone number.</summary>
    public static bool IsTelephoneNumber(string number) => NumberForm().IsMatch(number);

    static string DigitsOf(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    /// <summary>As people write it: 14 023; +31 (0)23 511 51 15.</summary>
    [GeneratedRegex(@"^\+?[0-9(](?:[ ()/.-]*[0-9]){2,19}[ )]*$")]
    private static partial Regex NumberForm();
}
