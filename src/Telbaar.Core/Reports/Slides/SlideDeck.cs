using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace Telbaar.Reports;

/// <summary>Puts slides together into a presentation: the design, each slide on its layout, and what may be said with it.</summary>
sealed class SlideDeck
{
    readonly PresentationPart presentation;
    readonly SlideMasterPart master;
    readonly NotesMasterPart notes;
    readonly IReadOnlyDictionary<SlideLayoutKind, SlideLayoutPart> layouts;
    readonly SlideTexts texts;
    readonly CultureInfo culture;
    readonly string footer;
    readonly List<string> slides = [];

    /// <param name="footer">At the foot of each slide but the first.</param>
    public SlideDeck(PresentationDocument document, SlideTexts texts, CultureInfo culture, string footer)
    {
        (this.texts, this.footer, this.culture) = (texts, footer, culture);
        presentation = document.AddPresentationPart();
        master = presentation.AddNewPart<SlideMasterPart>();
        Write(master.AddNewPart<ThemePart>(), SlideDesign.Theme(texts.ThemeName));
        layouts = Enum.GetValues<SlideLayoutKind>().ToDictionary(kind => kind, LayoutOf);
        Write(master, SlideDesign.Master(texts, Language, [.. layouts.Values.Select(layout => master.GetIdOfPart(layout))]));
        notes = presentation.AddNewPart<NotesMasterPart>();
        Write(notes.AddNewPart<ThemePart>(), SlideDesign.Theme(texts.ThemeName));
        Write(notes, SlideDesign.NotesMaster(texts, Language));
    }

    string Language => culture.Name;

    public void Add(SlideContent content)
    {
        var part = presentation.AddNewPart<SlidePart>();
        part.AddPart(layouts[content.Layout]);
        slides.Add(presentation.GetIdOfPart(part));
        var shapes = NoShapes();
        var frames = new SlideFrames(part, culture);
        var isOpening = content.Layout is SlideLayoutKind.Title;
        shapes.Append(Text(2, texts.TitlePlace, new PlaceholderShape { Type = isOpening ? PlaceholderValues.CenteredTitle : PlaceholderValues.Title },
            SlidePlace.TitleOf(content.Layout), isOpening ? SlideDesign.OpeningTitleSize : SlideDesign.TitleSize, [SlideLine.Of(content.Title)]));
        foreach (var (i, (body, place)) in content.Bodies.Zip(SlidePlace.BodiesOf(content.Layout)).Index())
        {
            var (id, index) = ((uint)(3 + i), SlideDesign.FirstBody + (uint)i);
            shapes.Append(body switch
            {
                SlideTable table => frames.Of(table, id, index, place),
                SlideChart chart => frames.Of(chart, id, index, place),
                SlideText text => Text(id, $"{texts.ContentPlace} {i + 1}", new PlaceholderShape { Type = isOpening ? PlaceholderValues.SubTitle : null, Index = index }, place, SlideDesign.BodySize, text.Lines),
                _ => throw new ArgumentOutOfRangeException(nameof(content), body, "No such body."),
            });
        }
        if (content.Note.Count > 0)
        {
            shapes.Append(Text(10, texts.NotePlace, new PlaceholderShape { Type = PlaceholderValues.Body, Size = PlaceholderSizeValues.Quarter, Index = SlideDesign.Note },
                SlidePlace.NoteOf(content.Layout), SlideDesign.NoteSize, [.. content.Note.Select(line => SlideLine.Of(line))]));
        }
        if (!isOpening)
            shapes.Append(Text(11, texts.FooterPlace, new PlaceholderShape { Type = PlaceholderValues.Footer, Size = PlaceholderSizeValues.Quarter, Index = SlideDesign.Footer }, SlidePlace.Footer, SlideDesign.FooterSize, [SlideLine.Of(footer)]));
        shapes.Append(NumberOf(slides.Count));
        part.Slide = new Slide(new CommonSlideData(shapes), new ColorMapOverride(new A.MasterColorMapping()));
        AddNotes(part, content.Spoken);
    }

