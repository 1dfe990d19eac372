using Telbaar.Accounts;
using Telbaar.Layout;
using Telbaar.Serving;

namespace Telbaar.Organisations;

/// <summary>The addresses of organisations.</summary>
static class OrganisationsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page("/", new Admission.SignedIn(), (Visit visit) => visit.Organisations is [var only] ? Pages.SeeOther($"/o/{only.Slug}") : Pages.Show<StartPage>());
        routes.Page(Routes.Organisation, Permission.SeeOrganisation, () => Pages.Show<OrganisationPage>());
    }
}
