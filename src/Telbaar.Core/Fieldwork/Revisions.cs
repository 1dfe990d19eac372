using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

static class Revisions
{
    /// <summary>
    /// Says that something about the attempts of a study changed, in the transaction of the act. Two callers who record at the same moment do not refuse each other for it.
    /// </summary>
    public static Task RaiseRevision(this Store db, StudyId study, CancellationToken cancellation) =>
        db.Set<Study>().Where(candidate => candidate.Id == study).ExecuteUpdateAsync(set => set.SetProperty(s => s.Revision, s => s.Revision + 1), cancellation);
}
