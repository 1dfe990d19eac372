namespace Telbaar.Reports;

/// <summary>What every part of a report asks: the input, the words and how pictures are drawn, at both widths.</summary>
public sealed class ReportContext(ReportInput input, Language language, Func<Picture, Task<string>> draw)
{
    public ReportInput Input => input;

    public Printing Print { get; } = new(input.Scores.Norms, language);

    /// <summary>A picture as <c>svg</c>. Who shows it awaits it: waiting for it would hold up the thread that renders, which its answer may need.</summary>
    public Func<Picture, Task<string>> Draw => draw;

    /// <summary>Where each count leads; nothing in a report that stands by itself.</summary>
    public FigureLinks? Links { get; init; }

    public ReportPictures Page => field ??= new(input, Print, ReportPictures.PageWidth);

    public ReportPictures Phone => field ??= new(input, Print, ReportPictures.PhoneWidth);
}
