using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Telbaar.Accounts;

namespace Telbaar.Serving;

/// <summary>The words in which features name their addresses. Each address says whom it lets in.</summary>
static class Routes
{
    /// <summary>Where the pages of an organisation stand.</summary>
    public const string Organisation = "/o/{organisation}";

    /// <summary>Where the pages of one study stand.</summary>
    public const string Study = Organisation + "/studies/{study:guid}";

    /// <summary>A page, or a file to take along.</summary>
    public static void Page(this IEndpointRouteBuilder routes, string path, Admission admission, Delegate show) =>
        routes.Map(HttpMethods.Get, path, show, admission);

    public static void Page(this IEndpointRouteBuilder routes, string path, Permission permission, Delegate show) =>
        routes.Page(path, new Admission.Permitted(permission), show);

    /// <summary>Something that is done by sending a form.</summary>
    public static void Act(this IEndpointRouteBuilder routes, string path, Admission admission, Delegate act) =>
        routes.Map(HttpMethods.Post, path, act, admission);

    public static void Act(this IEndpointRouteBuilder routes, string path, Permission permission, Delegate act) =>
        routes.Act(path, new Admission.Permitted(permission), act);

    /// <summary>Something heavy: whoever did not sign in just now is asked first to prove who it is.</summary>
    public static void HeavyAct(this IEndpointRouteBuilder routes, string path, Permission permission, Delegate act) =>
        routes.Map(HttpMethods.Post, path, act, new Admission.Permitted(permission), new AsksProof());

    /// <summary>Something that is done by sending a form with a file.</summary>
    /// <param name="mostBytes">A larger form is refused before it is read.</param>
    public static void Upload(this IEndpointRouteBuilder routes, string path, Permission permission, long mostBytes, Delegate act) =>
        routes.Map(HttpMethods.Post, path, act, new Admission.Permitted(permission), new MostBytes(mostBytes));

    /// <summary>Something that a page's script asks, and gets as JSON.</summary>
    public static void Ask(this IEndpointRouteBuilder routes, string path, Permission permission, Delegate answer) =>
        routes.Map(HttpMethods.Get, path, answer, new Admission.Permitted(permission), new ForScript());

    /// <summary>Something that a page's script tells, as JSON, with the form's token in a header.</summary>
    /// <param name="mostBytes">More is refused before it is read.</param>
    public static void Tell(this IEndpointRouteBuilder routes, string path, Permission permission, long mostBytes, Delegate act) =>
        routes.Map(HttpMethods.Post, path, act, new Admission.Permitted(permission), new ForScript(), new MostBytes(mostBytes));

    /// <summary>
    /// Prepares the handler when its address is first asked for. The framework would do so for all addresses, some hundreds, before it answers the first request.
    /// </summary>
    static void Map(this IEndpointRouteBuilder routes, string method, string path, Delegate handler, params object[] metadata)
    {
        var pattern = RoutePatternFactory.Parse(path);
        var prepared = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, new()
        {
            ServiceProvider = routes.ServiceProvider,
            RouteParameterNames = pattern.Parameters.Select(parameter => parameter.Name),
            DisableInferBodyFromParameters = method == HttpMethods.Get,
        }).RequestDelegate);
        routes.MapMethods(path, [method], context => prepared.Value(context)).WithMetadata([.. metadata, new Handler(prepared)]);
    }

    /// <summary>What answers at an address.</summary>
    public sealed record Handler(Lazy<RequestDelegate> Prepared);

    /// <summary>Who has not signed in is told so by the status alone: a script does not go to another page.</summary>
    public sealed record ForScript;

    /// <summary>The server itself reads no more of a form than this.</summary>
    sealed record MostBytes(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
