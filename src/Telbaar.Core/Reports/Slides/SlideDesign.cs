using System.Xml.Linq;

namespace Telbaar.Reports;

/// <summary>
/// How slides look: the theme, the master with its layouts, and the master of the speaker's notes. The colours are those of the report's page (report.css, for light).
/// </summary>
static class SlideDesign
{
    public const string Ink = "1B2430", Muted = "56606C", Paper = "FFFFFF", Shade = "F3F5F7", Line = "D5DAE0", Accent = "1F5F99", Good = "1A7F4B", Bad = "B3261E", Neutral = "66707C";

    /// <summary>The accent, so much lighter that the dark line of an interval shows on it, and it still stands out on paper.</summary>
    public const string Tint = "4F8FC9";

    /// <summary>Everybody has it, or letters of the same width.</summary>
    public const string Font = "Arial";

    /// <summary>The sizes of letters, in points.</summary>
    public const double TitleSize = 28, OpeningTitleSize = 40, BodySize = 20, SmallSize = 15, FigureSize = 66, NoteSize = 12, FooterSize = 10;

    /// <summary>Above each paragraph of text, in points.</summary>
    public const double SpaceBefore = 6;

    /// <summary>The indices by which a slide says which place of its layout it fills.</summary>
    public const uint FirstBody = 1, Note = 13, Footer = 11, Number = 12;

    static readonly XNamespace a = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static readonly XNamespace p = "http://schemas.openxmlformats.org/presentationml/2006/main";
    static readonly XNamespace r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement Theme(string name) => new(a + "theme", Prefix("a", a), new XAttribute("name", name),
        new XElement(a + "themeElements",
            new XElement(a + "clrScheme", new XAttribute("name", name),
                Colour("dk1", Ink), Colour("lt1", Paper), Colour("dk2", Muted), Colour("lt2", Shade),
                Colour("accent1", Accent), Colour("accent2", Neutral), Colour("accent3", Good), Colour("accent4", Bad), Colour("accent5", Line), Colour("accent6", Tint),
                Colour("hlink", Accent), Colour("folHlink", Muted)),
            new XElement(a + "fontScheme", new XAttribute("name", name), Fonts("majorFont"), Fonts("minorFont")),
            new XElement(a + "fmtScheme", new XAttribute("name", name),
                new XElement(a + "fillStyleLst", Fill(), Fill(), Fill()),
                new XElement(a + "lnStyleLst", LineOf(6350), LineOf(12_700), LineOf(19_050)),
                new XElement(a + "effectStyleLst", NoEffect(), NoEffect(), NoEffect()),
                new XElement(a + "bgFillStyleLst", Fill(), Fill(), Fill()))));

    /// <param name="layouts">The relations by which the master finds its layouts.</param>
    public static XElement Master(SlideTexts texts, string language, IReadOnlyList<string> layouts) => new(p + "sldMaster", Prefixes(),
        new XElement(p + "cSld",
            Background(),
            Shapes(
                Block(2, texts.BarName, SlidePlace.Bar),
                Place(3, texts.TitlePlace, new(p + "ph", new XAttribute("type", "title")), SlidePlace.Title, "t", texts.TitlePlace),
                Place(4, texts.ContentPlace, new(p + "ph", new XAttribute("type", "body"), new XAttribute("idx", FirstBody)), SlidePlace.Content, "t", texts.ContentPlace),
                Place(5, texts.FooterPlace, new(p + "ph", new XAttribute("type", "ftr"), new XAttribute("sz", "quarter"), new XAttribute("idx", Footer)), SlidePlace.Footer, "ctr", "", FooterStyle("l")),
                NumberPlace(6, texts, SlidePlace.Number))),
        ColourMap(),
        new XElement(p + "sldLayoutIdLst", layouts.Select((layout, i) => new XElement(p + "sldLayoutId", new XAttribute("id", 2147483649 + i), new XAttribute(r + "id", layout)))),
        new XElement(p + "txStyles",
            new XElement(p + "titleStyle", Level(1, TitleSize, "tx1", language, bold: true, heading: true)),
            new XElement(p + "bodyStyle", Enumerable.Range(1, 9).Select(level => Level(level, BodySize, "tx1", language))),
            new XElement(p + "otherStyle", Enumerable.Range(1, 9).Select(level => Level(level, BodySize, "tx1", language)))));

    public static XElement Layout(SlideLayoutKind kind, SlideTexts texts) => new(p + "sldLayout", Prefixes(),
        new XAttribute("type", kind switch { SlideLayoutKind.Title => "title", SlideLayoutKind.Content => "obj", _ => "twoObj" }), new XAttribute("preserve", "1"),
        // The opening has no bar above its title, and a broad one at its side.
        kind is SlideLayoutKind.Title ? new XAttribute("showMasterSp", "0") : null,
        new XElement(p + "cSld", new XAttribute("name", texts.LayoutName(kind)), kind is SlideLayoutKind.Title ? OpeningShapes(texts) : ContentShapes(kind, texts)),
        new XElement(p + "clrMapOvr", new XElement(a + "masterClrMapping")));

