using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>A researcher takes the aliases and questions that come with the program; what is there already stays as it is.</summary>
public static class LoadStarterCover
{
    public sealed record Input(StudyId Study);

    /// <returns>How many aliases and questions were added.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (await CoverGate.RefusalOf(db, acting, input.Study, cancellation) is { } refusal)
            return refusal;

        var names = (await db.Set<CoverAlias>().Where(alias => alias.StudyId == input.Study).Select(alias => alias.Name).ToListAsync(cancellation)).Select(name => name.Folded()).ToHashSet();
        var texts = (await db.Set<CoverQuestion>().Where(question => question.StudyId == input.Study).Select(question => question.Question).ToListAsync(cancellation)).Select(text => text.Folded()).ToHashSet();
        var aliases = StarterCover.Aliases.Index().Where(alias => !names.Contains(alias.Item.Folded()))
            .Select(alias => new CoverAlias { Id = EntityId.New<CoverAliasId>(acting.At), StudyId = input.Study, Name = alias.Item, NumberShown = StarterCover.NumberOf(alias.Index), NumberLeft = StarterCover.NumberOf(alias.Index) }).ToList();
        var questions = StarterCover.Questions.Where(question => !texts.Contains(question.Question.Folded()))
            .Select(question => new CoverQuestion { Id = EntityId.New<CoverQuestionId>(acting.At), StudyId = input.Study, Question = question.Question, Answers = question.Answers, WhenAnswered = StarterCover.WhenAnswered }).ToList();
        db.AddRange(aliases);
        db.AddRange(questions);
        db.Audit(acting, "cover.starter-loaded", input.Study.Value, $"aliases={aliases.Count} questions={questions.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : aliases.Count + questions.Count;
    }
}
