using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>A day on which the organisation is closed is added.</summary>
public static class AddClosingDay
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice adds one day.</param>
    public sealed record Input(ClosingDayId Id, DateOnly? Day, string? Note);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageStructure) is { } refusal)
            return refusal;
        var check = new Checking();
        var day = check.Value(input.Day, nameof(input.Day));
        var note = check.OptionalText(input.Note.Tidied(), nameof(input.Note), 200);
        if (await db.Set<ClosingDay>().AnyAsync(other => other.Day == day || other.Id == input.Id, cancellation))
            check.Refuse(ActRefusals.AlreadyThere, nameof(input.Day));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        db.Add(new ClosingDay { Id = input.Id, Day = day, Note = note });
        db.Audit(acting, "closing-day.added", input.Id.Value);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
