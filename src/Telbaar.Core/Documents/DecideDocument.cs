using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>
/// A person looks at the words in a document that may be a surname, and releases it or takes it back. A document that was released can be taken back too.
/// Before it is released it is searched once more: the list of employees may have changed.
/// </summary>
public static class DecideDocument
{
    /// <param name="Why">Why the words are no person; may be left out when it is taken back.</param>
    public sealed record Input(StudyId Study, DocumentId Document, bool Releases, string? Why);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.WriteDocuments) is { } refusal)
            return refusal;
        if (acting.Account is null)
            return ActRefusals.NotAllowed;
        if (await db.Set<Document>().FirstOrDefaultAsync(candidate => candidate.Id == input.Document && candidate.StudyId == input.Study, cancellation) is not { } document)
            return ActRefusals.NotFound;
        if (document.State is DocumentState.TakenBack || (input.Releases && document.State is not DocumentState.Undecided))
            return DocumentRefusals.Decided;
        var check = new Checking();
        var why = input.Releases ? check.Text(input.Why, nameof(input.Why), 1000) : check.OptionalText(input.Why, nameof(input.Why), 1000);
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);
        if (input.Releases)
        {
            var searched = await ReleaseDocument.Search(db, document.File, ReleaseDocument.NameOf(document.Kind, document.Format), document.AllowedNames, cancellation);
            if (searched.NotSearched.Count > 0)
                return DocumentRefusals.NotSearched;
            if (searched.Refuses)
                return DocumentRefusals.NamesPersons.With(searched.Found.Count(found => found.Refuses));
        }
        else
        {
            document.File = [];
        }
        (document.State, document.DecidedBy, document.DecidedAt) = (input.Releases ? DocumentState.Released : DocumentState.TakenBack, acting.Account, acting.At);
        // Why it was released stays known when it is taken back without a word.
        if (why.Length > 0)
            document.Why = why;
        db.Audit(acting, input.Releases ? "document.decided" : "document.taken-back", document.StudyId.Value, $"{ReleaseDocument.NameOf(document.Kind, document.Format)} edition={document.Edition}");
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
