using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Telbaar.EndToEnd.Browsing;

/// <summary>A page that somebody has open, and what must hold for any page of ours.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly Uri address;
    readonly List<Uri> asked = [];
    readonly List<string> errors = [];

    Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
        page.Request += (_, request) => asked.Add(new(request.Url));
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    internal static async Task<Visit> Begin(IBrowserContext context, Uri address)
    {
        var visit = new Visit(context, await context.NewPageAsync(), address);
        // Two minutes: on a machine that is busy with other tests a document alone may take half a minute.
        visit.Page.SetDefaultTimeout(120_000);
        await visit.Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>Goes on to another address in the same window.</summary>
    /// <returns>The status that the server answered.</returns>
    public async Task<int> GoTo(string path) => (await Page.GotoAsync(new Uri(address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>Looks at the same page in another way.</summary>
    public async Task LookAs(View view)
    {
        await Page.SetViewportSizeAsync(view.Width, 800);
        await Page.EmulateMediaAsync(new() { ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Unfolds all that is folded, so that it is looked at too.</summary>
    public Task Unfold() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");

    /// <summary>What a script finds, as texts.</summary>
    public Task<string[]> Find(string script) => Page.EvaluateAsync<string[]>(script);

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses a key until what has the focus is as wanted; no page of ours has so much to pass by that it takes 200 times.</summary>
    /// <param name="wanted">What is asked of the focused element, as a script: <c>matches('summary')</c>.</param>
    public async Task PressUntil(string key, string wanted)
    {
        for (var pressed = 0; pressed < 200; pressed++)
        {
            await Press(key);
            if (await FocusIs(wanted) == "true")
                return;
        }
        Assert.Fail($"Pressing {key} leads nowhere where {wanted}.");
    }

    /// <summary>What the focused element answers to a script, as text.</summary>
    public Task<string> FocusIs(string asked) => Page.EvaluateAsync<string>($"() => String(document.activeElement.{asked})");

    /// <summary>Holds the page to the rules of axe: those of WCAG and its best practices.</summary>
    public Task MustBeAccessible() => MustBeAccessible(new());

    /// <summary>The same, for a page whose colours are looked at elsewhere.</summary>
    public Task MustBeAccessibleButForColours() => MustBeAccessible(new() { Rules = new() { ["color-contrast"] = new() { Enabled = false } } });

    async Task MustBeAccessible(AxeRunOptions options)
    {
        // Listing all that is right takes most of the time.
        options.ResultTypes = [ResultType.Violations];
        var result = await Page.RunAxe(options);
        Assert.NotEmpty(result.Passes);
        Nothing("axe", result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Target}: {rule.Help}")));
    }

    /// <summary>Nothing makes the page wider than its window. What scrolls within a region of its own can be reached by keyboard.</summary>
    public async Task MustNotScrollSideways()
    {
        Nothing("wider than the window", await Find("""
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const within = element => element.parentElement?.closest('[tabindex="0"]');
                return [...document.body.querySelectorAll('*')]
                    .filter(element => element.getBoundingClientRect().right > width && !within(element))
                    .map(element => `${element.tagName} ${element.id || element.className} ends at ${element.getBoundingClientRect().right} of ${width}`)
                    .concat('the page itself');
            }
            """));
        Nothing("scrolls, but not by keyboard", await Find("""
            () => [...document.body.querySelectorAll('*')]
                .filter(element => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth && element.tabIndex < 0)
                .map(element => `${element.tagName} ${element.id || element.className}`)
            """));
    }

    /// <summary>The browser had nothing to complain of: no error of script, nothing that the content security policy refused, nothing that was not found.</summary>
    public void MustHaveNoErrors() => Nothing("errors of the browser", errors);

    /// <summary>The page says in which language it is and what it is called: once, as title and as heading.</summary>
    public async Task MustBeNamed(string language) => Nothing("language, title and heading", await Page.EvaluateAsync<string[]>("""
        language => [
            document.documentElement.lang === language ? '' : `language ${document.documentElement.lang} rather than ${language}`,
            document.title.length > 'Telbaar'.length + 3 ? '' : `title ${document.title}`,
            document.querySelectorAll('h1').length === 1 && document.querySelector('h1').innerText.trim() ? '' : 'not one heading of the first level',
        ].filter(fault => fault)
        """, language));

    /// <summary>Nothing on the page, be it seen or only read out, is in words of another language; what says itself that it is, is let be.</summary>
    public async Task MustSayNothingOf(Func<string, bool> isOfAnother) => Nothing("in another language", (await Find("""
        () => {
            const here = document.documentElement.lang;
            const spoken = element => element.closest('[lang]').lang === here && !element.closest('script, style');
            const said = [document.title];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode())
                if (spoken(walker.currentNode.parentElement)) said.push(walker.currentNode.data);
            for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
                if (spoken(element)) said.push(...['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? ''));
            return [...new Set(said.map(text => text.trim().replace(/\s+/g, ' ')).filter(text => text))];
        }
        """)).Where(isOfAnother));

    /// <summary>Whatever the page asked for came from where it came from itself; a page that is a file asks for nothing but that file.</summary>
    public void MustAskNothingElsewhere()
    {
        Assert.NotEmpty(asked);
        Nothing("asked elsewhere", asked.Where(IsElsewhere).Select(request => request.AbsoluteUri));
    }

    bool IsElsewhere(Uri request) => request.Scheme != "data"
        && (address.IsFile ? request.AbsolutePath != address.AbsolutePath : request.Authority != address.Authority);

    static void Nothing(string what, IEnumerable<string> found)
    {
        var faults = found.ToList();
        Assert.True(faults.Count == 0, $"{what}:\n{string.Join('\n', faults)}");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
