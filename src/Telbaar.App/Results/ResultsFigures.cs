using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;

namespace Telbaar.Results;

/// <summary>
/// The figures and pictures of results, as the page shows them, remembered in memory: drawing a picture takes a tenth of a second, and readers with the same rights see the same. Each is made once,
/// for all who wait for it.
/// </summary>
sealed class ResultsFigures(LiveResults results, Pictures pictures)
{
    /// <summary>Half a megabyte each.</summary>
    const int Most = 40;

    readonly Remembered<(ResultsKey, Language, int, DateTimeOffset), string> remembered = new(Most);
    readonly Rounds<(ResultsKey, Language, int), (Scored, string)> rounds = new();
    readonly DrawnPictures<OrganisationId> drawing = new(pictures);

    /// <param name="input">What the figures are made of.</param>
    /// <param name="minimum">Under how many persons a department does not stand by itself in what it is made of.</param>
    /// <param name="links">They follow from what was asked, as all in the figures does.</param>
    /// <param name="at">What lies after this moment has not happened yet.</param>
    /// <returns>The scores, and the figures; nothing where there is nothing to score.</returns>
    public async Task<(Scored Scored, string Figures)> Of(
        ResultsAsked asked, NormSet norms, Func<Scored, ReportInput> input, int minimum, FigureLinks links, Language language, DateTimeOffset at, CancellationToken cancellation)
    {
        if (results.Find(asked.Key, at) is { IsCompletedSuccessfully: true, Result: var known } && remembered.Find((asked.Key, language, minimum, known.From)) is { } drawn)
            return (known.At(at), await drawn.WaitAsync(cancellation));
        return await rounds.Of((asked.Key with { Revision = 0 }, language, minimum), async () =>
        {
            var (key, scores) = await results.Latest(asked.Key, norms, at, CancellationToken.None);
            var scored = scores.At(at);
            return (scored, scored.Rows == 0 ? "" : await remembered.Of((key, language, minimum, scores.From), () => Drawn(key, input(scored), links, language), CancellationToken.None));
        }, cancellation);
    }

    Task<string> Drawn(ResultsKey key, ReportInput input, FigureLinks links, Language language)
    {
        var report = new ReportContext(input, language, picture => drawing.Draw(key.Organisation, picture)) { Links = links };
        return ReportHtml.Rendered<FiguresDocument>((nameof(FiguresDocument.Report), report));
    }
}
