using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Telbaar.Reports;

/// <summary>The report as one HTML document that needs nothing beside itself: no network, no script, no other file.</summary>
public static class ReportHtml
{
    static readonly Lazy<string> style = new(() => Read("figures.css") + Read("report.css"));

    /// <param name="pictures">Where they have been started beforehand, as loading them takes the better part of a second.</param>
    public static string Render(ReportInput input, Language language, Pictures? pictures = null)
    {
        var drawing = pictures ?? Pictures.Start();
        var report = new ReportContext(input, language, picture => Task.FromResult(drawing.Draw(picture)));
        // Each picture is there as soon as it is asked for, and components await nothing else, so nothing is blocked here.
        return Rendered<ReportDocument>((nameof(ReportDocument.Report), report), (nameof(ReportDocument.Style), style.Value + PageFooter(input))).GetAwaiter().GetResult();
    }

    /// <summary>A component that stands on no page of the web application.</summary>
    internal static async Task<string> Rendered<TComponent>(params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)))).ToHtmlString());
    }

    /// <summary>What stands at the foot of each printed page.</summary>
    static string PageFooter(ReportInput input) =>
        $"@page {{ @bottom-left {{ content: \"{StyleText(input.Persons is { } persons ? $"{input.Study} · {persons.Recipient}" : $"{input.Study} · {input.Program}")}\" }} }}";

    /// <summary>A text within a string of CSS: all but plain letters and digits are escaped, so that no name can end the string or the element.</summary>
    static string StyleText(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            _ = Rune.IsLetterOrDigit(rune) ? escaped.Append(rune) : escaped.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        return escaped.ToString();
    }

    static string Read(string name)
    {
        using var stream = typeof(ReportHtml).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name}, of the style of the report, is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
