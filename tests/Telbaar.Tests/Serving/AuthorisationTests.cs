using System.Globalization;
using System.Net;
using System.Text;
using Telbaar.Accounts;
using Telbaar.Serving;
using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Serving;

/// <summary>Holds every address of the server against the written matrix.</summary>
public sealed class AuthorisationTests
{
    [Fact]
    public async Task The_written_matrix_has_a_row_for_every_address_and_tells_the_truth()
    {
        await using var site = await Website.On(Engine.Sqlite);

        var written = await File.ReadAllTextAsync(Repository.PathOf("docs/authorisation.md"), TestContext.Current.CancellationToken);
        var page = written[..written.IndexOf("| address", StringComparison.Ordinal)] + Matrix(site);
        await File.WriteAllTextAsync(Repository.PathOf("artifacts/authorisation.md"), page, TestContext.Current.CancellationToken);

        Assert.Equal(page, written);
    }

    [Fact]
    public async Task Every_address_has_somebody_to_answer()
    {
        await using var site = await Website.On(Engine.Sqlite);

        var handlers = site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Routes.Handler>()).OfType<Routes.Handler>().ToList();
        Assert.True(handlers.Count > 200);
        Assert.All(handlers, handler => Assert.NotNull(handler.Prepared.Value));
    }

    [Fact]
    public async Task Every_address_refuses_whoever_has_not_signed_in()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var visitor = site.Visitor();

        var forScripts = PathsForScripts(site).ToHashSet();
        foreach (var (path, method) in Closed(site))
        {
            var page = method == "GET" ? await visitor.Open(path) : await visitor.Send(path);
            if (forScripts.Contains(path))
                Assert.Equal((path, HttpStatusCode.Unauthorized, ""), (path, page.Status, page.Html));
            else
                Assert.StartsWith("/sign-in?", page.SentTo, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_address_hides_another_organisation_from_somebody_with_all_roles_elsewhere()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var stranger = await site.SignedIn(await site.Store.Organisation("elders"), Enum.GetValues<Role>());

        foreach (var (path, method) in Closed(site).Where(address => address.Path.StartsWith("/o/", StringComparison.Ordinal)))
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (method == "GET" ? await stranger.Open(path) : await stranger.Send(path)).Status));
    }

    [Fact]
    public async Task A_form_without_our_token_is_refused_at_every_address()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var member = await site.SignedIn(Enum.GetValues<Role>());

        foreach (var (path, _) in Closed(site).Where(address => address.Method == "POST" && !address.Path.Contains(Nowhere, StringComparison.Ordinal)))
            Assert.NotEqual((path, true), (path, (await member.SendWith("nagemaakt", path)).Status is HttpStatusCode.OK or HttpStatusCode.SeeOther));
    }

    const string Nowhere = "01890000-0000-7000-8000-000000000000";

    static IEnumerable<string> PathsForScripts(Website site) => site.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<Routes.ForScript>() is not null).Select(PathOf);

    static string PathOf(Microsoft.AspNetCore.Routing.RouteEndpoint endpoint) => System.Text.RegularExpressions.Regex.Replace(
        string.Concat('/', endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{organisation}", "teststad", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)), "{[^}]+}", Nowhere);

    static IEnumerable<(string Path, string Method)> Closed(Website site) =>
        from endpoint in site.Endpoints
        where endpoint.Metadata.GetMetadata<Admission>() is not (Admission.Anyone or Admission.WithKey)
        select (PathOf(endpoint), endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Single());

    static string Matrix(Website site)
    {
        var roles = Enum.GetValues<Role>();
        var table = new StringBuilder("| address | | asks |");
        table.AppendJoin("", roles.Select(role => $" {role} |")).Append("\n| --- | --- | --- |").AppendJoin("", roles.Select(_ => " :-: |")).Append('\n');
        foreach (var endpoint in site.Endpoints.OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal).ThenBy(MethodOf, StringComparer.Ordinal))
        {
            var admission = endpoint.Metadata.GetMetadata<Admission>();
            table.Append(CultureInfo.InvariantCulture, $"| `/{endpoint.RoutePattern.RawText!.TrimStart('/')}` | {MethodOf(endpoint)} | {AskOf(admission)}{(endpoint.Metadata.GetMetadata<AsksProof>() is null ? "" : ", and proof")} |")
                .AppendJoin("", roles.Select(role => MayCome(admission, role) ? " ● |" : " |")).Append('\n');
        }
        return table.ToString();
    }

    static string MethodOf(Microsoft.AspNetCore.Routing.RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods.Single() ?? "any";

    static string AskOf(Admission? admission) => admission switch
    {
        Admission.Anyone => "nothing",
        Admission.WithKey => "a key of another program",
        Admission.SignedIn => "a signed-in account",
        Admission.SettingUp => "a signed-in account, also before its second factor",
        Admission.InstallationAdministrator => "the administrator of the installation",
        Admission.Permitted permitted => permitted.Permission.ToString(),
        _ => "MISSING",
    };

    static bool MayCome(Admission? admission, Role role) => admission switch
    {
        Admission.Permitted permitted => Authorisation.Allows(permitted.Permission, role),
        Admission.Anyone or Admission.SignedIn or Admission.SettingUp => true,
        _ => false,
    };
}
