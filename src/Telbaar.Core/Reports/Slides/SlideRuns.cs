using A = DocumentFormat.OpenXml.Drawing;

namespace Telbaar.Reports;

/// <summary>Lines of text as a slide holds them, each run with its language.</summary>
static class SlideRuns
{
    /// <summary>In points; nothing where a run is as large as its place has it.</summary>
    public static double? SizeOf(RunLook look) => look switch
    {
        RunLook.Figure => SlideDesign.FigureSize,
        RunLook.Small or RunLook.Indicative => SlideDesign.SmallSize,
        _ => null,
    };

    /// <param name="size">Of all runs alike, in points, where the place does not say it.</param>
    public static A.Paragraph Paragraph(SlideLine line, string language, double? size = null, bool toTheRight = false)
    {
        var paragraph = new A.Paragraph(new A.ParagraphProperties { RightToLeft = false, Alignment = toTheRight ? A.TextAlignmentTypeValues.Right : null });
        foreach (var (i, run) in line.Runs.Index())
        {
            if (i > 0)
                paragraph.Append(new A.Run(Properties(run.Look, language, size), new A.Text(" ")));
            paragraph.Append(new A.Run(Properties(run.Look, language, size), new A.Text(TextSize.Writable(run.Text))));
        }
        return paragraph;
    }

    static A.RunProperties Properties(RunLook look, string language, double? size)
    {
        var properties = new A.RunProperties { Language = language, Dirty = false };
        if ((size ?? SizeOf(look)) is { } points)
            properties.FontSize = (int)Math.Round(100 * points);
        if (look is RunLook.Strong or RunLook.Figure)
            properties.Bold = true;
        if (look is RunLook.Indicative or RunLook.ToFillIn)
            properties.Italic = true;
        if (ColourOf(look) is { } colour)
            properties.Append(new A.SolidFill(new A.SchemeColor { Val = colour }));
        return properties;
    }

    static A.SchemeColorValues? ColourOf(RunLook look) => look switch
    {
        RunLook.Figure => A.SchemeColorValues.Accent1,
        RunLook.Small or RunLook.ToFillIn => A.SchemeColorValues.Text2,
        _ => null,
    };
}
