using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Telbaar.Formats;

/// <summary>The texts of a workbook, which its cells name by their number. They must all be in memory, so there is a limit.</summary>
static class SharedStrings
{
    /// <summary>What a cell of Excel can hold.</summary>
    const int LongestText = 32767;

    /// <summary>In characters, all texts together; a million rows of remarks stay well under it.</summary>
    const long MostText = 200_000_000;

    /// <summary>All texts, or <see langword="null"/> when there is too much of it.</summary>
    public static IReadOnlyList<string>? Read(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
            return texts;
        using var reader = XlsxSource.OpenXml(part);
        var size = 0L;
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element || reader.LocalName != "si")
                continue;
            var text = reader.IsEmptyElement ? "" : Item(reader);
            texts.Add(text);
            size += text.Length + 16;
            if (size > MostText)
                return null;
        }
        return texts;
    }

    /// <summary>Appends the text of the element that the reader stands on, cut off where no cell could hold more.</summary>
    public static void AppendText(XmlReader reader, StringBuilder text)
    {
        var letters = new char[1024];
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType is XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            for (int got; (got = reader.ReadValueChunk(letters, 0, letters.Length)) > 0;)
            {
                if (text.Length <= LongestText)
                    text.Append(letters, 0, got);
            }
        }
    }

    /// <summary>Goes on to the end of the element that the reader stands on.</summary>
    public static void PassOver(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && !(reader.NodeType is XmlNodeType.EndElement && reader.Depth == depth))
        {
        }
    }

    static string Item(XmlReader reader)
    {
        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType is XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is not XmlNodeType.Element)
                continue;
            if (reader.LocalName == "rPh")
                PassOver(reader);
            if (reader.LocalName == "t" && !reader.IsEmptyElement)
                AppendText(reader, text);
        }
        return text.ToString();
    }
}
