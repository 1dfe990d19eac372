using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Audit;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Scores;
using Telbaar.Storage;

namespace Telbaar.Documents;

/// <summary>A researcher gives the template in which memos are made, or takes it away.</summary>
public static class SetHouseStyle
{
    /// <param name="Template">Nothing takes it away.</param>
    public sealed record Input(string Name, byte[]? Template);

    public static async Task<Answer<Done>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.WriteDocuments) is { } refusal)
            return refusal;
        if (input.Template is { } given && FaultsOf(given, acting.At) is { Count: > 0 } faults)
            return Answer<Done>.Refused([.. faults.Select(fault => DocumentRefusals.TemplateFault.With(fault).About(nameof(input.Template)))]);
        var name = input.Name.Length <= 200 ? input.Name : input.Name[..200];
        var known = await db.Set<HouseStyle>().FirstOrDefaultAsync(cancellation);
        if (input.Template is null)
        {
            if (known is null)
                return ActRefusals.NotFound;
            db.Remove(known);
        }
        else if (known is not null)
        {
            (known.Name, known.Template, known.At, known.By) = (name, input.Template, acting.At, acting.Account);
        }
        else
        {
            db.Add(new HouseStyle { Name = name, Template = input.Template, At = acting.At, By = acting.Account });
        }
        db.Audit(acting, input.Template is null ? "house-style.removed" : "house-style.set", null);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }

    /// <summary>A memo of a study without attempts shows whether a template can be filled.</summary>
    static IReadOnlyList<TemplateFault> FaultsOf(byte[] template, DateTimeOffset at)
    {
        var norms = ShippedNorms.All[0];
        var scores = new StudyTally(norms, new BusinessCalendar(new LocalClock(Zones.Amsterdam), norms.OfficeHours, new HashSet<DateOnly>()), Zones.Local(at)).Score();
        var report = new ReportInput { Study = "", Source = "", Scores = scores, Findings = [], Reconciled = [], MadeAt = Zones.Local(at), Program = "" };
        return MemoWord.Write(new() { Report = report, Date = DateOnly.FromDateTime(Zones.Local(at).DateTime) }, Language.Dutch, template).Faults;
    }
}
