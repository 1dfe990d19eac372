using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Somebody writes how an action point goes: who manages action points, or the head of the department that it concerns. What was written is never changed.</summary>
public static class NoteProgress
{
    public sealed record Input(ActionPointId Id, string? Note);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.SeeSteering) is { } refusal)
            return refusal;
        if (await db.Set<ActionPoint>().FirstOrDefaultAsync(candidate => candidate.Id == input.Id, cancellation) is not { } point)
            return ActRefusals.NotFound;
        if (!(await ActionRights.Of(db, acting, cancellation)).MayFollow(point))
            return ActRefusals.NotAllowed;
        var check = new Checking();
        var note = check.Nameless(await FreeWords.Of(db, cancellation), check.Text(input.Note.TidiedLines(), nameof(input.Note), ProgressNote.Longest), nameof(input.Note));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Add(History.Of(acting, point, ProgressKind.Noted, note));
        db.Audit(acting, "action.noted", point.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
