using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Telbaar.Demonstration;

namespace Telbaar.Bench.Load;

/// <summary>Somebody with a browser of its own.</summary>
sealed partial class Person(Uri server) : IDisposable
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };
    string token = "";

    /// <exception cref="HttpRequestException">The server did not let this person in.</exception>
    public async Task SignIn(string userName)
    {
        token = TokenIn((await Open("/sign-in")).Text);
        using var form = new FormUrlEncodedContent([new("token", token), new("Name", userName), new("Password", DemoMunicipality.Password)]);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode is not HttpStatusCode.SeeOther)
            throw new HttpRequestException($"Signing in was answered with {answer.StatusCode}.");
    }

    public async Task<Answer> Open(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        if (TokenIn(text) is { Length: > 0 } fresh)
            token = fresh;
        return new(answer.StatusCode, text);
    }

    /// <summary>As a page's script does.</summary>
    public async Task<Answer> Tell(string path, object what)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(what, options: json) };
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await client.SendAsync(request);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    static string TokenIn(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>What the server answered.</summary>
sealed record Answer(HttpStatusCode Status, string Text)
{
    /// <summary>What is wrong with it as a page of this kind.</summary>
    /// <param name="words">That stand on it.</param>
    public string? WrongUnless(string words) =>
        Status is not HttpStatusCode.OK ? $"{(int)Status}" : Text.Contains(words, StringComparison.Ordinal) ? null : $"without {words}";
}
