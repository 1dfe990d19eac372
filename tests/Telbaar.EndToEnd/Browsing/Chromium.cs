using Microsoft.Playwright;
using Telbaar.EndToEnd.Browsing;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Telbaar.EndToEnd.Browsing;

/// <summary>One Chromium, Debian's, for all tests of this project. Nothing is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string Executable = "/usr/bin/chromium";

    // Without these it looks for updates and its maker's hosts at every start.
    static readonly string[] quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-default-apps", "--no-pings",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new FileNotFoundException($"These tests need Chromium at {Executable}. On Debian, as root: apt-get install chromium");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = quietly });
    }

    /// <summary>Opens an address in a window of its own, with no memory of other windows.</summary>
    public async Task<Visit> Open(Uri address, View view, bool byTouch = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = view.Width, Height = 800 },
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = byTouch,
        });
        return await Visit.Begin(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
