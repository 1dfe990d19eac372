using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Feedback;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Steering;

/// <summary>The steering group lays down an action point. It gets the next number.</summary>
public static class AddActionPoint
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice makes one.</param>
    /// <param name="OriginDetail">The name of an <see cref="ExplanationReason"/>, or the day of an observation as 2026-12-01.</param>
    public sealed record Input(ActionPointId Id, ActionFields Fields, ActionOrigin Origin = ActionOrigin.Own, StudyId? OriginStudy = null, string? OriginDetail = null);

    /// <summary>So often another number is taken where somebody else took the same one at the same moment.</summary>
    const int MostTries = 3;

    /// <returns>Its number.</returns>
    public static async Task<Answer<int>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        for (var tries = 1; ; tries++)
        {
            var answer = await Try(db, acting, input, cancellation);
            if (tries == MostTries || !answer.Refusals.Contains(ActRefusals.AlreadyThere))
                return answer;
            db.ChangeTracker.Clear();
        }
    }

    static async Task<Answer<int>> Try(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageSteering) is { } refusal)
            return refusal;
        if (await db.Set<ActionPoint>().FirstOrDefaultAsync(point => point.Id == input.Id, cancellation) is { } there)
            return there.Number;
        var check = new Checking();
        var values = await input.Fields.Checked(db, check, null, await ActionLines.Stored(db, cancellation), cancellation);
        if (input.OriginStudy is { } study && !await db.Set<Study>().AnyAsync(candidate => candidate.Id == study, cancellation))
            check.Refuse(ActRefusals.NotFound, "");
        var detail = input.OriginDetail ?? "";
        check.RefuseWhen(!IsDetailOf(input.Origin, detail), SteeringRefusals.NoOrigin, "");
        if (check.IsRefused)
            return Answer<int>.Refused(check.Refusals);

        var number = await LastNumber(db, cancellation) + 1;
        if (number > ActionPoint.HighestNumber)
            return SteeringRefusals.NoNumberLeft.With(ActionPoint.HighestNumber);
        var made = values.Made(input.Id, number, acting.At, (input.Origin, input.Origin is ActionOrigin.Own ? null : input.OriginStudy, input.Origin is ActionOrigin.Own ? "" : detail));
        db.Add(made);
        db.Add(History.Of(acting, made, ProgressKind.Made));
        db.Audit(acting, "action.added", made.Id.Value, $"number={number}");
        return await db.Commit(cancellation) is { } clash ? clash : number;
    }

    /// <summary>A reason of explanations, or the day of an observation: nothing that could hold words of a person.</summary>
    static bool IsDetailOf(ActionOrigin origin, string detail) => detail.Length == 0 || origin switch
    {
        ActionOrigin.Explanation => Enum.GetNames<ExplanationReason>().Contains(detail),
        ActionOrigin.Observation => DateOnly.TryParseExact(detail, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    /// <summary>As no action point is ever taken away, the highest number is the last that was given.</summary>
    internal static async Task<int> LastNumber(Store db, CancellationToken cancellation) => await db.Set<ActionPoint>().MaxAsync(point => (int?)point.Number, cancellation) ?? 0;
}
