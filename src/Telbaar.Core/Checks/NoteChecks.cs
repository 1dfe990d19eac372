using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Checks;

/// <summary>Somebody notes what was checked: of a whole team in one go, or of a main number.</summary>
public static class NoteChecks
{
    public const int LongestNote = 300;

    /// <param name="Id">Of the first check. Made when the form was shown, so that a form that is sent twice is noted once.</param>
    /// <param name="On">The day on which all of it was checked.</param>
    public sealed record Input(TelephoneCheckId Id, DateOnly? On, IReadOnlyList<Row> Rows);

    /// <summary>What was checked of one telephone or main number.</summary>
    /// <param name="Results">Of what was checked; the rest stays as it is.</param>
    /// <param name="Note">With all of them.</param>
    public sealed record Row(CheckSubject Subject, IReadOnlyDictionary<CheckPoint, CheckResult> Results, string? Note);

    /// <summary>As a form and refusals name the note of a row.</summary>
    public static string NoteField(CheckSubject subject) => $"Note-{subject}";

    /// <summary>And one of its results.</summary>
    public static string ResultField(CheckSubject subject, CheckPoint point) => $"{point}-{subject}";

    /// <returns>How many checks were noted.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(acting);
        ArgumentNullException.ThrowIfNull(input);
        if (acting.RefusalOf(Permission.CheckTelephones) is { } refusal)
            return refusal;
        if (await db.Set<TelephoneCheck>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation) is { } there)
            return await db.Set<TelephoneCheck>().CountAsync(candidate => candidate.NotedAt == there.NotedAt && candidate.By == there.By, cancellation);
        var check = new Checking();
        var day = check.Value(input.On, nameof(input.On));
        check.RefuseWhen(input.On is not null && day > Zones.LocalDay(acting.At), CheckRefusals.NotYet, nameof(input.On));
        check.RefuseWhen(input.Rows.All(row => row.Results.Count == 0 && string.IsNullOrWhiteSpace(row.Note)), CheckRefusals.Nothing, nameof(input.On));
        var managed = await ManagedDepartments.Of(db, acting, Permission.CheckTelephones, cancellation);
        var noted = 0;
        foreach (var row in input.Rows)
        {
            var note = check.OptionalText(row.Note, NoteField(row.Subject), LongestNote);
            if (await FreeWords.NameSomebody(db, note, cancellation))
                check.Refuse(CheckRefusals.NamesSomebody, NoteField(row.Subject));
            check.RefuseWhen(row.Results.Count == 0 && note.Length > 0, CheckRefusals.Nothing, NoteField(row.Subject));
            if (row.Results.Count == 0)
                continue;
            if (!await IsThere(db, row.Subject, cancellation) || row.Results.Keys.Except(row.Subject.Points).Any())
                return ActRefusals.NotFound;
            if (!(await DepartmentOf(db, row.Subject, cancellation) is { } department ? managed.Holds(department) : managed.AreAll))
                return CheckRefusals.NotYourDepartment;
            foreach (var (point, result) in row.Results)
            {
                db.Add(new TelephoneCheck
                {
                    Id = noted++ == 0 ? input.Id : EntityId.New<TelephoneCheckId>(acting.At),
                    MunicipalityId = row.Subject.Municipality,
                    EmployeeId = row.Subject.Employee,
                    TelephoneId = row.Subject.Telephone,
                    Point = point,
                    Result = result,
                    On = day,
                    NotedAt = acting.At,
                    By = acting.Account,
                    Note = note,
                });
            }
        }
        if (check.IsRefused)
        {
            db.ChangeTracker.Clear();
            return Answer<int>.Refused(check.Refusals);
        }
        db.Audit(acting, "checks.noted", null, $"checks={noted}");
        return await db.Commit(cancellation) is { } clash ? clash : noted;
    }

    static async Task<bool> IsThere(Store db, CheckSubject subject, CancellationToken cancellation) => subject switch
    {
        { Municipality: { } municipality } => await db.Set<Municipality>().AnyAsync(candidate => candidate.Id == municipality, cancellation),
        { Employee: { } employee } => await db.Set<EmployeeKey>().AnyAsync(key => key.EmployeeId == employee && key.ReplacedBy == null, cancellation),
        { Telephone: { } telephone } => await db.Set<SharedTelephone>().AnyAsync(candidate => candidate.Id == telephone && candidate.IsActive, cancellation),
        _ => false,
    };

    /// <summary>Nothing for a main number.</summary>
    internal static async Task<DepartmentId?> DepartmentOf(Store db, CheckSubject subject, CancellationToken cancellation) => subject switch
    {
        { Employee: { } employee } => await db.Set<Employee>().Where(candidate => candidate.Id == employee).Select(candidate => (DepartmentId?)candidate.DepartmentId).FirstOrDefaultAsync(cancellation),
        { Telephone: { } telephone } => await db.Set<SharedTelephone>().Where(candidate => candidate.Id == telephone).Select(candidate => (DepartmentId?)candidate.DepartmentId).FirstOrDefaultAsync(cancellation),
        _ => null,
    };
}
