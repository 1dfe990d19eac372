using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>A list of action points that was looked at in a preview is taken in, all of it in one go: new ones get a number, those that are there are changed. None is taken away.</summary>
public static class ImportActionPoints
{
    /// <param name="State">What the preview rests on, see <see cref="StateOf"/>.</param>
    public sealed record Input(byte[] File, string State);

    /// <param name="Added">How many are new.</param>
    /// <param name="Changed">How many were there and are changed.</param>
    public sealed record Taken(int Added, int Changed);

    /// <summary>Of action points and staff: another one means that a preview is out of date.</summary>
    public static string StateOf(ActionRegister register, StaffList staff)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(staff);
        return $"{register.State}{staff.State}";
    }

    public static async Task<Answer<Taken>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (input.File.Length > ActionFile.Largest)
            return SteeringRefusals.ListTooLarge.With(ActionFile.Largest / 1000);
        var (register, staff) = (await ActionRegister.Of(db, cancellation), await StaffList.Of(db, cancellation));
        if (StateOf(register, staff) != input.State)
            return SteeringRefusals.ChangedSincePreview;
        var changes = ActionChanges.Between(register, staff, await FreeWords.Of(db, cancellation), ActionFile.Read(input.File), Language.Dutch);
        if (changes.Faults.Count > 0)
            return SteeringRefusals.ListFaulty;

        _ = await ActionLines.Stored(db, cancellation);
        foreach (var added in changes.Added)
        {
            var point = added.Values.Made(EntityId.New<ActionPointId>(acting.At), added.Number, acting.At, (ActionOrigin.Own, null, ""));
            db.Add(point);
            db.Add(History.Of(acting, point, ProgressKind.Made, added.Note));
        }
        foreach (var changed in changes.Changed)
            Change(db, acting, changed);
        db.Audit(acting, "actions.imported", null, $"{changes.Added.Count} {changes.Changed.Count}");
        return await db.Commit(cancellation) is { } clash ? clash : new Taken(changes.Added.Count, changes.Changed.Count);
    }

    static void Change(Store db, Acting acting, ChangedAction changed)
    {
        var (point, moves) = (changed.Point, changed.Values.State != changed.Point.State);
        var columns = changed.Changes.Select(value => value.Column).Where(column => column is not (ActionColumn.State or ActionColumn.Progress)).ToList();
        changed.Values.PutInto(point, acting.At);
        if (columns.Count > 0)
            db.Add(History.Of(acting, point, ProgressKind.Changed, changed: columns));
        if (moves || changed.Note.Length > 0)
            db.Add(History.Of(acting, point, moves ? ProgressKind.Moved : ProgressKind.Noted, changed.Note));
    }
}
