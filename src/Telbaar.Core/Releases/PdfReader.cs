using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Tokens;

namespace Telbaar.Releases;

/// <summary>
/// Reads a PDF for a search: the letters of each page as they are drawn and as they lie, and every text of every object of the file: properties, bookmarks, alternative texts, comments, links, fields,
/// attached files. Words that are drawn as lines or stand in a photograph are not read.
/// </summary>
static partial class PdfReader
{
    /// <summary>Of the size of the letters: a wider gap is one between words.</summary>
    const double WordGap = 0.15;

    /// <summary>Of the size of the letters: what lies so much higher or lower is another line.</summary>
    const double LineStep = 0.4;

    public static void Read(byte[] file, Searching searching)
    {
        // A change at the end of the file leaves what it changed in it, and readers pass it over.
        if (Count(file, "startxref"u8) > (file.AsSpan(0, Math.Min(file.Length, 2048)).IndexOf("/Linearized"u8) >= 0 ? 2 : 1))
            searching.NotSearched(new(PlaceKind.EarlierVersion));
        // The library unpacks whatever it is given, so it is measured before.
        if (!MayBeUnpacked(file, searching))
        {
            searching.NotSearched(Place.File);
            return;
        }
        try
        {
            var unread = new UnreadLetters();
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = false, SkipMissingFonts = false, Logger = unread });
            if (document.IsEncrypted)
            {
                searching.NotSearched(Place.File);
                return;
            }
            var pages = new List<DictionaryToken>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                unread.Count = 0;
                var page = document.GetPage(number);
                ReadPage(page, unread.Count, searching);
                pages.Add(page.Dictionary);
            }
            ReadObjects(document, pages, searching);
        }
        // Whatever goes wrong in reading somebody else's file, it goes wrong in many ways: the library promises none.
        catch (Exception damaged) when (damaged is not (OutOfMemoryException or OperationCanceledException))
        {
            searching.NotSearched(Place.File);
        }
    }

    static int Count(ReadOnlySpan<byte> file, ReadOnlySpan<byte> sign) => file.Count(sign);

    /// <summary>
    /// Whether what is packed in a file stays within bounds. Streams that are packed twice or in a way that is not measured here are not let through; what this program makes has none.
    /// </summary>
    static bool MayBeUnpacked(byte[] file, Searching searching)
    {
        foreach (var filter in Filter().EnumerateMatches(Encoding.Latin1.GetString(file)))
        {
            if (!OneFilter().IsMatch(Encoding.Latin1.GetString(file, filter.Index, Math.Min(200, file.Length - filter.Index))))
                return false;
        }
        for (int at = 0, found; (found = file.AsSpan(at).IndexOf("stream"u8)) >= 0;)
        {
            at += found + 6;
            var begin = at < file.Length && file[at] == '\r' ? at + 1 : at;
            begin += begin < file.Length && file[begin] == '\n' ? 1 : 0;
            // The sign of zlib: its method, and a check of its first two bytes.
            if (begin + 2 <= file.Length && (file[begin] & 0x0F) == 8 && ((file[begin] * 256) + file[begin + 1]) % 31 == 0 && !Measured(file, begin, searching))
                return false;
        }
        return true;
    }

    static bool Measured(byte[] file, int begin, Searching searching)
    {
        try
        {
            using var packed = new ZLibStream(new MemoryStream(file, begin, file.Length - begin), CompressionMode.Decompress);
            var piece = new byte[81920];
            for (int read; (read = packed.Read(piece)) > 0;)
            {
                if (!searching.MayUnpack(read))
                    return false;
            }
        }
        catch (InvalidDataException)
        {
            // No packed stream, or a damaged one: the library says so.
        }
        return true;
    }

    /// <summary>Counts what the library could not make a letter of. It then makes up a character, and only tells its log.</summary>
    sealed class UnreadLetters : ILog
    {
        public int Count { get; set; }

        public void Debug(string message)
        {
        }

        public void Debug(string message, Exception ex)
        {
        }

        public void Warn(string message) => Count++;

        public void Error(string message) => Count++;

        public void Error(string message, Exception ex) => Count++;
    }

    /// <summary>A sign that stands for no letter that anybody reads: a private or an unassigned character, or one that steers.</summary>
    static bool IsUnread(Letter letter) => string.IsNullOrEmpty(letter.Value) || letter.Value.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    /// <param name="unread">How many letters the library could not make out.</param>
    static void ReadPage(Page page, int unread, Searching searching)
    {
        var place = new Place(PlaceKind.Page, Number: page.Number);
        if (unread > 0 || page.Letters.Any(IsUnread))
            searching.NotSearched(place);
        searching.Search(Joined(page.Letters), place);
        // A table may be drawn column by column, and is read row by row.
        searching.Search(Joined(page.Letters.OrderByDescending(letter => Math.Round(letter.StartBaseLine.Y)).ThenBy(letter => letter.StartBaseLine.X)), place);
        foreach (var operation in page.Operations.OfType<BeginMarkedContentWithProperties>())
        {
            if (operation.Properties is { } properties)
                ReadToken(properties, "", place, [], searching);
        }
    }

    static string Joined(IEnumerable<Letter> letters)
    {
        var text = new StringBuilder();
        Letter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null)
            {
                var size = Math.Max(1, letter.PointSize);
                if (Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > LineStep * size)
                    text.Append('\n');
                else if (letter.StartBaseLine.X - before.EndBaseLine.X > WordGap * size || letter.StartBaseLine.X < before.StartBaseLine.X - size)
                    text.Append(' ');
            }
            text.Append(letter.Value);
            before = letter;
        }
        return text.ToString();
    }

    static void ReadObjects(PdfDocument document, List<DictionaryToken> pages, Searching searching)
    {
        var structure = document.Structure;
        var objects = structure.CrossReferenceTable.ObjectOffsets.Keys.OrderBy(reference => reference.ObjectNumber).Select(reference => (Reference: reference, Token: structure.GetObject(reference)?.Data)).ToList();
        var drawn = pages.SelectMany(page => DrawnBy(page, structure))
            .Concat(objects.Select(each => each.Token).OfType<DictionaryToken>().SelectMany(dictionary => LettersOf(dictionary, structure))).ToHashSet();
        var names = new Dictionary<string, Place>();
        var information = structure.Trailer.Info is IndirectReferenceToken { Data: var at } ? at : (IndirectReference?)null;
        if (structure.Trailer.Info is DictionaryToken direct)
            ReadToken(direct, "Info", new(PlaceKind.DocumentProperties), names, searching);
        foreach (var (reference, token) in objects)
        {
            if (token is null)
                continue;
            var place = new Place(PlaceKind.PdfObject, Number: reference.ObjectNumber);
            ReadToken(token is StreamToken { StreamDictionary: var settings } ? settings : token, "", reference == information ? new(PlaceKind.DocumentProperties) : place, names, searching);
            if (token is StreamToken stream && !drawn.Contains(reference))
                ReadStream(document, stream, place, searching);
        }
        foreach (var (name, place) in names)
            searching.SearchBytes(name, _ => place);
    }

    /// <summary>What draws a page: its letters are read where it is drawn.</summary>
    static IEnumerable<IndirectReference> DrawnBy(DictionaryToken page, Structure structure)
    {
        if (!page.Data.TryGetValue("Contents", out var contents))
            return [];
        if (contents is IndirectReferenceToken { Data: var one })
            return structure.GetObject(one)?.Data is ArrayToken listed ? [one, .. References(listed)] : [one];
        return contents is ArrayToken array ? References(array) : [];

        static IEnumerable<IndirectReference> References(ArrayToken array) => array.Data.OfType<IndirectReferenceToken>().Select(token => token.Data);
    }

    /// <summary>The drawings that are the letters of a font.</summary>
    static IEnumerable<IndirectReference> LettersOf(DictionaryToken font, Structure structure)
    {
        if (!font.Data.TryGetValue("CharProcs", out var letters))
            return [];
        var listed = letters is IndirectReferenceToken { Data: var at } ? structure.GetObject(at)?.Data : letters;
        return (listed as DictionaryToken)?.Data.Values.OfType<IndirectReferenceToken>().Select(token => token.Data) ?? [];
    }

    /// <summary>Descriptions, attached files, scripts and whatever else is not a page, a letter or a picture.</summary>
    static void ReadStream(PdfDocument document, StreamToken stream, Place place, Searching searching)
    {
        var dictionary = stream.StreamDictionary;
        var (type, subtype) = (NameOf(dictionary, "Type"), NameOf(dictionary, "Subtype"));
        // A photograph is in the file as it was made, with what the camera or the program wrote in it.
        if (subtype is "Image" && NameOf(dictionary, "Filter") is "DCTDecode" or "JPXDecode")
            searching.Embedded(stream.Data.ToArray(), "", place);
        if (type is "XRef" or "ObjStm" || subtype is "Image" or "Form" || dictionary.Data.ContainsKey("PatternType") || dictionary.Data.ContainsKey("Length1") || subtype is "Type1C" or "CIDFontType0C" or "OpenType")
            return;
        var unpacked = stream.Decode(document.Structure.FilterProvider, document.Structure.TokenScanner).ToArray();
        if (type is "Metadata")
            ReadMetadata(unpacked, searching);
        else if (type is "EmbeddedFile")
            searching.Embedded(unpacked, subtype?.Replace("#2F", "/", StringComparison.OrdinalIgnoreCase) ?? "", new(PlaceKind.Attachment, Number: place.Number));
        // Which letter each sign of a font is: numbers, and no text.
        else if (unpacked.AsSpan().IndexOf("begincmap"u8) < 0)
            searching.Embedded(unpacked, "", place);
    }

    static void ReadMetadata(byte[] xml, Searching searching)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), new() { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }
        }
        catch (XmlException)
        {
            searching.NotSearched(new(PlaceKind.DocumentProperties));
        }
        MarkupReader.Read(xml, searching, new PropertyPlaces());
    }

    /// <summary>All that stands in the properties of a document is a property.</summary>
    sealed class PropertyPlaces : MarkupPlaces
    {
        public override Place Text(string element, int paragraph, int line) => new(PlaceKind.DocumentProperties, Name: element);
    }

    static string? NameOf(DictionaryToken dictionary, string key) => dictionary.Data.TryGetValue(key, out var token) && token is NameToken name ? name.Data : null;

    /// <summary>Every text in an object, under the name that it has there.</summary>
    /// <param name="names">Names that are met. They are mostly words of the format, and are searched once for the document.</param>
    static void ReadToken(IToken token, string key, Place place, Dictionary<string, Place> names, Searching searching)
    {
        switch (token)
        {
            case StringToken text:
                searching.Search(text.Data, Named(key, place));
                break;
            case HexToken hex:
                searching.Search(TextOf(hex.Bytes), Named(key, place));
                break;
            case NameToken name:
                names.TryAdd(name.Data, Named(key, place));
                break;
            case ArrayToken array:
                foreach (var element in array.Data)
                    ReadToken(element, key, place, names, searching);
                break;
            case DictionaryToken dictionary:
                if (IsUnreadable(dictionary))
                    searching.NotSearched(place);
                foreach (var (name, value) in dictionary.Data)
                {
                    names.TryAdd(name, place);
                    ReadToken(value, name, place, names, searching);
                }
                break;
        }
    }

    /// <summary>A font whose signs are numbers of its own, without a list of which letters they are: whatever is read from it is made up.</summary>
    static bool IsUnreadable(DictionaryToken font)
    {
        if (NameOf(font, "Type") is not "Font" || font.Data.ContainsKey("ToUnicode"))
            return false;
        return NameOf(font, "Subtype") switch
        {
            "Type0" => NameOf(font, "Encoding") is null or "Identity-H" or "Identity-V",
            "Type3" => true,
            // One of those that every reader has needs no description; one that is in the file says which letters it has, or nobody knows.
            "Type1" or "MMType1" or "TrueType" => font.Data.ContainsKey("FontDescriptor") && !font.Data.ContainsKey("Encoding"),
            _ => false,
        };
    }

    static Place Named(string key, Place place) => place.Kind is PlaceKind.DocumentProperties ? place with { Name = key } : place with
    {
        Kind = key switch
        {
            "Alt" or "ActualText" or "E" or "TU" => PlaceKind.AlternativeText,
            "Title" => PlaceKind.Bookmark,
            "Contents" or "RC" or "Subj" or "T" => PlaceKind.Comment,
            "URI" => PlaceKind.Link,
            "F" or "UF" or "Desc" => PlaceKind.Attachment,
            _ => place.Kind,
        },
        Name = key,
    };

    static string TextOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..]) : bytes.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..]) : Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"/Filter(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Filter();

    /// <summary>Of what is measured, or is no text: photographs.</summary>
    [GeneratedRegex(@"^/Filter\s*(?:\[\s*)?/(?:FlateDecode|Fl|DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode|Standard)(?![A-Za-z0-9#])\s*(?:\]|(?!\s*/\w+Decode))", RegexOptions.CultureInvariant)]
    private static partial Regex OneFilter();
}
