using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>A researcher brings the attempts of a file into a study.</summary>
public static class ImportAttempts
{
    /// <param name="Digest">SHA-256 of the file, as hexadecimal digits.</param>
    /// <param name="Read">The file, read beside this study.</param>
    /// <param name="SkipInvalid">Leaves out the rows with faults; without it one fault refuses the file.</param>
    /// <param name="MakeStructure">Makes the departments and teams that the organisation does not have.</param>
    public sealed record Input(AttemptImportId Id, StudyId Study, AttemptPurpose Purpose, string Digest, AttemptsToImport Read, bool SkipInvalid, bool MakeStructure);

    /// <returns>How many attempts came in.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ImportAttempts) is { } refusal)
            return refusal;
        if (await db.Set<Study>().FirstOrDefaultAsync(candidate => candidate.Id == input.Study, cancellation) is not { } study)
            return ActRefusals.NotFound;
        if (study.State is StudyState.Closed)
            return StudyRefusals.WrongState.With(study.State);
        if (await db.Set<AttemptImport>().AnyAsync(import => import.StudyId == study.Id && import.Digest == input.Digest, cancellation))
            return FieldworkRefusals.SameFile;
        var read = input.Read;
        var check = new Checking();
        if (read.IsBroken)
            return FieldworkRefusals.FileNotReadable;
        check.RefuseWhen(read.Faults.Count > 0 && !input.SkipInvalid, FieldworkRefusals.FileHasFaults.With(read.Faults.Count), nameof(input.SkipInvalid));
        check.RefuseWhen(read.NewDepartments.Count + read.NewTeams.Count > 0 && !input.MakeStructure,
            FieldworkRefusals.UnknownStructure.With(read.NewDepartments.Count, read.NewTeams.Count), nameof(input.MakeStructure));
        if (!check.IsRefused && read.Count == 0)
            return FieldworkRefusals.NothingToImport;
        if (check.IsRefused)
            return Answer<int>.Refused(check.Refusals);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        study.Revision++;
        db.AddRange(read.NewDepartments);
        db.AddRange(read.NewTeams);
        db.AddRange(read.NewEmployees);
        db.AddRange(read.NewKeys);
        db.Add(new AttemptImport { Id = input.Id, StudyId = study.Id, At = acting.At, Digest = input.Digest, Rows = read.Count });
        db.Audit(acting, "attempts.imported", study.Id.Value,
            $"{input.Purpose} rows={read.Count} skipped={read.Refused} departments={read.NewDepartments.Count} teams={read.NewTeams.Count} employees={read.NewEmployees.Count}");
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        if (await AddAttempts(db, acting.At, input, cancellation) is { } repeated)
            return repeated;
        await transaction.CommitAsync(cancellation);
        return read.Count;
    }

    /// <summary>A hundred thousand rows go in within seconds, and never wait in memory a second time.</summary>
    static async Task<Refusal?> AddAttempts(Store db, DateTimeOffset at, Input input, CancellationToken cancellation)
    {
        var rows = input.Read.Attempts.ConvertAll(right => (Right: right, Id: EntityId.New<AttemptId>(at)));
        return await db.AddMany(rows.Select(row => AttemptOf(row.Right, row.Id, input)), cancellation)
            ?? await db.AddMany(rows.Select(row => new ImportedRow { AttemptId = row.Id, ImportId = input.Id, Line = (int)row.Right.Line, Text = row.Right.Text }), cancellation)
            ?? await db.AddMany(rows.Where(row => row.Right.Remark.Length > 0).Select(row => new AttemptRemark { AttemptId = row.Id, Text = row.Right.Remark }), cancellation);
    }

    static RecordedAttempt AttemptOf(AttemptsToImport.Right right, AttemptId id, Input input) => new RecordedAttempt
    {
        Id = id,
        StudyId = input.Study,
        Identifier = right.Row.Identifier,
        Purpose = input.Purpose,
        StartedAt = right.Row.Attempt.StartedAt,
        DepartmentId = right.Department,
        TeamId = right.Team,
        EmployeeId = right.Employee,
        Replaces = right.Row.Replaces,
    }.Tell(right.Row.Attempt);
}
