namespace Telbaar.EndToEnd.Browsing;

/// <summary>How somebody looks at a page: the width of the window, and whether dark colours are wanted.</summary>
public sealed record View(int Width, bool Dark = false)
{
    /// <summary>The narrowest that WCAG asks for: a page of 1280 enlarged four times.</summary>
    public static View Narrowest { get; } = new(320);

    public static View Phone { get; } = new(390);

    public static View Desk { get; } = new(1280);

    public static IEnumerable<View> All { get; } =
        from view in new[] { Narrowest, Phone, Desk }
        from dark in new[] { false, true }
        select view with { Dark = dark };

    public override string ToString() => $"{Width} px, {(Dark ? "dark" : "light")}";
}
