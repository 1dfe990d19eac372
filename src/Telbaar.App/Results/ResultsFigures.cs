using Telbaar.Organisations;
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
    readonly DrawnPictures<OrganisationId> drawn = new(pictures);

    /// <param name="links">They follow from what was asked, as all in the figures does.</param>
    public Task<string> Of(ResultsAsked asked, ReportInput input, FigureLinks links, Language language, CancellationToken cancellation)
    {
        var organisation = asked.Key.Organisation;
        return remembered.Of((asked.Key, language), () =>
        {
            var report = new ReportContext(input, language, picture => drawn.Draw(organisation, picture)) { Links = links };
            return ReportHtml.Rendered<FiguresDocument>((nameof(FiguresDocument.Report), report));
        }, cancellation);
    }
}