    /// <summary>To be called once, after the last slide.</summary>
    public void Finish() => presentation.Presentation = new Presentation(
        new SlideMasterIdList(new SlideMasterId { Id = 2147483648, RelationshipId = presentation.GetIdOfPart(master) }),
        new NotesMasterIdList(new NotesMasterId { Id = presentation.GetIdOfPart(notes) }),
        new SlideIdList(slides.Select((slide, i) => new SlideId { Id = 256 + (uint)i, RelationshipId = slide })),
        new SlideSize { Cx = (int)SlidePlace.Whole.Cx, Cy = (int)SlidePlace.Whole.Cy },
        new NotesSize { Cx = 6_858_000, Cy = 9_144_000 },
        new DefaultTextStyle(new A.DefaultParagraphProperties(new A.DefaultRunProperties { Language = Language })))
    { SaveSubsetFonts = true };

    SlideLayoutPart LayoutOf(SlideLayoutKind kind)
    {
        var part = master.AddNewPart<SlideLayoutPart>();
        Write(part, SlideDesign.Layout(kind, texts));
        part.AddPart(master);
        return part;
    }

    void AddNotes(SlidePart slide, string spoken)
    {
        var part = slide.AddNewPart<NotesSlidePart>();
        part.AddPart(notes);
        part.AddPart(slide);
        var shapes = NoShapes();
        shapes.Append(new Shape(
            new NonVisualShapeProperties(
                new NonVisualDrawingProperties { Id = 2, Name = texts.SlidePicture },
                new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true, NoRotation = true, NoChangeAspect = true }),
                new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.SlideImage })),
            new ShapeProperties()));
        shapes.Append(Shape(3, texts.NotesPlace, new PlaceholderShape { Type = PlaceholderValues.Body, Index = 1 }, new A.BodyProperties(), [SlideLine.Of(spoken)]));
        part.NotesSlide = new NotesSlide(new CommonSlideData(shapes), new ColorMapOverride(new A.MasterColorMapping()));
    }

    /// <summary>Text in a place of the layout, smaller where it would not fit otherwise.</summary>
    Shape Text(uint id, string name, PlaceholderShape place, SlidePlace room, double size, IReadOnlyList<SlideLine> lines)
    {
        var body = new A.BodyProperties(Fitting(room, size, lines));
        return Shape(id, name, place, body, lines);
    }

    /// <summary>A program that shows the slide only fits text again when it is edited, so the scale is ours to find.</summary>
    static A.NormalAutoFit Fitting(SlidePlace room, double size, IReadOnlyList<SlideLine> lines)
    {
        const int whole = 100_000, step = 5_000, least = 50_000;
        var scale = whole;
        while (scale > least && Height(scale / (double)whole) > room.Height)
            scale -= step;
        return scale == whole ? new() : new() { FontScale = scale };

        double Height(double part) => lines.Sum(line =>
        {
            var largest = line.Runs.Select(run => SlideRuns.SizeOf(run.Look) ?? size).DefaultIfEmpty(size).Max() * part;
            return SlideDesign.SpaceBefore + (TextSize.Lines(line.Text, room.Width, largest) * largest * TextSize.LineHeight);
        });
    }

    Shape Shape(uint id, string name, PlaceholderShape place, A.BodyProperties body, IReadOnlyList<SlideLine> lines) => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = id, Name = name },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(place)),
        new ShapeProperties(),
        new TextBody([body, new A.ListStyle(), .. lines.Select(line => SlideRuns.Paragraph(line, Language))]));

    Shape NumberOf(int slide) => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = 12, Name = texts.NumberPlace },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.SlideNumber, Size = PlaceholderSizeValues.Quarter, Index = SlideDesign.Number })),
        new ShapeProperties(),
        new TextBody(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.Field(new A.RunProperties { Language = Language }, new A.Text(slide.ToString(CultureInfo.InvariantCulture))) { Id = SlideDesign.SlideNumberField, Type = "slidenum" })));

    static ShapeTree NoShapes() => new(
        new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties());

    static void Write(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }
}
