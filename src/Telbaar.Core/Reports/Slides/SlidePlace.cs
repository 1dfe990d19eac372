namespace Telbaar.Reports;

/// <summary>A rectangle on a slide, in points. A slide is 960 by 540 of them: 16 to 9.</summary>
readonly record struct SlidePlace(double Left, double Top, double Width, double Height)
{
    const int EmuInPoint = 12_700;

    const double Margin = 44, Across = 960 - (2 * Margin), Gap = 24, HalfAcross = (Across - Gap) / 2;
    const double ContentTop = 126, ContentHeight = 312;

    public static SlidePlace Whole => new(0, 0, 960, 540);
    public static SlidePlace Title => new(Margin, 36, Across, 78);
    public static SlidePlace Content => new(Margin, ContentTop, Across, ContentHeight);
    public static SlidePlace LeftContent => Content with { Width = HalfAcross };
    public static SlidePlace RightContent => LeftContent with { Left = Margin + HalfAcross + Gap };
    public static SlidePlace Note => new(Margin, 444, Across, 50);
    public static SlidePlace Footer => new(Margin, 502, Across - 80, 22);
    public static SlidePlace Number => new(Margin + Across - 60, 502, 60, 22);
    public static SlidePlace Bar => new(Margin, 24, 48, 4);

    public static SlidePlace Side => new(0, 0, 20, 540);
    public static SlidePlace OpeningTitle => new(84, 110, 792, 120);
    public static SlidePlace OpeningText => new(84, 244, 792, 132);
    public static SlidePlace OpeningNote => new(84, 388, 792, 96);

    public long X => Emu(Left);
    public long Y => Emu(Top);
    public long Cx => Emu(Width);
    public long Cy => Emu(Height);

    public static long Emu(double points) => (long)Math.Round(points * EmuInPoint);

    /// <summary>Where the bodies of a slide stand, in the order in which they are read.</summary>
    public static IReadOnlyList<SlidePlace> BodiesOf(SlideLayoutKind layout) => layout switch
    {
        SlideLayoutKind.Title => [OpeningText],
        SlideLayoutKind.Content => [Content],
        _ => [LeftContent, RightContent],
    };

    public static SlidePlace NoteOf(SlideLayoutKind layout) => layout is SlideLayoutKind.Title ? OpeningNote : Note;

    public static SlidePlace TitleOf(SlideLayoutKind layout) => layout is SlideLayoutKind.Title ? OpeningTitle : Title;
}
