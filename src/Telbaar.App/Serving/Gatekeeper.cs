using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Serving;

/// <summary>
/// Stands before every endpoint: finds out who comes, for which organisation and with which roles, and lets nobody in whom the endpoint does not admit.
/// What belongs to another organisation looks the same as what is not there.
/// </summary>
sealed class Gatekeeper(RequestDelegate next, ServerSettings settings, TimeProvider clock, IAntiforgery antiforgery)
{
    public const string LanguageCookie = "telbaar-language";

    public async Task InvokeAsync(HttpContext context, Visit visit, Store store, Proof proof)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Admission>() is Admission.WithKey)
        {
            // Here comes no person, and no cookie.
            await next(context);
            return;
        }
        visit.At = clock.GetUtcNow();
        visit.IsDemonstration = settings.IsDemonstration;
        visit.ThemePath = settings.Theme?.Path;
        visit.Site = $"{context.Request.Scheme}://{context.Request.Host}";
        visit.Path = context.Request.Path + context.Request.QueryString;
        visit.Account = await AccountOf(context, store);
        visit.Language = LanguageOf(context, visit.Account);
        // Of an address that takes other methods alone, routing makes an endpoint that is none of ours.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || context.Request.Query.Any(HoldsNull))
        {
            await Refuse(context, StatusCodes.Status404NotFound);
            return;
        }
        var admission = endpoint.Metadata.GetMetadata<Admission>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} does not say whom it lets in.");
        var isForScript = endpoint.Metadata.GetMetadata<Routes.ForScript>() is not null;
        if (isForScript && (visit.Account is null || !(settings.IsDemonstration || Sessions.IsVerified(context))))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (admission is not Admission.Anyone && visit.Account is null)
        {
            context.Response.Redirect($"/sign-in?return={Uri.EscapeDataString(HttpMethods.IsGet(context.Request.Method) ? visit.Path : "/")}");
            return;
        }
        if (admission is not (Admission.Anyone or Admission.SettingUp) && !settings.IsDemonstration && !Sessions.IsVerified(context))
        {
            context.Response.Redirect("/account/second-factor");
            return;
        }
        if (visit.Account is { } account)
            visit.Organisations = await store.OrganisationsOf(account.Id).OrderBy(o => o.Name).ToListAsync(context.RequestAborted);
        if (await RefusalOf(admission, context, visit, store) is { } status)
        {
            await Refuse(context, status);
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            {
                await ReadAway(context);
                await Refuse(context, StatusCodes.Status413PayloadTooLarge);
                return;
            }
            if (await RefusalOfForm(context) is { } refused)
            {
                await Refuse(context, refused);
                return;
            }
        }
        (visit.FormToken, visit.FormTokenHeader) = antiforgery.GetAndStoreTokens(context) is { RequestToken: { } token, HeaderName: { } header } ? (token, header) : ("", "");
        if (admission is not Admission.Anyone)
            context.Response.Headers.CacheControl = "no-store";
        if (endpoint.Metadata.GetMetadata<AsksProof>() is not null && await proof.Ask(context) is { } asked)
        {
            await asked.ExecuteAsync(context);
            return;
        }
        await next(context);
    }

    /// <summary>A browser that is still sending when the answer comes shows a broken connection instead of the page that says why; so what it sends is read first, and thrown away.</summary>
    static async Task ReadAway(HttpContext context)
    {
        if (context.Request.ContentLength > Limits.LargestReadAway || context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit)
        {
            // Nothing else can come along a connection that still has this on its way.
            context.Response.Headers.Connection = "close";
            return;
        }
        limit.MaxRequestBodySize = Limits.LargestReadAway;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }

    /// <summary>A form must bear our token; one that is no form, or has no end, cannot.</summary>
    async Task<int?> RefusalOfForm(HttpContext context)
    {
        try
        {
            if (await antiforgery.IsRequestValidAsync(context) && !(context.Request.HasFormContentType && (await context.Request.ReadFormAsync(context.RequestAborted)).Any(HoldsNull)))
                return null;
        }
        catch (AntiforgeryValidationException unread) when (unread.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            // Its length had not been told; the server stopped reading at the most that this address takes.
            context.Response.Headers.Connection = "close";
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (Exception unread) when (unread is AntiforgeryValidationException or NotSupportedException)
        {
            // Parts without an end, too many fields or too long ones, letters of an unknown character set.
            context.Response.Headers.Connection = "close";
        }
        return StatusCodes.Status400BadRequest;
    }

    /// <summary>PostgreSQL keeps every character but this one, and nobody types it.</summary>
    static bool HoldsNull(KeyValuePair<string, StringValues> field) => field.Value.Any(text => text is not null && text.Contains('\0', StringComparison.Ordinal));

    static async Task<int?> RefusalOf(Admission admission, HttpContext context, Visit visit, Store store)
    {
        switch (admission)
        {
            case Admission.InstallationAdministrator when !visit.Account!.IsInstallationAdministrator:
                return StatusCodes.Status404NotFound;
            case Admission.Permitted permitted:
                return await RefusalOf(permitted.Permission, context, visit, store);
            default:
                return null;
        }
    }

    static async Task<int?> RefusalOf(Permission permission, HttpContext context, Visit visit, Store store)
    {
        var slug = (string?)context.GetRouteValue("organisation");
        if (visit.Organisations.FirstOrDefault(member => member.Slug == slug) is not { } organisation)
            return StatusCodes.Status404NotFound;
        store.Organisation = organisation.Id;
        visit.Organisation = organisation;
        var account = visit.Account!.Id;
        var roles = (await store.Memberships.Where(m => m.AccountId == account && m.OrganisationId == organisation.Id).Select(m => m.Role).ToListAsync(context.RequestAborted)).ToHashSet();
        visit.OrganisationRoles = roles.ToHashSet();
        if (Guid.TryParse((string?)context.GetRouteValue("study"), out var id))
        {
            visit.Study = new StudyId(id);
            if (!await store.Set<Study>().AnyAsync(study => study.Id == visit.Study, context.RequestAborted))
                return StatusCodes.Status404NotFound;
            roles.UnionWith(await store.Set<StudyMembership>().Where(m => m.AccountId == account && m.StudyId == visit.Study).Select(m => m.Role).ToListAsync(context.RequestAborted));
        }
        visit.Acting = new Acting(account, organisation.Id, roles, Origin.Web, visit.At);
        // Who has a part in one study alone has no role in the organisation, and still arrives at its front page.
        if (visit.May(permission) || permission is Permission.SeeOrganisation)
            return null;
        store.Audit(visit.Acting, "access.refused", visit.Study?.Value, permission.ToString(), ActRefusals.NotAllowed.Code);
        await store.SaveChangesAsync(context.RequestAborted);
        return StatusCodes.Status403Forbidden;
    }

    static async Task<Account?> AccountOf(HttpContext context, Store store) =>
        Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await store.Users.FirstOrDefaultAsync(account => account.Id == new AccountId(id) && account.DisabledAt == null, context.RequestAborted)
            : null;

    static Language LanguageOf(HttpContext context, Account? account) =>
        (account?.LanguageTag ?? context.Request.Cookies[LanguageCookie]) == Language.English.Tag ? Language.English : Language.Dutch;

    static Task Refuse(HttpContext context, int status) => RefusedPage.Answer(status).ExecuteAsync(context);
}
