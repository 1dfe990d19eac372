using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Telbaar.Reports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Telbaar.Tests.Reports;

/// <summary>The slides of a department, opened to be looked into.</summary>
sealed class SlidesOf : IDisposable
{
    public SlidesOf(ReportInput input, string department, Language language = Language.Dutch, SlideMatter? matter = null)
    {
        using var stream = new MemoryStream();
        DepartmentSlides.Write(stream, input, department, language, matter);
        Bytes = stream.ToArray();
        Document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public PresentationDocument Document { get; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<SlidePart> Slides => [.. Document.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>()
        .Select(slide => (SlidePart)Document.PresentationPart.GetPartById(slide.RelationshipId!.Value!))];

    public IReadOnlyList<string> Titles => [.. Slides.Select(slide => TextOf(TitlesOf(slide).Single()))];

    public IReadOnlyList<ChartPart> Charts => [.. Slides.SelectMany(slide => slide.ChartParts)];

    public static IEnumerable<Shape> TitlesOf(SlidePart slide) => slide.Slide!.Descendants<Shape>()
        .Where(shape => shape.Descendants<PlaceholderShape>().Any(place => place.Type?.Value == PlaceholderValues.Title || place.Type?.Value == PlaceholderValues.CenteredTitle));

    /// <summary>The paragraphs of a slide, as they are read.</summary>
    public static IReadOnlyList<string> Lines(SlidePart slide) => [.. slide.Slide!.Descendants<A.Paragraph>().Select(TextOf)];

    /// <summary>The cells of a table, without its heading.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(SlidePart slide) =>
        [.. slide.Slide!.Descendants<A.TableRow>().Skip(1).Select(row => (IReadOnlyList<string>)[.. row.Elements<A.TableCell>().Select(TextOf)])];

    /// <summary>The values of each series, as the chart remembers them; nothing where there is no bar.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> ValuesOf(ChartPart chart) => [.. chart.ChartSpace!.Descendants<C.BarChartSeries>().Select(series =>
    {
        var cache = series.GetFirstChild<C.Values>()!.Descendants<C.NumberingCache>().Single();
        var points = cache.Elements<C.NumericPoint>().ToDictionary(point => point.Index!.Value, point => point.InnerText);
        return (IReadOnlyList<string?>)[.. Enumerable.Range(0, (int)cache.PointCount!.Val!.Value).Select(at => points.GetValueOrDefault((uint)at))];
    })];

    public void Dispose() => Document.Dispose();

    static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants<A.Text>().Select(text => text.Text));
}