    public static XElement NotesMaster(SlideTexts texts, string language) => new(p + "notesMaster", Prefixes(),
        new XElement(p + "cSld", Background(), Shapes(
            new XElement(p + "sp",
                Named(2, texts.SlidePicture, new XElement(p + "cNvSpPr", new XElement(a + "spLocks", new XAttribute("noGrp", "1"), new XAttribute("noRot", "1"), new XAttribute("noChangeAspect", "1"))),
                    new XElement(p + "ph", new XAttribute("type", "sldImg"), new XAttribute("idx", "2"))),
                new XElement(p + "spPr", Frame(new(70, 68, 400, 225)), Rectangle())),
            Place(3, texts.NotesPlace, new(p + "ph", new XAttribute("type", "body"), new XAttribute("sz", "quarter"), new XAttribute("idx", "3")), new(54, 324, 432, 360), "t", texts.NotesPlace))),
        ColourMap(),
        new XElement(p + "notesStyle", Enumerable.Range(1, 9).Select(level => Level(level, NoteSize, "tx1", language))));

    static XElement OpeningShapes(SlideTexts texts) => Shapes(
        Block(2, texts.BarName, SlidePlace.Side),
        Place(3, texts.TitlePlace, new(p + "ph", new XAttribute("type", "ctrTitle")), SlidePlace.OpeningTitle, "b", texts.TitlePlace, LevelOne(OpeningTitleSize, "tx1")),
        Place(4, texts.SubtitlePlace, new(p + "ph", new XAttribute("type", "subTitle"), new XAttribute("idx", FirstBody)), SlidePlace.OpeningText, "t", texts.SubtitlePlace, LevelOne(BodySize, "tx1")),
        NotePlace(5, texts, SlidePlace.OpeningNote),
        NumberPlace(6, texts, SlidePlace.Number));

    static XElement ContentShapes(SlideLayoutKind kind, SlideTexts texts)
    {
        var places = SlidePlace.BodiesOf(kind);
        return Shapes([
            Place(2, texts.TitlePlace, new(p + "ph", new XAttribute("type", "title")), SlidePlace.Title, "t", texts.TitlePlace),
            .. places.Select((place, i) => Place(3 + i, $"{texts.ContentPlace} {i + 1}", new(p + "ph", places.Count > 1 ? new XAttribute("sz", "half") : null, new XAttribute("idx", FirstBody + i)), place, "t", texts.ContentPlace)),
            NotePlace(10, texts, SlidePlace.Note),
            Place(11, texts.FooterPlace, new(p + "ph", new XAttribute("type", "ftr"), new XAttribute("sz", "quarter"), new XAttribute("idx", Footer)), SlidePlace.Footer, "ctr", "", FooterStyle("l")),
            NumberPlace(12, texts, SlidePlace.Number),
        ]);
    }

    static XElement NotePlace(int id, SlideTexts texts, SlidePlace place) =>
        Place(id, texts.NotePlace, new(p + "ph", new XAttribute("type", "body"), new XAttribute("sz", "quarter"), new XAttribute("idx", Note)), place, "b", texts.NotePlace, LevelOne(NoteSize, "tx2"));

    static XElement NumberPlace(int id, SlideTexts texts, SlidePlace place) => new(p + "sp",
        Named(id, texts.NumberPlace, new XElement(p + "cNvSpPr", Locks()), new XElement(p + "ph", new XAttribute("type", "sldNum"), new XAttribute("sz", "quarter"), new XAttribute("idx", Number))),
        new XElement(p + "spPr", Frame(place), Rectangle()),
        new XElement(p + "txBody", BodyProperties("ctr"), FooterStyle("r"),
            new XElement(a + "p", new XElement(a + "fld", new XAttribute("id", SlideNumberField), new XAttribute("type", "slidenum"), new XElement(a + "rPr"), new XElement(a + "t", "‹#›")))));

    /// <summary>Names the field that numbers slides; any value would do.</summary>
    public const string SlideNumberField = "{5B1C6F0A-3E52-4D0B-9C34-7A1D2E8F4B60}";

    static XElement Place(int id, string name, XElement placeholder, SlidePlace place, string anchor, string prompt, XElement? style = null) => new(p + "sp",
        Named(id, name, new XElement(p + "cNvSpPr", Locks()), placeholder),
        new XElement(p + "spPr", Frame(place), Rectangle()),
        new XElement(p + "txBody", BodyProperties(anchor), style ?? new XElement(a + "lstStyle"),
            new XElement(a + "p", prompt.Length == 0 ? null : new XElement(a + "r", new XElement(a + "rPr"), new XElement(a + "t", prompt)))));

    static XElement Block(int id, string name, SlidePlace place) => new(p + "sp",
        new XElement(p + "nvSpPr",
            new XElement(p + "cNvPr", new XAttribute("id", id), new XAttribute("name", name), Decorative()),
            new XElement(p + "cNvSpPr"), new XElement(p + "nvPr", new XAttribute("userDrawn", "1"))),
        new XElement(p + "spPr", Frame(place), Rectangle(), new XElement(a + "solidFill", Scheme("accent1")), new XElement(a + "ln", new XElement(a + "noFill"))));

