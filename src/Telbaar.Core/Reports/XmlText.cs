using System.Text;
using System.Xml;

namespace Telbaar.Reports;

/// <summary>Text that any document in XML can hold.</summary>
static class XmlText
{
    /// <summary>With a sign (�) for each character that XML forbids.</summary>
    public static string Sound(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var sound = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                sound.Append(text[i]).Append(text[++i]);
            else
                sound.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return sound.ToString();
    }
}
