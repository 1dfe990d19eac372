using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Documents;

/// <summary>A researcher enters the published mark of an earlier year, changes it, or takes it away.</summary>
public static class EnterYear
{
    public const int First = 1990, Last = 2100;

    /// <param name="Mark">Empty takes the year away.</param>
    public sealed record Input(int? Year, decimal? Mark, string? Norms, string? Source);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.WriteDocuments) is { } refusal)
            return refusal;
        var check = new Checking();
        var year = check.Within(input.Year, First, Last, nameof(input.Year));
        check.RefuseWhen(input.Mark is < 1 or > 10, ActRefusals.OutOfRange.With(1, 10), nameof(input.Mark));
        // More decimals than a mark is printed with are no mark as it was published.
        check.RefuseWhen(input.Mark is { Scale: > 2 }, DocumentRefusals.TooManyDecimals, nameof(input.Mark));
        var (norms, source) = (check.OptionalText(input.Norms, nameof(input.Norms), 200), check.OptionalText(input.Source, nameof(input.Source), 200));
        if (check.IsRefused)
            return Answer<Done>.Refused(check.Refusals);

        var known = await db.Set<EarlierYear>().FirstOrDefaultAsync(candidate => candidate.Year == year, cancellation);
        if (input.Mark is not { } mark)
        {
            if (known is null)
                return ActRefusals.Missing.About(nameof(input.Mark));
            db.Remove(known);
        }
        else if (known is not null)
        {
            (known.Hundredths, known.Norms, known.Source, known.By) = ((int)(mark * 100), norms, source, acting.Account);
        }
        else
        {
            db.Add(new EarlierYear { Id = EntityId.New<EarlierYearId>(acting.At), Year = year, Hundredths = (int)(mark * 100), Norms = norms, Source = source, By = acting.Account });
        }
        db.Audit(acting, input.Mark is null ? "year.removed" : "year.entered", null, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
