using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Editions;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

public static class Programs
{
    public const string OfTests = "Telbaar (test)";
}

/// <summary>Studies that were closed, with their first edition.</summary>
public static class ClosedStudies
{
    /// <summary>A study with random attempts that was closed long after its terms, and its first edition.</summary>
    public static async Task<(Study Study, Edition Edition)> HavingClosed(this Store db, int random, Action<Study>? designed = null)
    {
        var study = await db.HavingStudy();
        await db.HavingPassedGate(study);
        // All departments are in scope: the attempts are of others than the design names.
        await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).ExecuteDeleteAsync();
        designed?.Invoke(study);
        await db.SaveChangesAsync();
        _ = (await db.Importing(study.Id, new RandomAttempts(random).File(200))).Value;
        db.ChangeTracker.Clear();
        // Names that are nothing else's.
        foreach (var (number, key) in (await db.Set<EmployeeKey>().ToListAsync()).Index())
            key.Name = $"Persoon {number} van de test";
        await db.SaveChangesAsync();
        var edition = await db.Closing(study);
        return (await db.Set<Study>().AsNoTracking().SingleAsync(candidate => candidate.Id == study.Id), edition);
    }

    /// <summary>Closes a study long after its terms, whatever its state.</summary>
    public static async Task<Edition> Closing(this Store db, Study study)
    {
        db.ChangeTracker.Clear();
        await db.Set<Study>().Where(candidate => candidate.Id == study.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StudyState.AwaitingCallbacks));
        var stands = await db.Set<Study>().AsNoTracking().SingleAsync(candidate => candidate.Id == study.Id);
        var acting = Designing.Somebody(db.Organisation, Role.Researcher).OnDay(new(2027, 6, 1));
        _ = (await CloseStudy.Run(db, acting, new(study.Id, stands.Version, StudyMove.Close, null), Programs.OfTests, default)).Value;
        db.ChangeTracker.Clear();
        return await db.Set<Edition>().AsNoTracking().OrderByDescending(edition => edition.Number).FirstAsync(edition => edition.StudyId == study.Id);
    }
}
