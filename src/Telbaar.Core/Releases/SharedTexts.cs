using System.Text;
using System.Xml;

namespace Telbaar.Releases;

/// <summary>The shared strings of a workbook, and which of them no cell uses: they stand in the file all the same.</summary>
sealed class SharedTexts
{
    readonly List<string> texts = [];
    readonly HashSet<int> taken = [];

    /// <param name="xml">The part; nothing where a workbook has none.</param>
    /// <exception cref="XmlException">It is damaged.</exception>
    public static SharedTexts Of(byte[]? xml)
    {
        var shared = new SharedTexts();
        if (xml is null)
            return shared;
        using var reader = XmlReader.Create(new MemoryStream(xml), new() { DtdProcessing = DtdProcessing.Prohibit });
        StringBuilder? text = null;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                text = new();
                if (reader.IsEmptyElement)
                    shared.texts.Add("");
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
                shared.texts.Add((text ?? new()).ToString());
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text?.Append(reader.Value);
        }
        return shared;
    }

    public string Take(int number)
    {
        taken.Add(number);
        return number < texts.Count ? texts[number] : "";
    }

    /// <summary>Those that no cell took, with their numbers from 0.</summary>
    public IEnumerable<(int Number, string Text)> Untaken => texts.Index().Where(text => !taken.Contains(text.Index));
}
