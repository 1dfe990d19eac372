using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Audit;
using Telbaar.Commands;
using Telbaar.Documents;
using Telbaar.Layout;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>The addresses of agreements about reachability: what is arranged, in which editions, and whether it is known.</summary>
static class AgreementsRoutes
{
    const string Path = Routes.Organisation + "/agreements";

    const int MostRounds = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page(Path, Permission.SeeAgreements, ShowOverview);
        routes.Page($"{Path}/overview.xlsx", Permission.SeeAgreements, Export);
        routes.Page($"{Path}/places/{PlaceAddress.Pattern}", Permission.SeeAgreements, (Guid department, Guid? team, bool? saved, Visit visit, Store db, CancellationToken cancellation) => ShowPlace(PlaceAddress.Of(department, team), visit, db, null, saved is true, cancellation));
        routes.Page($"{Path}/wall/{PlaceAddress.Pattern}", Permission.SeeAgreements, ShowWall);
        routes.Page($"{Path}/new/{{kind}}/{PlaceAddress.Pattern}", Permission.ManageAgreements, (string kind, Guid department, Guid? team, Visit visit, Store db, CancellationToken cancellation) => ShowNew(kind, PlaceAddress.Of(department, team), visit, db, null, cancellation));
        routes.Act($"{Path}/new/{{kind}}/{PlaceAddress.Pattern}", Permission.ManageAgreements, LayDown);
        routes.Page($"{Path}/{{thread:guid}}", Permission.SeeAgreements, (Guid thread, Visit visit, Store db, CancellationToken cancellation) => ShowHistory(thread, visit, db, null, cancellation));
        routes.Page($"{Path}/{{thread:guid}}/revise", Permission.ManageAgreements, (Guid thread, Visit visit, Store db, CancellationToken cancellation) => ShowRevise(thread, visit, db, null, cancellation));
        routes.Act($"{Path}/{{thread:guid}}/revise", Permission.ManageAgreements, Revise);
        routes.Act($"{Path}/{{thread:guid}}/end", Permission.ManageAgreements, End);
        routes.Act($"{Path}/ask/{PlaceAddress.Pattern}", Permission.ManageAgreements, Ask);
        routes.Page($"{Path}/rounds/{{round:guid}}", Permission.SeeAgreements, ShowRound);
    }

    static DateOnly Today(Visit visit) => Zones.LocalDay(visit.At);

    static async Task<IResult> ShowOverview(Visit visit, Store db, CancellationToken cancellation)
    {
        var places = await ArrangedPlaces.On(db, Today(visit), cancellation);
        var inForce = places.SelectMany(place => place.Own).ToList();
        var unreachable = (await UnreachableNumbers.Of(db, visit.Acting, inForce, cancellation)).Numbers.Select(found => found.Agreement).ToHashSet();
        return Pages.Show<AgreementsPage>(
            (nameof(AgreementsPage.Places), places),
            (nameof(AgreementsPage.Unreachable), inForce.Where(agreement => unreachable.Contains(agreement.Agreement.Id)).Select(agreement => agreement.Place).ToHashSet()),
            (nameof(AgreementsPage.Rounds), await db.Set<KnowledgeRound>().AsNoTracking().OrderByDescending(round => round.OpenedAt).Take(MostRounds).ToListAsync(cancellation)));
    }

    static async Task<IResult> Export(Visit visit, Store db, CancellationToken cancellation)
    {
        var names = AgreementNames.AreSeenBy(visit.Acting) ? await ColleagueNames.Of(db, cancellation) : null;
        var file = AgreementsWorkbook.Write(await ArrangedPlaces.On(db, Today(visit), cancellation), names, visit.Language, visit.At, Product.Name);
        db.Audit(visit.Acting, "agreements.exported", null);
        await db.SaveChangesAsync(cancellation);
        return Pages.Download(file, MadeFiles.TypeOf(FileFormat.Xlsx), $"{visit.Organisation!.Slug}-{(visit.Language is Language.Dutch ? AgreementsWorkbookTexts.Dutch : AgreementsWorkbookTexts.English).FileName}.xlsx");
    }

    static async Task<IResult> ShowPlace(Workplace place, Visit visit, Store db, Form? refused, bool saved, CancellationToken cancellation)
    {
        if (await ArrangedPlaces.Find(db, place, Today(visit), cancellation) is not { } arranged)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var found = await UnreachableNumbers.Of(db, visit.Acting, [.. arranged.All], cancellation);
        var rounds = await db.Set<KnowledgeRound>().AsNoTracking().Where(round => round.DepartmentId == place.Department && (round.TeamId == null || round.TeamId == place.Team)).OrderByDescending(round => round.OpenedAt).ToListAsync(cancellation);
        return Pages.ShowForm<WorkplacePage>(
            refused ?? Form.Showing(("Id", EntityId.New<KnowledgeRoundId>(visit.At).Value), ("Language", Language.Dutch)),
            (nameof(WorkplacePage.Place), arranged),
            (nameof(WorkplacePage.Ahead), await AgreementsInForce.Ahead(db, place, Today(visit), cancellation)),
            (nameof(WorkplacePage.Ended), await AgreementsInForce.Ended(db, place, Today(visit), cancellation)),
            (nameof(WorkplacePage.Names), AgreementNames.AreSeenBy(visit.Acting) ? await ColleagueNames.Of(db, cancellation) : null),
            (nameof(WorkplacePage.Unreachable), found.Numbers),
            (nameof(WorkplacePage.InDepartment), found.Departments),
            (nameof(WorkplacePage.Rounds), rounds),
            (nameof(WorkplacePage.Manages), await Manages(visit, db, place, cancellation)),
            (nameof(WorkplacePage.Minimum), await SmallestGroup.Of(db, cancellation)),
            (nameof(WorkplacePage.Saved), saved));
    }

    static async Task<bool> Manages(Visit visit, Store db, Workplace place, CancellationToken cancellation) =>
        visit.May(Permission.ManageAgreements) && (await ManagedDepartments.Of(db, visit.Acting, Permission.ManageAgreements, cancellation)).Holds(place.Department);

    static async Task<IResult> ShowWall(Guid department, Guid? team, Visit visit, Store db, CancellationToken cancellation)
    {
        if (!AgreementNames.AreSeenBy(visit.Acting))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        return await ArrangedPlaces.Find(db, PlaceAddress.Of(department, team), Today(visit), cancellation) is { } arranged
            ? Pages.Show<WallPage>((nameof(WallPage.Place), arranged), (nameof(WallPage.Names), await ColleagueNames.Of(db, cancellation))) : RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> ShowNew(string kindOfAddress, Workplace place, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        if (!Enum.TryParse<AgreementKind>(kindOfAddress, out var kind) || !Enum.IsDefined(kind) || await ArrangedPlaces.Find(db, place, Today(visit), cancellation) is null)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        if (!await Manages(visit, db, place, cancellation))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        var form = refused ?? Form.Showing(("Id", EntityId.New<AgreementId>(visit.At).Value), ("ValidFrom", Today(visit)), ("ReviewOn", Today(visit).AddYears(1)));
        return await FormPage(kind, place, null, form, db, cancellation);
    }

    static async Task<IResult> LayDown(string kind, Guid department, Guid? team, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var place = PlaceAddress.Of(department, team);
        var input = new LayDownAgreement.Input(
            form.Id("Id") is { } id ? new(id) : EntityId.New<AgreementId>(visit.At), place, Enum.TryParse<AgreementKind>(kind, out var known) && Enum.IsDefined(known) ? known : null, ContentOf(form));
        if (!form.IsRefused)
        {
            var answer = await LayDownAgreement.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/agreements/places/{place}?saved=true");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await ShowNew(kind, place, visit, db, form, cancellation);
    }

    static async Task<IResult> ShowRevise(Guid thread, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        if (await AgreementsInForce.Thread(db, thread, Today(visit), cancellation) is not [var latest, ..])
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        if (!await Manages(visit, db, latest.Place, cancellation))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        var own = latest.Agreement;
        var form = refused ?? Form.Showing(
        [
            ("Id", EntityId.New<AgreementId>(visit.At).Value), ("Former", own.Edition), ("Words", own.Words), ("Number", own.Number), ("NotesTo", own.NotesTo), ("From", own.From), ("To", own.To), ("Owner", own.OwnerId?.Value),
            ("ValidFrom", own.ValidFrom > Today(visit) ? own.ValidFrom : Today(visit)), ("ReviewOn", Today(visit).AddYears(1)),
            .. latest.Members.SelectMany((member, i) => new (string, object?)[] { (AgreementContent.MemberField(i + 1), member.EmployeeId.Value), (AgreementContent.ForField(i + 1), member.ForId?.Value) }),
        ]);
        return await FormPage(own.Kind, latest.Place, thread, form, db, cancellation);
    }

    static async Task<IResult> Revise(Guid thread, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new ReviseAgreement.Input(form.Id("Id") is { } id ? new(id) : EntityId.New<AgreementId>(visit.At), thread, form.Whole("Former") ?? 0, ContentOf(form));
        if (!form.IsRefused)
        {
            var answer = await ReviseAgreement.Run(db, visit.Acting, input, cancellation);
            if (answer.IsDone(out var made))
            {
                var agreement = await db.Set<Agreement>().FirstAsync(candidate => candidate.Id == made, cancellation);
                return Pages.SeeOther($"{visit.Root}/agreements/places/{new Workplace(agreement.DepartmentId, agreement.TeamId)}?saved=true");
            }
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await ShowRevise(thread, visit, db, form, cancellation);
    }

    static AgreementContent ContentOf(Form form) => new(
        form.Text("Words"), form.Day("ValidFrom"), form.Day("ReviewOn"), Employee(form, "Owner"), form.Time("From"), form.Time("To"), form.Text("Number"), form.Text("NotesTo"),
        [.. Enumerable.Range(1, AgreementContent.MostMembers).Select(place => new AgreementMemberInput(Employee(form, AgreementContent.MemberField(place)), Employee(form, AgreementContent.ForField(place))))]);

    static EmployeeId? Employee(Form form, string field) => form.Id(field) is { } id ? new EmployeeId(id) : null;

    static async Task<IResult> FormPage(AgreementKind kind, Workplace place, Guid? thread, Form form, Store db, CancellationToken cancellation)
    {
        var chosen = Enumerable.Range(1, AgreementContent.MostMembers).SelectMany(i => new[] { AgreementContent.MemberField(i), AgreementContent.ForField(i) }).Append("Owner")
            .Select(form.Text).Where(text => Guid.TryParse(text, out _)).Select(text => new EmployeeId(Guid.Parse(text))).ToHashSet();
        var colleagues = (await ColleagueNames.Of(db, cancellation)).ChoicesAt(place, chosen);
        return Pages.ShowForm<AgreementFormPage>(form,
            (nameof(AgreementFormPage.Kind), kind),
            (nameof(AgreementFormPage.Place), place),
            (nameof(AgreementFormPage.PlaceName), await PlaceNames.Of(db, place, cancellation)),
            (nameof(AgreementFormPage.Colleagues), colleagues.Select(colleague => (colleague.Id.Value.ToString(), colleague.Name)).ToList()),
            (nameof(AgreementFormPage.Thread), thread));
    }

    static async Task<IResult> ShowHistory(Guid thread, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        if (!AgreementNames.AreSeenBy(visit.Acting))
            return RefusedPage.Answer(StatusCodes.Status403Forbidden);
        var editions = await AgreementsInForce.Thread(db, thread, Today(visit), cancellation);
        if (editions.Count == 0)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        return Pages.ShowForm<AgreementHistoryPage>(
            refused ?? Form.Showing(("LastDay", Today(visit))),
            (nameof(AgreementHistoryPage.Editions), editions),
            (nameof(AgreementHistoryPage.PlaceName), await PlaceNames.Of(db, editions[0].Place, cancellation)),
            (nameof(AgreementHistoryPage.Names), await ColleagueNames.Of(db, cancellation)),
            (nameof(AgreementHistoryPage.Manages), await Manages(visit, db, editions[0].Place, cancellation)));
    }

    static async Task<IResult> End(Guid thread, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var day = form.Day("LastDay");
        if (!form.IsRefused)
        {
            var answer = await EndAgreement.Run(db, visit.Acting, new(thread, day), cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/agreements/{thread}");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await ShowHistory(thread, visit, db, form, cancellation);
    }

    static async Task<IResult> Ask(Guid department, Guid? team, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var place = PlaceAddress.Of(department, team);
        var id = form.Id("Id") is { } sent ? new KnowledgeRoundId(sent) : EntityId.New<KnowledgeRoundId>(visit.At);
        var language = form.Choice<Language>("Language") ?? Language.Dutch;
        if (!form.IsRefused)
        {
            var answer = await OpenRound.Run(db, visit.Acting, new(id, place, language), cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/agreements/rounds/{id.Value}");
            form.Refuse(answer.Refusals);
            db.ChangeTracker.Clear();
        }
        return await ShowPlace(place, visit, db, form, false, cancellation);
    }

    static async Task<IResult> ShowRound(Guid round, Visit visit, Store db, CancellationToken cancellation)
    {
        if (await db.Set<KnowledgeRound>().AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == new KnowledgeRoundId(round), cancellation) is not { } found)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var results = await RoundResult.Of(db, found, cancellation);
        var asked = await AskedAgreement.Among(db, [.. results.Select(result => result.Agreement)], visit.Language, cancellation);
        return Pages.Show<RoundPage>(
            (nameof(RoundPage.Round), found),
            (nameof(RoundPage.PlaceName), await PlaceNames.Of(db, new(found.DepartmentId, found.TeamId), cancellation)),
            (nameof(RoundPage.Results), results),
            (nameof(RoundPage.Headings), asked.ToDictionary(agreement => agreement.Agreement.Id, agreement => agreement.Heading)),
            (nameof(RoundPage.Measured), results.Count > 0 ? await MeasuredBeside.Of(db, cancellation) : null),
            (nameof(RoundPage.Minimum), await SmallestGroup.Of(db, cancellation)));
    }
}
