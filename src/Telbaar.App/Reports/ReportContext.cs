namespace Telbaar.Reports;

/// <summary>What every part of a report asks: the input, the words and the pictures at both widths.</summary>
public sealed class ReportContext(ReportInput input, Language language, Pictures pictures)
{
    public ReportInput Input => input;

    public Printing Print { get; } = new(input.Scores.Norms, language);

    public Pictures Pictures => pictures;

    public ReportPictures Page => field ??= new(input, Print, ReportPictures.PageWidth);

    public ReportPictures Phone => field ??= new(input, Print, ReportPictures.PhoneWidth);
}
