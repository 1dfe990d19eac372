using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Accounts;

/// <summary>The addresses of the people of an organisation and of its studies.</summary>
static class MembersRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Organisation}/members", Permission.ManageMembers, List);
        routes.Page($"{Routes.Organisation}/members/new", Permission.ManageMembers, (Visit visit) => NewMemberPage.Answer(Fresh(visit)));
        routes.HeavyAct($"{Routes.Organisation}/members/new", Permission.ManageMembers, Add);
        routes.HeavyAct($"{Routes.Organisation}/members/admit", Permission.ManageMembers, Admit);
        routes.Page($"{Routes.Organisation}/members/{{account:guid}}", Permission.ManageMembers, (Guid account, Visit visit, Store db, CancellationToken cancellation) => ShowMember(new(account), visit, db, null, cancellation));
        routes.HeavyAct($"{Routes.Organisation}/members/{{account:guid}}/roles", Permission.ManageMembers, Change);
        routes.HeavyAct($"{Routes.Organisation}/members/{{account:guid}}/invite", Permission.ManageMembers, Invite);
        routes.HeavyAct($"{Routes.Organisation}/members/{{account:guid}}/disable", Permission.ManageMembers, Disable);
        routes.HeavyAct($"{Routes.Organisation}/members/{{account:guid}}/enable", Permission.ManageMembers, Enable);
        routes.Page($"{Routes.Study}/people", Permission.ManageMembers, (Visit visit, Store db, CancellationToken cancellation) => ShowPeople(visit, db, Fresh(visit), "", cancellation));
        routes.HeavyAct($"{Routes.Study}/people/new", Permission.ManageMembers, AddToStudy);
        routes.HeavyAct($"{Routes.Study}/people/admit", Permission.ManageMembers, AdmitToStudy);
        routes.HeavyAct($"{Routes.Study}/people/take", Permission.ManageMembers, TakeFromStudy);
    }

    static Form Fresh(Visit visit) => Form.Showing(("Id", EntityId.New<AccountId>(visit.At).Value));

    static List<Role> RolesIn(Form form, string field = "Roles") => [.. form.All(field).Where(text => Enum.TryParse<Role>(text, out _)).Select(Enum.Parse<Role>).Where(Enum.IsDefined).Distinct()];

    static async Task<IResult> List(Visit visit, Store db, CancellationToken cancellation)
    {
        var organisation = visit.Organisation!.Id;
        var roles = await db.Memberships.Where(m => m.OrganisationId == organisation).Select(m => new { m.AccountId, m.Role }).ToListAsync(cancellation);
        var inStudies = await db.Set<StudyMembership>().Select(m => new { m.AccountId, m.StudyId }).Distinct().ToListAsync(cancellation);
        var accounts = await db.Users.AsNoTracking()
            .Where(account => db.Memberships.Any(m => m.OrganisationId == organisation && m.AccountId == account.Id) || db.Set<StudyMembership>().Any(m => m.AccountId == account.Id))
            .ToListAsync(cancellation);
        var elsewhere = await LoginsOf(db, cancellation);
        return Pages.Show<MembersPage>((nameof(MembersPage.Members), accounts
            .Select(account => new MembersPage.Row(account, [.. roles.Where(m => m.AccountId == account.Id).Select(m => m.Role).Order()], inStudies.Count(m => m.AccountId == account.Id), elsewhere.Contains(account.Id)))
            .OrderBy(row => row.Account.DisplayName, StringComparer.Create(visit.Language.Culture, ignoreCase: true)).ToList()));
    }

    static async Task<HashSet<AccountId>> LoginsOf(Store db, CancellationToken cancellation) => [.. await db.UserLogins.Select(login => login.UserId).ToListAsync(cancellation)];

    static async Task<IResult> Add(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new AddMember.Input(new(form.Id("Id") ?? EntityId.New<AccountId>(visit.At).Value), form.Text("UserName"), form.Text("DisplayName"), RolesIn(form));
        var answer = await AddMember.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out var code))
            return InvitedPage.Answer(code, input.UserName!.Trim(), visit);
        form.Refuse(answer.Refusals);
        return NewMemberPage.Answer(form, NewMemberPage.NewForm);
    }

    static async Task<IResult> Admit(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await AdmitMember.Run(db, visit.Acting, new(form.Text("UserName"), RolesIn(form)), cancellation);
        if (answer.IsDone(out var account))
            return Pages.SeeOther($"{visit.Root}/members/{account.Value}");
        form.Refuse(answer.Refusals);
        return NewMemberPage.Answer(form, NewMemberPage.AdmitForm);
    }

    static async Task<IResult> ShowMember(AccountId id, Visit visit, Store db, Form? refused, CancellationToken cancellation)
    {
        var organisation = visit.Organisation!.Id;
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id
            && (db.Memberships.Any(m => m.OrganisationId == organisation && m.AccountId == id) || db.Set<StudyMembership>().Any(m => m.AccountId == id)), cancellation);
        if (account is null)
            return RefusedPage.Answer(StatusCodes.Status404NotFound);
        var studies = await db.Set<StudyMembership>().Where(m => m.AccountId == id).Join(db.Set<Study>(), m => m.StudyId, study => study.Id, (m, study) => new { study.Id, study.Name, m.Role }).ToListAsync(cancellation);
        return Pages.ShowForm<MemberPage>(refused ?? Form.Showing(),
            (nameof(MemberPage.Account), account),
            (nameof(MemberPage.Roles), (await db.Memberships.Where(m => m.OrganisationId == organisation && m.AccountId == id).Select(m => m.Role).ToListAsync(cancellation)).Order().ToList()),
            (nameof(MemberPage.Studies), studies.Select(study => (study.Id, study.Name, study.Role)).ToList()),
            (nameof(MemberPage.SignsInElsewhere), await db.UserLogins.AnyAsync(login => login.UserId == id, cancellation)),
            (nameof(MemberPage.IsOursAlone), !account.IsInstallationAdministrator && !await db.OrganisationsOf(id).AnyAsync(other => other.Id != organisation, cancellation)));
    }

    static async Task<IResult> Change(Guid account, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await ChangeRoles.Run(db, visit.Acting, new(new(account), RolesIn(form, "Were").ToHashSet(), RolesIn(form).ToHashSet()), cancellation);
        return await AfterAct(answer, new(account), form, visit, db, cancellation);
    }

    static async Task<IResult> Disable(Guid account, Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await AfterAct(await DisableAccount.Run(db, visit.Acting, new(account), cancellation), new(account), form, visit, db, cancellation);

    static async Task<IResult> Enable(Guid account, Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await AfterAct(await EnableAccount.Run(db, visit.Acting, new(account), cancellation), new(account), form, visit, db, cancellation);

    static async Task<IResult> AfterAct(Answer<Done> answer, AccountId account, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        // Somebody who has no role left is no member any more, and has no page either.
        if (answer.IsDone(out _))
            return Pages.SeeOther(await db.OrganisationsOf(account).AnyAsync(here => here.Id == visit.Organisation!.Id, cancellation) ? $"{visit.Root}/members/{account.Value}" : $"{visit.Root}/members");
        form.Refuse(answer.Refusals);
        return await ShowMember(account, visit, db, form, cancellation);
    }

    static async Task<IResult> Invite(Guid account, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await InviteMember.Run(db, visit.Acting, new(account), cancellation);
        if (answer.IsDone(out var code))
            return InvitedPage.Answer(code, (await db.Users.FirstAsync(member => member.Id == new AccountId(account), cancellation)).UserName!, visit);
        form.Refuse(answer.Refusals);
        return await ShowMember(new(account), visit, db, form, cancellation);
    }

    static async Task<IResult> ShowPeople(Visit visit, Store db, Form form, string which, CancellationToken cancellation)
    {
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var people = await db.Set<StudyMembership>().Where(m => m.StudyId == study.Id)
            .Join(db.Users, m => m.AccountId, account => account.Id, (m, account) => new { account.Id, account.DisplayName, account.UserName, m.Role }).ToListAsync(cancellation);
        return Pages.ShowForm<StudyPeoplePage>(form,
            (nameof(StudyPeoplePage.Study), study),
            (nameof(StudyPeoplePage.Which), which),
            (nameof(StudyPeoplePage.People), people.Select(person => new StudyPeoplePage.Row(person.Id, person.DisplayName, person.UserName!, person.Role))
                .OrderBy(row => row.DisplayName, StringComparer.Create(visit.Language.Culture, ignoreCase: true)).ThenBy(row => row.Role).ToList()));
    }

    static async Task<IResult> AddToStudy(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new AddMember.Input(new(form.Id("Id") ?? EntityId.New<AccountId>(visit.At).Value), form.Text("UserName"), form.Text("DisplayName"), RolesIn(form), visit.Study);
        var answer = await AddMember.Run(db, visit.Acting, input, cancellation);
        if (answer.IsDone(out var code))
            return InvitedPage.Answer(code, input.UserName!.Trim(), visit);
        form.Refuse(answer.Refusals);
        return await ShowPeople(visit, db, form, NewMemberPage.NewForm, cancellation);
    }

    static async Task<IResult> AdmitToStudy(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await AdmitMember.Run(db, visit.Acting, new(form.Text("UserName"), RolesIn(form), visit.Study), cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}/people");
        form.Refuse(answer.Refusals);
        return await ShowPeople(visit, db, form, NewMemberPage.AdmitForm, cancellation);
    }

    static async Task<IResult> TakeFromStudy(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (form.Id("Account") is { } account && form.Choice<Role>("Role") is { } role)
        {
            var answer = await TakeStudyRole.Run(db, visit.Acting, new(visit.Study!.Value, new(account), role), cancellation);
            if (answer.IsDone(out _))
                return Pages.SeeOther($"{visit.Root}/studies/{visit.Study!.Value.Value}/people");
            form.Refuse(answer.Refusals);
        }
        return await ShowPeople(visit, db, form, StudyPeoplePage.TakeForm, cancellation);
    }
}
