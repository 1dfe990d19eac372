using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Attempts;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Fieldwork;
using Telbaar.Formats;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Demonstration;

/// <summary>The finished study of the demonstration: the sample with the totals of Haarlem's study of 2019, imported as anybody imports a file, and closed.</summary>
static class FinishedStudy
{
    const ulong Seed = 2019;

    static readonly (StudyState State, DateTime At)[] steps =
    [
        (StudyState.Designed, new(2019, 10, 14, 10, 0, 0)),
        (StudyState.Ready, new(2019, 11, 18, 14, 30, 0)),
        (StudyState.InField, new(2019, 11, 25, 9, 0, 0)),
        (StudyState.AwaitingCallbacks, new(2019, 12, 20, 17, 0, 0)),
        (StudyState.Closed, new(2020, 1, 31, 12, 0, 0)),
    ];

    /// <summary>What a lead might write.</summary>
    static readonly (Chapter Chapter, string Text)[] words =
    [
        (Chapter.Lessons, """
            Wat goed ging, laat zich overnemen:

            - Een **belcirkel** werkt: wie niet opneemt, heeft een collega die dat wel doet.
            - Een voicemail die één bereikbare vervanger noemt, scheelt de beller een tweede poging.

            Wat nog niet vanzelf gaat, is de afspraak bij verlof en ziekte. Die is er vaak wel, maar niet iedereen kent haar.
            """),
        (Chapter.WhatFollows, "Volgend najaar meten we opnieuw, met dezelfde normen. De afdelingen met de meeste herhaalde oproepen krijgen in het voorjaar een tussenmeting."),
    ];

    public static async Task Add(Store db, Acting acting, CancellationToken cancellation)
    {
        var clock = new LocalClock(Zones.Amsterdam);
        var study = new Study
        {
            Id = EntityId.New<StudyId>(acting.At),
            Name = "Telefonische bereikbaarheid 2019 (voorbeeld Haarlem)",
            Folded = "Telefonische bereikbaarheid 2019 (voorbeeld Haarlem)".Folded(),
            Agency = "Voorbeeldbureau",
            From = new(2019, 11, 25),
            To = new(2019, 12, 20),
            ShippedNorms = "haarlem-2019",
        };
        db.Add(study);
        await db.SaveChangesAsync(cancellation);
        await Import(db, acting, study.Id, cancellation);

        // Importing has let go of what was being followed.
        study = await db.Set<Study>().SingleAsync(candidate => candidate.Id == study.Id, cancellation);
        study.State = steps[^1].State;
        study.StateSince = clock.At(steps[^1].At);
        db.AddRange(steps.Select(step => new StudyStep { Id = EntityId.New<StudyStepId>(acting.At), StudyId = study.Id, State = step.State, At = clock.At(step.At) }));
        db.Add(new StudyNumber { Id = EntityId.New<StudyNumberId>(acting.At), StudyId = study.Id, Route = Route.Kcc, Number = "14 000" });
        foreach (var department in await db.Set<Department>().Where(department => db.Set<RecordedAttempt>().Any(attempt => attempt.DepartmentId == department.Id)).ToListAsync(cancellation))
            db.Add(new StudyDepartment { StudyId = study.Id, DepartmentId = department.Id, WhyInScope = "Veel klantcontact" });
        foreach (var (year, hundredths) in new[] { (2017, 490), (2018, 570) })
            db.Add(new EarlierYear { Id = EntityId.New<EarlierYearId>(acting.At), Year = year, Hundredths = hundredths, Norms = "opnemen binnen 30 seconden", Source = "Collegebericht van dat jaar" });
        foreach (var (chapter, text) in words)
            db.Add(new ReportWords { StudyId = study.Id, Language = Language.Dutch, Place = chapter.ToString(), Text = text, At = clock.At(steps[^1].At) });
        await db.SaveChangesAsync(cancellation);
        _ = (await MakeEdition.Run(db, acting with { At = clock.At(steps[^1].At) }, new(study.Id, "Telbaar (voorbeeld)"), cancellation)).Value;
    }

    static async Task Import(Store db, Acting acting, StudyId study, CancellationToken cancellation)
    {
        using var text = new StringWriter();
        Haarlem2019Sample.Write(text, Seed);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancellation);
            var read = await AttemptsToImport.Read(db, study, new AttemptsFile(path), Zones.Amsterdam, acting.At, refused: null, cancellation);
            var input = new ImportAttempts.Input(
                EntityId.New<AttemptImportId>(acting.At), study, AttemptPurpose.Study, Convert.ToHexStringLower(SHA256.HashData(bytes)), read, SkipInvalid: false, MakeStructure: true);
            _ = (await ImportAttempts.Run(db, acting, input, cancellation)).Value;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
