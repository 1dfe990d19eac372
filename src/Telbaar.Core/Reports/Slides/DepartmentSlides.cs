using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Telbaar.Reports;

/// <summary>
/// A department's figures as slides (.pptx), to talk about with its people: beside all other departments, where its attempts went wrong, what was said about that, and what is agreed.
/// No person is in them. Whether so small a department may be shown by itself is for the caller to decide.
/// </summary>
public static class DepartmentSlides
{
    /// <param name="output">Need not be seekable; it is left open.</param>
    /// <param name="department">The name of a department that the scores have.</param>
    /// <param name="matter">What is told beside the figures; nothing for a file of attempts.</param>
    /// <exception cref="ArgumentException">The scores have no such department.</exception>
    public static void Write(Stream output, ReportInput input, string department, Language language, SlideMatter? matter = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(input);
        var told = new DepartmentStory(input, department, language, matter ?? new());
        // A package goes back to what it has written, which not every stream can.
        using var whole = new MemoryStream();
        WritePackage(whole, input, language, told);
        whole.Position = 0;
        whole.CopyTo(output);
    }

    static void WritePackage(Stream stream, ReportInput input, Language language, DepartmentStory told)
    {
        using var document = PresentationDocument.Create(stream, PresentationDocumentType.Presentation);
        document.PackageProperties.Title = told.Title;
        document.PackageProperties.Creator = input.Program;
        document.PackageProperties.Created = input.MadeAt.UtcDateTime;
        document.PackageProperties.Language = language.Culture.Name;
        var deck = new SlideDeck(document, SlideTexts.Of(language), language.Culture, told.Footer);
        foreach (var slide in told.Slides())
            deck.Add(slide);
        deck.Finish();
    }
}
