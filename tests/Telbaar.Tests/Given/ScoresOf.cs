using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

public static class ScoresOf
{
    /// <summary>What the results page of a study gives to take along.</summary>
    public static async Task<string> ScoresJsonOf(this Store db, StudyId id, DateTimeOffset? asOf = null)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == id);
        var norms = (await StudyNorms.Of(db, study, default))!;
        var scored = await ScoreStudy.Run(db, id, [norms], asOf ?? TestDatabase.Now, default);
        var print = new Printing(norms, Language.Dutch);
        return Encoding.UTF8.GetString(new ScoresJson(finding => print.Sentence(finding)).Write(study.Name, "Telbaar", scored));
    }
}
