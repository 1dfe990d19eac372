using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>A coordinator adds a subject, or changes one.</summary>
public static class SaveSubject
{
    public const int LongestName = 200, LongestSynonyms = 1000;

    /// <param name="Id">Of the subject; a new one was made when the form was shown.</param>
    /// <param name="Version">Nothing for a new subject.</param>
    /// <param name="Employee">The code of an employee, or empty.</param>
    public sealed record Input(SubjectId Id, int? Version, string? Name, string? Synonyms, Workplace? Place, string? Employee);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStaff) is { } refusal)
            return refusal;
        var check = new Checking();
        var name = check.Text(Tidied(input.Name), nameof(input.Name), LongestName);
        var synonyms = Listed(check.OptionalText(input.Synonyms, nameof(input.Synonyms), LongestSynonyms));
        var place = check.Value(input.Place, nameof(input.Place));
        var code = check.OptionalText(input.Employee, nameof(input.Employee), 20).ToUpperInvariant();
        var subject = await db.Set<Subject>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation);
        check.RefuseWhen(subject is null && input.Version is not null, ActRefusals.NotFound, "");
        var folded = name.Folded();
        // With a blank after each comma they may be longer than they were typed.
        check.RefuseWhen(synonyms.Length > LongestSynonyms, ActRefusals.TooLong.With(LongestSynonyms), nameof(input.Synonyms));
        check.RefuseWhen(folded.Length > LongestName, ActRefusals.TooLong.With(LongestName), nameof(input.Name));
        check.RefuseWhen(await db.Set<Subject>().AnyAsync(other => other.Folded == folded && other.Id != input.Id, cancellation), ActRefusals.AlreadyThere, nameof(input.Name));
        check.RefuseWhen(input.Place is not null && !await IsThere(db, place, cancellation), ActRefusals.NotFound, nameof(input.Place));
        var employee = code.Length > 0 ? await db.Set<Employee>().FirstOrDefaultAsync(candidate => candidate.Code == code && candidate.IsActive, cancellation) : null;
        check.RefuseWhen(code.Length > 0 && employee is null, ActRefusals.NotFound, nameof(input.Employee));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        if (subject is null)
            db.Add(new Subject { Id = input.Id, Name = name, Folded = folded, Synonyms = synonyms, DepartmentId = place.Department, TeamId = place.Team, EmployeeId = employee?.Id });
        else
        {
            db.Expect(subject, input.Version ?? 0);
            (subject.Name, subject.Folded, subject.Synonyms, subject.DepartmentId, subject.TeamId, subject.EmployeeId) = (name, folded, synonyms, place.Department, place.Team, employee?.Id);
        }
        db.Audit(acting, "subject.saved", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }

    /// <summary>On one line, with single spaces.</summary>
    internal static string Tidied(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>With commas between, whatever stood between them.</summary>
    internal static string Listed(string text) => string.Join(", ", text.Split([',', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Tidied).Distinct());

    static async Task<bool> IsThere(Store db, Workplace place, CancellationToken cancellation) => place.Team is { } team
        ? await db.Set<Team>().AnyAsync(candidate => candidate.Id == team && candidate.DepartmentId == place.Department && candidate.IsActive, cancellation)
        : await db.Set<Department>().AnyAsync(candidate => candidate.Id == place.Department && candidate.IsActive, cancellation);
}
