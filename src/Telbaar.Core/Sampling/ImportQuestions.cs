using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher adds many questions at once, from a list: all of them, or none when something is wrong.</summary>
public static class ImportQuestions
{
    static readonly CoverColumn[] columns =
    [
        new("vraag", "question", true, SaveQuestion.LongestQuestion),
        new("afdeling", "department", false, 200),
        new("antwoorden", "answers", false, SaveQuestion.LongestAnswers),
        new("bij gehoor", "when answered", false, SaveQuestion.LongestWhenAnswered),
    ];

    /// <param name="List">CSV, as bytes.</param>
    public sealed record Input(StudyId Study, byte[] List);

    /// <returns>How many were added.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;
        var check = new Checking();
        var rows = CoverList.Read(input.List, columns, check, nameof(input.List));
        var texts = (await db.Set<CoverQuestion>().Where(question => question.StudyId == input.Study).Select(question => question.Question).ToListAsync(cancellation)).Select(text => text.Folded()).ToHashSet();
        var departments = await db.Set<StudyDepartment>().Where(scope => scope.StudyId == input.Study)
            .Join(db.Set<Department>(), scope => scope.DepartmentId, department => department.Id, (_, department) => department).ToDictionaryAsync(department => department.Folded, department => department.Id, cancellation);
        foreach (var row in rows)
        {
            check.RefuseWhen(!texts.Add(row.Cells[0].Folded()), SamplingRefusals.LineTwice.With(row.Line, row.Cells[0]), nameof(input.List));
            check.RefuseWhen(row.Cells[1].Length > 0 && !departments.ContainsKey(row.Cells[1].Folded()), SamplingRefusals.LineDepartment.With(row.Line, row.Cells[1]), nameof(input.List));
        }
        if (check.IsRefused)
            return Answer<int>.Refused(check.Refusals);

        db.AddRange(rows.Select(row => new CoverQuestion
        {
            Id = EntityId.New<CoverQuestionId>(acting.At),
            StudyId = input.Study,
            Question = row.Cells[0],
            DepartmentId = row.Cells[1].Length > 0 ? departments[row.Cells[1].Folded()] : null,
            Answers = row.Cells[2],
            WhenAnswered = row.Cells[3],
        }));
        db.Audit(acting, "cover.questions-imported", input.Study.Value, $"rows={rows.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : rows.Count;
    }
}
