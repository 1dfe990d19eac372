using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Audit;

public static class AuditLog
{
    /// <summary>Adds an entry that is saved with the act itself, in the same transaction.</summary>
    /// <param name="action">A code, such as <c>study.closed</c>.</param>
    /// <param name="about">The id of what it is done to.</param>
    /// <param name="detail">Codes and numbers; never a name or a free word.</param>
    public static void Audit(this Store store, Acting acting, string action, Guid? about, string detail = "", string result = "done") => store.Add(new AuditEntry
    {
        Id = EntityId.New<AuditEntryId>(acting.At),
        OrganisationId = acting.Organisation,
        At = acting.At,
        Actor = acting.Account,
        Origin = acting.Origin,
        Action = action,
        About = about,
        Detail = detail,
        Result = result,
    });

    /// <summary>The same for an act that belongs to no organisation.</summary>
    public static void Audit(this Store store, ActingAlone acting, string action, Guid? about, string detail = "", string result = "done") => store.Add(new AuditEntry
    {
        Id = EntityId.New<AuditEntryId>(acting.At),
        At = acting.At,
        Actor = acting.Account,
        Origin = acting.Origin,
        Action = action,
        About = about,
        Detail = detail,
        Result = result,
    });
}
