using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>What the report of a study may quote: words that a person made anonymous.</summary>
public static class Quotations
{
    /// <summary>In the order of their moments.</summary>
    public static IQueryable<ExplanationQuote> Of(Store db, StudyId study)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ExplanationQuote>().Where(quote => db.Set<FeedbackRequest>().Any(request => request.Id == quote.RequestId && request.StudyId == study)).OrderBy(quote => quote.At);
    }
}
