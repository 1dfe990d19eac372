using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Editions;

/// <summary>A researcher closes a study, which freezes its first edition.</summary>
public static class CloseStudy
{
    public static async Task<Answer<StudyState>> Run(Store db, Acting acting, MoveStudy.Input input, string program, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var moved = await MoveStudy.Run(db, acting, input, cancellation);
        if (!moved.IsDone(out _))
            return moved;
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == input.Study, cancellation);
        await MakeEdition.Add(db, acting, study, program, cancellation);
        if (await db.Commit(cancellation) is { } clash)
            return clash;
        await transaction.CommitAsync(cancellation);
        return moved;
    }
}
