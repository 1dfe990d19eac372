using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher adds a question for callers, or changes one that no call was rung with.</summary>
public static class SaveQuestion
{
    public const int LongestQuestion = 2000;
    public const int LongestAnswers = 4000;
    public const int LongestWhenAnswered = 2000;

    /// <param name="Id">Of the question; a new one was made when the form was shown.</param>
    /// <param name="Version">Nothing for a new question.</param>
    /// <param name="Department">Nothing where it suits any department.</param>
    public sealed record Input(StudyId Study, CoverQuestionId Id, int? Version, DepartmentId? Department, string? Question, string? Answers, string? WhenAnswered);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;
        var check = new Checking();
        var text = check.Text(input.Question, nameof(input.Question), LongestQuestion);
        var answers = check.OptionalText(input.Answers, nameof(input.Answers), LongestAnswers);
        var whenAnswered = check.OptionalText(input.WhenAnswered, nameof(input.WhenAnswered), LongestWhenAnswered);
        check.RefuseWhen(CitizenNumber.IsIn(text), SamplingRefusals.LooksLikeBsn, nameof(input.Question));
        check.RefuseWhen(CitizenNumber.IsIn(answers), SamplingRefusals.LooksLikeBsn, nameof(input.Answers));
        check.RefuseWhen(CitizenNumber.IsIn(whenAnswered), SamplingRefusals.LooksLikeBsn, nameof(input.WhenAnswered));
        if (input.Department is { } department && !await db.Set<StudyDepartment>().AnyAsync(scope => scope.StudyId == input.Study && scope.DepartmentId == department, cancellation))
            check.Refuse(ActRefusals.NotFound, nameof(input.Department));
        var questions = await db.Set<CoverQuestion>().Where(question => question.StudyId == input.Study).ToListAsync(cancellation);
        check.RefuseWhen(questions.Exists(other => other.Id != input.Id && other.Question.Folded() == text.Folded()), ActRefusals.AlreadyThere, nameof(input.Question));
        var question = questions.Find(candidate => candidate.Id == input.Id);
        if (question is not null && await db.Set<PlannedCall>().AnyAsync(call => call.QuestionId == input.Id && call.State == PlannedCallState.Rung, cancellation))
            check.Refuse(SamplingRefusals.UsedInCall, "");
        // A planned call keeps a question that suits its department.
        if (question is not null && input.Department is { } own && await db.Set<PlannedCall>().AnyAsync(call => call.QuestionId == input.Id && call.DepartmentId != own, cancellation))
            check.Refuse(SamplingRefusals.InUse, nameof(input.Department));
        if (question is null && input.Version is not null)
            check.Refuse(ActRefusals.NotFound, "");
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        if (question is null)
            db.Add(new CoverQuestion { Id = input.Id, StudyId = input.Study, DepartmentId = input.Department, Question = text, Answers = answers, WhenAnswered = whenAnswered });
        else
        {
            db.Expect(question, input.Version ?? 0);
            (question.DepartmentId, question.Question, question.Answers, question.WhenAnswered) = (input.Department, text, answers, whenAnswered);
        }
        db.Audit(acting, "cover.question-saved", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
