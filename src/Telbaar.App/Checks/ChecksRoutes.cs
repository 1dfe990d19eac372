using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Commands;
using Telbaar.Documents;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Checks;

/// <summary>The addresses at which it is noted what was checked of telephones and main numbers. A head sees and notes those of the own department.</summary>
static class ChecksRoutes
{
    const string Path = Routes.Organisation + "/telephones";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.CheckTelephones, ShowOverview);
        routes.Page($"{Path}/checks.xlsx", Permission.CheckTelephones, Export);
        routes.Page($"{Path}/places/{PlaceAddress.Pattern}", Permission.CheckTelephones, (Guid department, Guid? team, int? noted, Visit visit, Store db, CancellationToken cancellation) => ShowPlace(PlaceAddress.Of(department, team), visit, db, null, "", noted, cancellation));
        routes.Act($"{Path}/places/{PlaceAddress.Pattern}", Permission.CheckTelephones, NoteOfPlace);
        routes.Act($"{Path}/share/{PlaceAddress.Pattern}", Permission.CheckTelephones, Share);
        routes.Act($"{Path}/retire", Permission.CheckTelephones, Retire);
        routes.Page($"{Path}/municipalities/{{municipality:guid}}", Permission.CheckTelephones, (Guid municipality, int? noted, Visit visit, Store db, CancellationToken cancellation) => ShowMainNumber(municipality, visit, db, null, noted, cancellation));
        routes.Act($"{Path}/municipalities/{{municipality:guid}}", Permission.CheckTelephones, NoteOfMainNumber);
        routes.Page($"{Path}/history/{{subject}}", Permission.CheckTelephones, ShowHistory);
    }

    static Task<ManagedDepartments> Managed(Visit visit, Store db, CancellationToken cancellation) => ManagedDepartments.Of(db, visit.Acting, Permission.CheckTelephones, cancellation);

    /// <summary>Main numbers, and telephones by workplace as far as this visitor may see them.</summary>
    static async Task<(IReadOnlyList<CheckedTelephone> MainNumbers, IReadOnlyList<(Workplace, string, IReadOnlyList<CheckedTelephone>)> Places)> Seen(Visit visit, Store db, CancellationToken cancellation)
    {
        var managed = await Managed(visit, db, cancellation);
        var all = await CheckedTelephones.On(db, Zones.LocalDay(visit.At), cancellation);
        var byPlace = all.Where(telephone => telephone.Place is { } place && managed.Holds(place.Department)).ToLookup(telephone => telephone.Place!.Value);
        var places = new List<(Workplace, string, IReadOnlyList<CheckedTelephone>)>();
        foreach (var (department, teams, _) in (await Structure.Of(db, cancellation)).Departments.Where(part => part.Department.IsActive && managed.Holds(part.Department.Id)))
        {
            var whole = new Workplace(department.Id, null);
            // A department whose people all work in teams has no telephones of its own.
            if (byPlace[whole].Any() || !teams.Any(team => team.Team.IsActive))
                places.Add((whole, department.Name, [.. byPlace[whole]]));
            places.AddRange(teams.Where(team => team.Team.IsActive).Select(team => new Workplace(department.Id, team.Team.Id)).Zip(teams.Where(team => team.Team.IsActive),
                (place, team) => (place, $"{department.Name} – {team.Team.Name}", (IReadOnlyList<CheckedTelephone>)[.. byPlace[place]])));
        }
        return ([.. all.Where(telephone => telephone.Subject.Municipality is not null)], places);
    }

    static async Task<IResult> ShowOverview(Visit visit, Store db, CancellationToken cancellation)
    {
        var (mainNumbers, places) = await Seen(visit, db, cancellation);
        return Pages.Show<ChecksPage>(
            (nameof(ChecksPage.MainNumbers), mainNumbers), (nameof(ChecksPage.Places), places), (nameof(ChecksPage.MayNoteMainNumbers), (await Managed(visit, db, cancellation)).AreAll));
    }

    static async Task<IResult> Export(Visit visit, Store db, CancellationToken cancellation)
    {
        var (mainNumbers, places) = await Seen(visit, db, cancellation);
        var telephones = mainNumbers.Select(number => ("", number)).Concat(places.SelectMany(place => place.Item3.Select(telephone => (place.Item2, telephone))));
        var file = ChecksWorkbook.Write(telephones, await Accounts(db, cancellation), visit.Language, visit.At, Product.Name);
        db.Audit(visit.Acting, "checks.exported", null);
        await db.SaveChangesAsync(cancellation);
        return Pages.Download(file, MadeFiles.TypeOf(FileFormat.Xlsx), $"{visit.Organisation!.Slug}-{(visit.Language is Language.Dutch ? ChecksPageTexts.Dutch : ChecksPageTexts.English).FileName}.xlsx");
    }

    static Task<Dictionary<AccountId, string>> Accounts(Store db, CancellationToken cancellation)
    {
        var noted = db.Set<TelephoneCheck>().Where(check => check.By != null).Select(check => check.By!.Value);
        return db.Set<Account>().Where(account => noted.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
    }

    static async Task<IResult> ShowPlace(Workplace place, Visit visit, Store db, Form? refused, string refusedForm, int? noted, CancellationToken cancellation)
    {
        if (!(await Managed(visit, db, cancellation)).Holds(place.Department))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        if (await ArrangedPlaces.Find(db, place, Zones.LocalDay(visit.At), cancellation) is not { } found)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var telephones = (await CheckedTelephones.On(db, Zones.LocalDay(visit.At), cancellation)).Where(telephone => telephone.Place == place).ToList();
        return Answer(refused,
            (nameof(CheckFormPage.Place), place), (nameof(CheckFormPage.Name), found.Name), (nameof(CheckFormPage.Path), $"{visit.Root}/telephones/places/{place}"),
            (nameof(CheckFormPage.Telephones), telephones), (nameof(CheckFormPage.NewCheck), EntityId.New<TelephoneCheckId>(visit.At)), (nameof(CheckFormPage.NewTelephone), EntityId.New<SharedTelephoneId>(visit.At)), (nameof(CheckFormPage.Refused), refused), (nameof(CheckFormPage.RefusedForm), refusedForm),
            (nameof(CheckFormPage.Noted), noted));
    }

    static async Task<IResult> ShowMainNumber(Guid municipality, Visit visit, Store db, Form? refused, int? noted, CancellationToken cancellation)
    {
        if (!(await Managed(visit, db, cancellation)).AreAll)
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        if ((await CheckedTelephones.On(db, Zones.LocalDay(visit.At), cancellation)).FirstOrDefault(telephone => telephone.Subject.Municipality?.Value == municipality) is not { } number)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return Answer(refused,
            (nameof(CheckFormPage.Name), number.Name), (nameof(CheckFormPage.Path), $"{visit.Root}/telephones/municipalities/{municipality}"), (nameof(CheckFormPage.Telephones), new List<CheckedTelephone> { number }),
            (nameof(CheckFormPage.NewCheck), EntityId.New<TelephoneCheckId>(visit.At)), (nameof(CheckFormPage.NewTelephone), EntityId.New<SharedTelephoneId>(visit.At)), (nameof(CheckFormPage.Refused), refused), (nameof(CheckFormPage.RefusedForm), "form"), (nameof(CheckFormPage.Noted), noted));
    }

    static IResult Answer(Form? refused, params IReadOnlyList<(string, object?)> parameters) =>
        refused is null ? Pages.Show<CheckFormPage>(parameters) : Pages.ShowRefused<CheckFormPage>(parameters);

    static async Task<IResult> NoteOfPlace(Guid department, Guid? team, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var place = PlaceAddress.Of(department, team);
        var subjects = (await CheckedTelephones.On(db, Zones.LocalDay(visit.At), cancellation)).Where(telephone => telephone.Place == place).Select(telephone => telephone.Subject).ToList();
        return await Note(form, subjects, visit, db, cancellation) is { } noted
            ? Pages.SeeOther($"{visit.Root}/telephones/places/{place}?noted={noted}") : await ShowPlace(place, visit, db, form, "form", null, cancellation);
    }

    static async Task<IResult> NoteOfMainNumber(Guid municipality, Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await Note(form, [CheckSubject.Of(new MunicipalityId(municipality))], visit, db, cancellation) is { } noted
            ? Pages.SeeOther($"{visit.Root}/telephones/municipalities/{municipality}?noted={noted}") : await ShowMainNumber(municipality, visit, db, form, null, cancellation);

    /// <returns>How many checks were noted; nothing where the form was refused.</returns>
    static async Task<int?> Note(Form form, IReadOnlyList<CheckSubject> subjects, Visit visit, Store db, CancellationToken cancellation)
    {
        var rows = subjects.Select(subject => new NoteChecks.Row(subject, ResultsIn(form, subject), form.Text(NoteChecks.NoteField(subject)))).ToList();
        var input = new NoteChecks.Input(form.Id("Id") is { } id ? new(id) : EntityId.New<TelephoneCheckId>(visit.At), form.Day("On"), rows);
        if (form.IsRefused)
            return null;
        var answer = await NoteChecks.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out var noted))
            return noted;
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return null;
    }

    static Dictionary<CheckPoint, CheckResult> ResultsIn(Form form, CheckSubject subject)
    {
        var results = new Dictionary<CheckPoint, CheckResult>();
        foreach (var point in subject.Points)
        {
            if (form.Choice<CheckResult>(NoteChecks.ResultField(subject, point)) is { } result)
                results[point] = result;
        }
        return results;
    }

    static async Task<IResult> Share(Guid department, Guid? team, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var place = PlaceAddress.Of(department, team);
        var answer = await ShareTelephone.Run(db, visit.Acting, new(form.Id("Id") is { } id ? new(id) : EntityId.New<SharedTelephoneId>(visit.At), place, form.Text("Label")), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/telephones/places/{place}");
        form.Refuse(answer.Refusals);
        return await ShowPlace(place, visit, db, form, "share", null, cancellation);
    }

    static async Task<IResult> Retire(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await RetireTelephone.Run(db, visit.Acting, new(new(form.Id("Telephone") ?? default)), cancellation);
        if (answer.IsDone(out var place))
            return Pages.SeeOther($"{visit.Root}/telephones/places/{place}");
        return RefusedPage.Answer(answer.Refusals.Any(refusal => refusal.Code == CheckRefusals.NotYourDepartment.Code) ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
    }

    static async Task<IResult> ShowHistory(string subject, Visit visit, Store db, CancellationToken cancellation)
    {
        var telephones = CheckSubject.Parse(subject) is { } parsed ? await CheckedTelephones.On(db, Zones.LocalDay(visit.At), cancellation) : [];
        if (telephones.FirstOrDefault(telephone => telephone.Subject.ToString() == subject) is not { } found || (found.Place is { } place && !(await Managed(visit, db, cancellation)).Holds(place.Department)))
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return Pages.Show<CheckHistoryPage>(
            (nameof(CheckHistoryPage.Name), found.Name), (nameof(CheckHistoryPage.Checks), await CheckedTelephones.HistoryOf(db, found.Subject, cancellation)), (nameof(CheckHistoryPage.Accounts), await Accounts(db, cancellation)));
    }
}
