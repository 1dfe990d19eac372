using Telbaar.Reports;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>A document without its file.</summary>
public sealed record ListedDocument(
    DocumentId Id, StudyId StudyId, int Edition, DocumentKind Kind, FileFormat Format, Language Language, string Department, DateTimeOffset MadeAt, DocumentState State, string Why)
{
    /// <summary>The newest first.</summary>
    public static IQueryable<ListedDocument> Of(IQueryable<Document> documents) => documents.OrderByDescending(document => document.MadeAt).Select(document => new ListedDocument(
        document.Id, document.StudyId, document.Edition, document.Kind, document.Format, document.Language, document.Department, document.MadeAt, document.State, document.Why));
}
