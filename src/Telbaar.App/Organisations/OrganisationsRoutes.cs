using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Organisations;

/// <summary>The addresses of organisations.</summary>
static class OrganisationsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page("/", new Admission.SignedIn(), (Visit visit) =>
            visit is { Organisations: [var only], Account.IsInstallationAdministrator: false } ? Pages.SeeOther($"/o/{only.Slug}") : Pages.Show<StartPage>());
        routes.Page("/organisations/new", new Admission.InstallationAdministrator(), (Visit visit) => NewOrganisationPage.Answer(Form.Showing(("Id", EntityId.New<OrganisationId>(visit.At).Value))));
        routes.Act("/organisations/new", new Admission.InstallationAdministrator(), Create);
        routes.Page(Routes.Organisation, Permission.SeeOrganisation, ShowFront);
    }

    static async Task<IResult> ShowFront(Visit visit, Store db, CancellationToken cancellation)
    {
        if (visit.May(Permission.SeeStudies))
            return Pages.Show<OrganisationPage>();
        var account = visit.Account!.Id;
        var studies = await db.Set<StudyMembership>().Where(membership => membership.AccountId == account)
            .Join(db.Set<Study>(), membership => membership.StudyId, study => study.Id, (membership, study) => new { membership.Role, study.Id, study.Name }).ToListAsync(cancellation);
        return Pages.Show<OrganisationPage>((nameof(OrganisationPage.Studies), studies.Where(part => Authorisation.Allows(Permission.SeeStudies, part.Role))
            .Select(part => (part.Id, part.Name)).Distinct().OrderBy(part => part.Name, StringComparer.Ordinal).ToList()));
    }

    static async Task<IResult> Create(Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        var input = new CreateOrganisation.Input(new(form.Id("Id") ?? EntityId.New<OrganisationId>(visit.At).Value), form.Text("Name"), form.Text("Slug"));
        var answer = await CreateOrganisation.Run(db, visit.Account!.Id, Origin.Web, visit.At, input, cancellation);
        if (answer.IsDone(out _))
            return Pages.SeeOther($"/o/{input.Slug!.Trim()}");
        form.Refuse(answer.Refusals);
        return NewOrganisationPage.Answer(form);
    }
}