    /// <summary>Says to a program that reads aloud that there is nothing to tell.</summary>
    static XElement Decorative()
    {
        XNamespace decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
        return new(a + "extLst", new XElement(a + "ext", new XAttribute("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"), new XElement(decorative + "decorative", Prefix("adec", decorative), new XAttribute("val", "1"))));
    }

    static XElement Named(int id, string name, XElement kind, XElement placeholder) => new(p + "nvSpPr",
        new XElement(p + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)), kind, new XElement(p + "nvPr", placeholder));

    static XElement Locks() => new(a + "spLocks", new XAttribute("noGrp", "1"));

    static XElement BodyProperties(string anchor) => new(a + "bodyPr",
        new XAttribute("lIns", "0"), new XAttribute("tIns", "0"), new XAttribute("rIns", "0"), new XAttribute("bIns", "0"), new XAttribute("anchor", anchor), new XElement(a + "normAutofit"));

    static XElement Frame(SlidePlace place) => new(a + "xfrm",
        new XElement(a + "off", new XAttribute("x", place.X), new XAttribute("y", place.Y)), new XElement(a + "ext", new XAttribute("cx", place.Cx), new XAttribute("cy", place.Cy)));

    static XElement Rectangle() => new(a + "prstGeom", new XAttribute("prst", "rect"), new XElement(a + "avLst"));

    static XElement Background() => new(p + "bg", new XElement(p + "bgPr", new XElement(a + "solidFill", Scheme("bg1")), new XElement(a + "effectLst")));

    static XElement Shapes(params IEnumerable<XElement> shapes) => new(p + "spTree",
        new XElement(p + "nvGrpSpPr", new XElement(p + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")), new XElement(p + "cNvGrpSpPr"), new XElement(p + "nvPr")),
        new XElement(p + "grpSpPr"),
        shapes);

    static XElement Level(int level, double size, string colour, string language, bool bold = false, bool heading = false) => new(a + $"lvl{level}pPr",
        new XAttribute("marL", "0"), new XAttribute("indent", "0"), new XAttribute("algn", "l"), new XAttribute("rtl", "0"),
        new XElement(a + "lnSpc", new XElement(a + "spcPct", new XAttribute("val", "100000"))),
        new XElement(a + "spcBef", new XElement(a + "spcPts", new XAttribute("val", heading ? "0" : $"{Hundredths(SpaceBefore)}"))),
        new XElement(a + "buNone"),
        RunDefaults(size, colour, language, bold, heading ? "+mj-lt" : "+mn-lt"));

    static XElement RunDefaults(double size, string colour, string language, bool bold, string font) => new(a + "defRPr",
        new XAttribute("lang", language), new XAttribute("sz", Hundredths(size)), new XAttribute("b", bold ? "1" : "0"),
        new XElement(a + "solidFill", Scheme(colour)), new XElement(a + "latin", new XAttribute("typeface", font)));

    static XElement LevelOne(double size, string colour) => new(a + "lstStyle",
        new XElement(a + "lvl1pPr", Letters(size, colour)));

    static XElement FooterStyle(string side) => new(a + "lstStyle",
        new XElement(a + "lvl1pPr", new XAttribute("algn", side), Letters(FooterSize, "tx2")));

    /// <summary>With their font: not every program takes it from the master.</summary>
    static XElement Letters(double size, string colour) => new(a + "defRPr",
        new XAttribute("sz", Hundredths(size)), new XElement(a + "solidFill", Scheme(colour)), new XElement(a + "latin", new XAttribute("typeface", "+mn-lt")));

    static int Hundredths(double points) => (int)Math.Round(100 * points);

    static XElement ColourMap() => new(p + "clrMap",
        new[] { ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2") }.Select(pair => new XAttribute(pair.Item1, pair.Item2)),
        Enumerable.Range(1, 6).Select(i => new XAttribute($"accent{i}", $"accent{i}")), new XAttribute("hlink", "hlink"), new XAttribute("folHlink", "folHlink"));

    static XElement Colour(string name, string value) => new(a + name, new XElement(a + "srgbClr", new XAttribute("val", value)));

    static XElement Scheme(string name) => new(a + "schemeClr", new XAttribute("val", name));

    static XElement Fonts(string name) => new(a + name,
        new XElement(a + "latin", new XAttribute("typeface", Font)), new XElement(a + "ea", new XAttribute("typeface", "")), new XElement(a + "cs", new XAttribute("typeface", Font)));

    static XElement Fill() => new(a + "solidFill", Scheme("phClr"));

    static XElement LineOf(int width) => new(a + "ln", new XAttribute("w", width), Fill(), new XElement(a + "prstDash", new XAttribute("val", "solid")));

    static XElement NoEffect() => new(a + "effectStyle", new XElement(a + "effectLst"));

    static XAttribute Prefix(string prefix, XNamespace space) => new(XNamespace.Xmlns + prefix, space.NamespaceName);

    static IEnumerable<XAttribute> Prefixes() => [Prefix("a", a), Prefix("p", p), Prefix("r", r)];
}
