using Telbaar.Reports;

namespace Telbaar.Results;

/// <summary>
/// The figures and pictures of results, as the page shows them, remembered in memory: drawing a picture takes a tenth of a second, and all readers see the same. Each is made once,
/// for all who wait for it.
/// </summary>
sealed class ResultsFigures(Pictures pictures)
{
    /// <summary>Half a megabyte each.</summary>
    const int Most = 40;

    readonly Remembered<(ResultsKey, Language), string> remembered = new(Most);
    readonly DrawnPictures drawn = new(pictures);

    public Task<string> Of(ResultsKey key, ReportInput input, Language language, CancellationToken cancellation) => remembered.Of((key, language), () =>
    {
        var report = new ReportContext(input, language, picture => drawn.Draw(key.Organisation, picture));
        return ReportHtml.Rendered<FiguresDocument>((nameof(FiguresDocument.Report), report));
    }, cancellation);
}
