using System.Security.Cryptography;
using System.Text;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>Studies in a database, and files of attempts to go into them.</summary>
static class Studies
{
    /// <summary>The made-up study of 595 attempts, as a file.</summary>
    public static string Haarlem { get; } = new Demonstration.SampleStudy(2019).File;

    /// <summary>A file of two attempts: one for a name, one for nobody in particular.</summary>
    public const string TwoAttempts = """
        poging;begonnen;afdeling;team;medewerker;kcc_resultaat;kcc_opneemtijd;bereikt;opmerking
        a1;2026-11-25 09:31;Burgerzaken;Balie;Medewerker Een;beantwoord;12,5;medewerker;vriendelijk
        a2;2026-11-25 09:35;Burgerzaken;;;beantwoord;8;niemand;
        """;

    public static async Task<StudyId> HavingNewStudy(this Store db, string name, string norms = "haarlem-2019")
    {
        var study = new Study { Id = EntityId.New<StudyId>(TestDatabase.Now), Name = name, Folded = name.Folded(), ShippedNorms = norms };
        await db.Having(study);
        return study.Id;
    }

    /// <summary>Reads a file beside a study.</summary>
    public static async Task<(AttemptsToImport Read, ImportAttempts.Input Input)> Reading(
        this Store db, StudyId study, string file, IRefusedRows? refused = null, bool skip = false, bool make = true, AttemptPurpose purpose = AttemptPurpose.Study)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, file);
            var read = await AttemptsToImport.Read(db, study, new AttemptsFile(path), Zones.Amsterdam, TestDatabase.Now, refused, CancellationToken.None);
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)));
            return (read, new(EntityId.New<AttemptImportId>(TestDatabase.Now), study, purpose, digest, read, skip, make));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Imports a file, making what is not there yet.</summary>
    public static async Task<Answer<int>> Importing(this Store db, StudyId study, string file, bool skip = false, bool make = true, AttemptPurpose purpose = AttemptPurpose.Study)
    {
        var (_, input) = await db.Reading(study, file, null, skip, make, purpose);
        return await ImportAttempts.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), input, CancellationToken.None);
    }

    /// <summary>The study's <c>scores.json</c> at a moment, under the norms of Haarlem, and under a name that is the same for every study.</summary>
    public static async Task<string> Scores(this Store db, StudyId study, DateTimeOffset asOf) => Json(await ScoreStudy.Run(db, study, [HaarlemNorms], asOf, CancellationToken.None));

    public static NormSet HaarlemNorms { get; } = ShippedNorms.Find("haarlem-2019")!;

    internal static string Json(Scored scored)
    {
        var print = new Printing(HaarlemNorms, Language.Dutch);
        return Encoding.UTF8.GetString(new ScoresJson(finding => print.Sentence(finding)).Write("onderzoek", "Telbaar", scored));
    }

    public static async Task<string> Exported(this Store db, StudyId study, bool english = false, bool withRemarks = false) => Encoding.UTF8.GetString(
        (await ExportAttempts.Run(db, TestDatabase.As(db.Organisation, Role.Researcher), new(study, AttemptPurpose.Study, english, withRemarks, Zones.Amsterdam), CancellationToken.None)).Value);
}
