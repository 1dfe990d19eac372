using System.Xml.Linq;
using AngleSharp.Dom;
using static Telbaar.Reports.WordXml;

namespace Telbaar.Reports;

/// <summary>How a run of text looks.</summary>
/// <param name="Style">The character style, where it is not that of its strength alone.</param>
readonly record struct WordFormat(bool Bold = false, bool Italic = false, string? Style = null)
{
    public XElement? Properties => this == default ? null : W("rPr",
        Val("rStyle", Style ?? (Bold ? "Strong" : "Emphasis")),
        Bold && Style is not null ? W("b") : null,
        Italic && (Bold || Style is not null) ? W("i") : null);
}

/// <summary>A paragraph's text as HTML flows it: white space runs together, and none stands at an end.</summary>
/// <param name="link">The hyperlink of an anchor, without its text; nothing where it leads nowhere that a document can lead to.</param>
sealed class WordLine(Func<IElement, XElement?> link)
{
    readonly List<XElement> runs = [];
    XElement? linked;
    bool space;
    bool begun;

    /// <summary>Whether a block ended: what follows begins a line.</summary>
    bool apart;

    public IReadOnlyList<XElement> Runs => runs;

    public bool IsEmpty => runs.Count == 0;

    public void Add(IEnumerable<INode> nodes, WordFormat format)
    {
        foreach (var node in nodes)
            Add(node, format);
    }

    public void Tab()
    {
        Put(WordXml.Tab());
        (space, begun, apart) = (false, false, false);
    }

    void Add(INode node, WordFormat format)
    {
        switch (node)
        {
            case IText text:
                Add(text.Data, format);
                break;
            case IElement { LocalName: "br" }:
                Break();
                break;
            case IElement { LocalName: "small" } small when small.ParentElement is { LocalName: "td" or "th" }:
                // In a cell it stands on a line of its own.
                if (begun)
                    Break();
                Add(small.ChildNodes, format with { Bold = false, Style = "Small" });
                break;
            case IElement { LocalName: "a" } anchor when linked is null && link(anchor) is { } found:
                // The blank before it is no part of the link.
                if ((space || (begun && anchor.TextContent.Length > 0 && IsBlank(anchor.TextContent[0]))) && !apart && !string.IsNullOrWhiteSpace(anchor.TextContent))
                {
                    Put(Run(format.Properties, " "));
                    (space, begun) = (false, false);
                }
                linked = found;
                Add(anchor.ChildNodes, format with { Style = "Hyperlink" });
                linked = null;
                if (found.HasElements)
                    runs.Add(found);
                break;
            case IElement block when WordBody.IsBlock(block) && !WordBody.IsLeftOut(block):
                apart |= begun;
                Add(block.ChildNodes, format);
                apart |= begun;
                break;
            case IElement element when !WordBody.IsLeftOut(element):
                Add(element.ChildNodes, FormatOf(element, format));
                // What a screen does not show is set apart there by being elsewhere.
                space |= begun && element.ClassList.Contains("unseen");
                break;
        }
    }

    static WordFormat FormatOf(IElement element, WordFormat format) => element.LocalName switch
    {
        "strong" or "b" => format with { Bold = true },
        "em" or "i" or "cite" => format with { Italic = true },
        "small" => format with { Style = "Small" },
        "code" => format with { Style = "Code" },
        _ when element.ClassList.Contains("interval") => format with { Style = "Muted" },
        _ => format,
    };

    void Add(string text, WordFormat format)
    {
        var flowed = new System.Text.StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsBlank(character))
            {
                space = begun;
                continue;
            }
            if (apart)
                Break();
            if (space)
                flowed.Append(' ');
            (space, begun) = (false, true);
            flowed.Append(character);
        }
        if (flowed.Length > 0)
            Put(Run(format.Properties, flowed.ToString()));
    }

    void Break()
    {
        Put(WordXml.Break());
        (space, begun, apart) = (false, false, false);
    }

    static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    void Put(XElement run)
    {
        if (linked is not null)
            linked.Add(run);
        else
            runs.Add(run);
    }
}
