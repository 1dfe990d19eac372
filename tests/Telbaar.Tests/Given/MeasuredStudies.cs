using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>Studies with so many successes in each department.</summary>
static class MeasuredStudies
{
    /// <summary>A closed study in which some were reached, spread over the first week of a month.</summary>
    public static async Task HavingMeasured(this Store db, string name, int year, int month, params (string Department, int Reached, int Of)[] departments)
    {
        var study = await db.HavingStudy(name);
        await db.Set<Study>().Where(candidate => candidate.Id == study.Id).ExecuteUpdateAsync(set => set
            .SetProperty(candidate => candidate.ShippedNorms, "haarlem-2019").SetProperty(candidate => candidate.From, new DateOnly(year, month, 1)).SetProperty(candidate => candidate.To, new DateOnly(year, month, 28)), default);
        await db.HavingPassedGate(study);
        await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ExecuteDeleteAsync();
        var lines = departments.SelectMany((asked, d) => Enumerable.Range(0, asked.Of).Select(i =>
            $"{name[0]}{d}-{i};{year}-{month:00}-0{1 + (i % 7)} 10:00;{asked.Department};P{d}-{i:000};beantwoord;20;{(i < asked.Reached ? "medewerker" : "niemand")};{(i < asked.Reached ? "20" : "")}"));
        _ = (await db.Importing(study.Id, "poging;begonnen;afdeling;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt;doorverbindtijd\n" + string.Join('\n', lines))).Value;
        await db.Set<Study>().Where(candidate => candidate.Id == study.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, StudyState.Closed), default);
    }
}
