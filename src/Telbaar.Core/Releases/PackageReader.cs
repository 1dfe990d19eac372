using System.IO.Compression;
using System.IO.Hashing;
using System.Xml;
using System.Xml.Linq;

namespace Telbaar.Releases;

/// <summary>Reads a package (Word, Excel, PowerPoint, OpenDocument, or any zip) for a search: every part that is in it, also those that no other part names.</summary>
static class PackageReader
{
    const int MostParts = 20_000;

    public static void Read(byte[] file, Searching searching)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            searching.Search(archive.Comment, new(PlaceKind.Comment));
            var parts = new Dictionary<string, byte[]>();
            foreach (var entry in archive.Entries)
            {
                searching.Search(entry.FullName, new(PlaceKind.FileName, entry.FullName));
                searching.Search(entry.Comment, new(PlaceKind.Comment, entry.FullName));
                if (parts.Count == MostParts || UnpackedOf(entry, searching) is not { } part)
                    searching.NotSearched(new(PlaceKind.Part, entry.FullName));
                // Two entries by one name: a program shows one of them, and both are in the file.
                else if (!parts.TryAdd(entry.FullName, part))
                    searching.Embedded(part, entry.FullName, new(PlaceKind.Part, entry.FullName));
            }
            Read(parts, searching);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or IOException)
        {
            searching.NotSearched(Place.File);
        }
    }

    /// <summary>Nothing for a part that is locked, damaged or too large.</summary>
    static byte[]? UnpackedOf(ZipArchiveEntry entry, Searching searching)
    {
        if (entry.IsEncrypted)
            return null;
        try
        {
            using var unpacked = new MemoryStream();
            using var packed = entry.Open();
            if (!FileReader.Unpack(packed, unpacked, searching))
                return null;
            var part = unpacked.ToArray();
            return part.Length == entry.Length && Crc32.HashToUInt32(part) == entry.Crc32 ? part : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return null;
        }
    }

    static void Read(Dictionary<string, byte[]> parts, Searching searching)
    {
        var slides = SlidesOf(parts);
        var sheets = SheetsOf(parts);
        SharedTexts? shared;
        try
        {
            shared = SharedTexts.Of(parts.GetValueOrDefault("xl/sharedStrings.xml"));
        }
        catch (XmlException)
        {
            // Then it is read as it is, below, and said to be damaged.
            shared = null;
        }
        foreach (var (path, part) in parts)
        {
            var inSheets = sheets.GetValueOrDefault(path);
            if (shared is not null && path == "xl/sharedStrings.xml")
                continue;
            else if (shared is not null && inSheets.Name is not null)
                MarkupReader.Read(part, searching, new SheetPlaces(path, inSheets.Name, inSheets.IsHidden, shared));
            else if (IsMarkup(path, part))
                MarkupReader.Read(part, searching, PlacesOf(path, parts, slides));
            else if (part.Length > 0)
                searching.Embedded(part, path, new(PlaceKind.Attachment, path));
        }
        foreach (var (number, text) in shared?.Untaken ?? [])
            searching.Search(text, new(PlaceKind.Part, "xl/sharedStrings.xml", Number: number + 1));
    }

    /// <summary>By its name, or as what it begins with: the properties of a document may be called anything.</summary>
    static bool IsMarkup(string path, byte[] part) => Path.GetExtension(path) is ".xml" or ".rels" or ".vml" or ".psmdcp" || part.AsSpan().StartsWith("<?xml"u8);

    static OfficePlaces PlacesOf(string path, Dictionary<string, byte[]> parts, Dictionary<string, (int Number, bool IsHidden)> slides)
    {
        var slide = slides.GetValueOrDefault(path);
        if (path.StartsWith("ppt/notesSlides/", StringComparison.Ordinal))
            slide = TargetsOf(parts, path).Values.Select(target => slides.GetValueOrDefault(target)).FirstOrDefault(found => found.Number > 0);
        return new(path, slide.Number, slide.IsHidden);
    }

    /// <summary>The sheets of a workbook by the paths of their parts.</summary>
    static Dictionary<string, (string? Name, bool IsHidden)> SheetsOf(Dictionary<string, byte[]> parts)
    {
        var targets = TargetsOf(parts, "xl/workbook.xml");
        return Elements(parts, "xl/workbook.xml", "sheet")
            .Select(sheet => (Target: targets.GetValueOrDefault(IdOf(sheet)), Name: (string?)sheet.Attribute("name"), IsHidden: (string?)sheet.Attribute("state") is "hidden" or "veryHidden"))
            .Where(sheet => sheet.Target is not null).DistinctBy(sheet => sheet.Target).ToDictionary(sheet => sheet.Target!, sheet => (sheet.Name, sheet.IsHidden));
    }

    /// <summary>The slides of a presentation, numbered as they are shown.</summary>
    static Dictionary<string, (int Number, bool IsHidden)> SlidesOf(Dictionary<string, byte[]> parts)
    {
        var targets = TargetsOf(parts, "ppt/presentation.xml");
        return Elements(parts, "ppt/presentation.xml", "sldId").Select(slide => targets.GetValueOrDefault(IdOf(slide))).OfType<string>().Distinct().Index()
            .ToDictionary(slide => slide.Item, slide => (slide.Index + 1, Elements(parts, slide.Item, "sld").Any(root => (string?)root.Attribute("show") is "0" or "false")));
    }

    static string IdOf(XElement element) => element.Attributes().FirstOrDefault(attribute => attribute.Name is { LocalName: "id", NamespaceName.Length: > 0 })?.Value ?? "";

    /// <summary>Which part each relationship of a part leads to.</summary>
    static Dictionary<string, string> TargetsOf(Dictionary<string, byte[]> parts, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return Elements(parts, $"{folder}_rels/{path[folder.Length..]}.rels", "Relationship")
            .Select(relation => (Id: (string?)relation.Attribute("Id") ?? "", Target: (string?)relation.Attribute("Target") ?? ""))
            .DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, relation => Resolved(folder, relation.Target));
    }

    static string Resolved(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else
                path.Add(step);
        }
        return string.Join('/', path);
    }

    /// <summary>None where the part is missing or damaged; that it is damaged is said when it is searched.</summary>
    static List<XElement> Elements(Dictionary<string, byte[]> parts, string path, string name)
    {
        if (!parts.TryGetValue(path, out var part))
            return [];
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(part), new() { DtdProcessing = DtdProcessing.Prohibit });
            return [.. XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == name)];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
