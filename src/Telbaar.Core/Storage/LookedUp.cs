using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Telbaar.Agreements;
using Telbaar.HelpNow;
using Telbaar.Organisations;

namespace Telbaar.Storage;

/// <summary>
/// Counts, for each organisation, how often something changed of what the KCC looks people up by: staff, structure, agreements, subjects and times. What is kept of it in memory holds as long as
/// the count is the same. One server works on a database at a time, so that a count in memory misses nothing.
/// </summary>
public static class LookedUp
{
    static readonly ConcurrentDictionary<OrganisationId, long> changes = [];

    public static long ChangesOf(OrganisationId organisation) => changes.GetValueOrDefault(organisation);

    internal static bool Includes(object entity) =>
        entity is Employee or EmployeeKey or Department or Team or Objection or Agreement or AgreementMember or Subject or OfficeDay or ClosingDay or Municipality;

    internal static void Note(OrganisationId organisation) => changes.AddOrUpdate(organisation, 1, (_, count) => count + 1);

    /// <summary>What is saved within a transaction is seen by others once that ends: only then does the count say so.</summary>
    internal sealed class AtCommit : DbTransactionInterceptor
    {
        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => (eventData.Context as Store)?.NoteLookedUp(isCommitted: true);

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            (eventData.Context as Store)?.NoteLookedUp(isCommitted: true);
            return Task.CompletedTask;
        }
    }
}
