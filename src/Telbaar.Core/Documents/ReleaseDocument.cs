using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

/// <summary>
/// A document for everybody is searched for employees, in the very file that was made. Names, addresses, numbers and codes refuse it; words that may be a surname wait for a person who decides;
/// otherwise it is released at once.
/// </summary>
public static class ReleaseDocument
{
    /// <param name="Edition">The number of the edition that it was made of.</param>
    /// <param name="Department">Whom slides are for; empty for others.</param>
    /// <param name="Allowed">Names that may stand in it: those who sign.</param>
    public sealed record Input(StudyId Study, int Edition, DocumentKind Kind, FileFormat Format, Language Language, string Department, IReadOnlyCollection<string> Allowed, byte[] File);

    /// <summary>What became of it: kept, with its state; or refused, and not kept, with where employees stand in it.</summary>
    public sealed record Outcome(Document? Kept, PersonsSearched Searched);

    public static async Task<Answer<Outcome>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.WriteDocuments) is { } refusal)
            return refusal;
        if (!await db.Set<Study>().AnyAsync(study => study.Id == input.Study, cancellation))
            return ActRefusals.NotFound;
        var searched = await Search(db, input.File, NameOf(input.Kind, input.Format), input.Allowed, cancellation);
        var document = searched.Refuses ? null : new Document
        {
            Id = EntityId.New<DocumentId>(acting.At),
            StudyId = input.Study,
            Edition = input.Edition,
            Kind = input.Kind,
            Format = input.Format,
            Language = input.Language,
            Department = input.Department,
            Allowed = string.Join('\n', input.Allowed),
            MadeAt = acting.At,
            MadeBy = acting.Account,
            // A name that the program has forgotten cannot be looked for, and may stand in what the lead wrote before.
            State = searched.IsClean && await NamesGone(db, input.Study, cancellation) == 0 ? DocumentState.Released : DocumentState.Undecided,
            Digest = Convert.ToHexStringLower(SHA256.HashData(input.File)),
            File = input.File,
        };
        if (document is not null)
            db.Add(document);
        var detail = $"{NameOf(input.Kind, input.Format)} edition={input.Edition} found={searched.Count}";
        if (document is null)
            db.Audit(acting, "document.refused", input.Study.Value, detail);
        else if (document.State is DocumentState.Released)
            db.Audit(acting, "document.released", input.Study.Value, detail);
        else
            db.Audit(acting, "document.waits", input.Study.Value, detail);
        return await db.Commit(cancellation) is { } clash ? clash : new Outcome(document, searched);
    }

    /// <summary>Everybody of whom the organisation knows a name or has known one that it still keeps: an employee of another study is as little to be named.</summary>
    public static async Task<PersonsSearched> Search(Store db, byte[] file, string name, IReadOnlyCollection<string> allowed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var keys = (await db.Set<EmployeeKey>().AsNoTracking().ToListAsync(cancellation)).ToLookup(key => key.EmployeeId);
        var employees = await db.Set<Employee>().AsNoTracking().ToListAsync(cancellation);
        // The number of the municipality is no employee's, also where the list of employees gives it as one's.
        var numbers = await db.Set<Municipality>().Select(municipality => municipality.Number).ToListAsync(cancellation);
        return SearchForPersons.In(file, name, [.. employees.Select(employee => PersonWords.Of(employee, keys[employee.Id]))], [.. allowed, .. numbers]);
    }

    /// <summary>Of how many of those who were asked for in the study no name is known any more.</summary>
    public static Task<int> NamesGone(Store db, StudyId study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<RecordedAttempt>().Where(attempt => attempt.StudyId == study && attempt.EmployeeId != null && !db.Set<EmployeeKey>().Any(key => key.EmployeeId == attempt.EmployeeId))
            .Select(attempt => attempt.EmployeeId).Distinct().CountAsync(cancellation);
    }

    /// <summary>How the file of a document is called.</summary>
    public static string NameOf(DocumentKind kind, FileFormat format) => $"{kind.ToString().ToLowerInvariant()}.{format.ToString().ToLowerInvariant()}";
}
