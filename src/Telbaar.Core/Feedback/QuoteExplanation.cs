using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>A coordinator makes the words of an explanation anonymous, so that the report may quote them; or takes the quotation back.</summary>
public static class QuoteExplanation
{
    /// <param name="Text">The words without whatever could tell who wrote them; empty takes the quotation back.</param>
    public sealed record Input(StudyId Study, FeedbackRequestId Request, string? Text);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ReadExplanations) is { } refusal)
            return refusal;
        var check = new Checking();
        var text = check.OptionalText(input.Text, nameof(input.Text), Explain.LongestWords);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        // Taking back needs no more than the quotation itself, and must be possible when the words and person level are gone.
        if (acting.Account is not { } account || (text.Length > 0 && !(await Gate.Of(db, input.Study, cancellation)).OpensPersonLevelTo(acting)))
            return ActRefusals.NotAllowed;
        if (!await db.Set<FeedbackRequest>().AnyAsync(request => request.Id == input.Request && request.StudyId == input.Study, cancellation))
            return ActRefusals.NotFound;
        if (text.Length > 0 && !await db.Set<ExplanationWords>().AnyAsync(words => words.RequestId == input.Request, cancellation))
            return FeedbackRefusals.NoWords;

        var quote = await db.Set<ExplanationQuote>().FirstOrDefaultAsync(candidate => candidate.RequestId == input.Request, cancellation);
        if (text.Length == 0 && quote is not null)
            db.Remove(quote);
        else if (text.Length > 0 && quote is not null)
            (quote.Text, quote.By, quote.At) = (text, account, acting.At);
        else if (text.Length > 0)
            db.Add(new ExplanationQuote { RequestId = input.Request, Text = text, By = account, At = acting.At });
        db.Audit(acting, "explanation.quoted", input.Request.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
