using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Telbaar.Tests.Accounts;

/// <summary>A provider of OpenID Connect, as small as it goes: discovery, keys, a code with PKCE, and a signed token about whoever the test says.</summary>
sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "telbaar", ClientSecret = "geheim van de test";

    readonly WebApplication server;
    readonly RSA key = RSA.Create(2048);
    readonly ConcurrentDictionary<string, (string Challenge, string Nonce)> codes = [];

    OpenIdProvider(WebApplication server) => this.server = server;

    public Uri Address => new(server.Urls.Single());

    /// <summary>Who signs in next.</summary>
    public string Subject { get; set; } = "s-1";

    public string Name { get; set; } = "Iemand van het bureau";

    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>Signs with a key that it does not publish.</summary>
    public bool SignsWithAnotherKey { get; set; }

    public static async Task<OpenIdProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new OpenIdProvider(builder.Build());
        provider.Map();
        await provider.server.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
    }

    string Issuer => Address.ToString().TrimEnd('/');

    void Map()
    {
        server.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/jwks",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        server.MapGet("/jwks", () =>
        {
            var parameters = key.ExportParameters(false);
            return TypedResults.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "k", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) } } });
        });
        server.MapGet("/authorize", (HttpRequest request) =>
        {
            var query = request.Query;
            var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            codes[code] = (query["code_challenge"].ToString(), query["nonce"].ToString());
            return TypedResults.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
        });
        server.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return form["client_secret"] == ClientSecret && codes.TryRemove(form["code"].ToString(), out var asked) && asked.Challenge == verifier
                ? Microsoft.AspNetCore.Http.Results.Json(new { access_token = "x", token_type = "Bearer", expires_in = 60, id_token = TokenFor(asked.Nonce) })
                : Microsoft.AspNetCore.Http.Results.BadRequest();
        });
    }

    string TokenFor(string nonce)
    {
        using var other = RSA.Create(2048);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Subject = new ClaimsIdentity([new("sub", Subject), new("name", Name), new("nonce", nonce), .. Groups.Select(group => new Claim("groups", group))]),
            SigningCredentials = new(new RsaSecurityKey(SignsWithAnotherKey ? other : key) { KeyId = "k", CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256),
        });
    }
}
