using Microsoft.Playwright;
using Telbaar.Demonstration;
using Telbaar.EndToEnd.Browsing;
using Telbaar.Tests.Given;

namespace Telbaar.EndToEnd.Serving;

/// <summary>What somebody does on the pages of the web application, in the words of those pages.</summary>
static class Walking
{
    /// <summary>On a busy machine a page may take its time.</summary>
    const float Patience = 30_000;

    /// <summary>A window of somebody who has just signed in to the demonstration.</summary>
    public static async Task<Visit> SignIn(this Chromium chromium, DemoServer demo, string login, View view)
    {
        var visit = await chromium.Open(new(demo.Address, "/sign-in"), view);
        await visit.Fill(("Gebruikersnaam", login), ("Wachtwoord", DemoMunicipality.Password));
        await visit.Push("Inloggen");
        await Assertions.Expect(visit.Page.Locator("header")).ToContainTextAsync($"Demo {login}", new() { Timeout = Patience });
        return visit;
    }

    /// <summary>Asks for all pages in the other language, by its name.</summary>
    public static Task TurnTo(this Visit visit, string language) => visit.UntilAnswered(() => visit.Page.Locator("header").GetByRole(AriaRole.Button, new() { Name = language, Exact = true }).ClickAsync());

    public static async Task Fill(this Visit visit, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
            await visit.Field(label).FillAsync(text);
    }

    public static Task Choose(this Visit visit, string label, string option) => visit.Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public static Task Tick(this Visit visit, string label) => visit.Field(label).CheckAsync();

    /// <summary>Pushes the button with these words, the first where there are more, until its answer is there.</summary>
    public static Task Push(this Visit visit, string button) => visit.UntilAnswered(() => visit.Button(button).First.ClickAsync());

    /// <summary>Does something that leads to a page, until that page is there.</summary>
    public static async Task UntilAnswered(this Visit visit, Func<Task> deed)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        visit.Page.Load += Loaded;
        await deed();
        await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        visit.Page.Load -= Loaded;
    }

    public static ILocator Button(this Visit visit, string button) => visit.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    public static Task Follow(this Visit visit, string link) => visit.UntilAnswered(() => visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());

    /// <summary>Goes to another part of the study.</summary>
    public static Task Turn(this Visit visit, string tab) => visit.UntilAnswered(() => visit.Page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = tab, Exact = true }).ClickAsync());

    public static Task Attach(this Visit visit, string label, string name, string content) =>
        visit.Field(label).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

    public static Task Attach(this Visit visit, string label, string path) => visit.Field(label).SetInputFilesAsync(path);

    /// <summary>These words stand on the page, or come there.</summary>
    public static Task MustSay(this Visit visit, string words) => Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(words, new() { Timeout = Patience });

    static ILocator Field(this Visit visit, string label) => visit.Page.Locator("main form").GetByLabel(label).First;

    /// <summary>Signs somebody in on the sign-in page that is open, with the code of the authenticator app.</summary>
    /// <param name="steps">A code is used once: a later one is accepted too.</param>
    public static async Task SignIn(this Visit visit, Website site, Person person, int steps = 0)
    {
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(person.UserName);
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(Website.Password);
        await visit.Page.Locator("main button[type=submit]").First.ClickAsync();
        await visit.Page.Locator("input[name=Code]").FillAsync(site.CodeOf(person.Secret, steps));
        await visit.Page.Locator("main button[type=submit]").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("header")).ToContainTextAsync(person.UserName);
    }
}
