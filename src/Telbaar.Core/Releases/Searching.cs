using System.Text;

namespace Telbaar.Releases;

/// <summary>A search that is under way: takes the texts of a document as its readers find them, and keeps what stands in them.</summary>
sealed class Searching
{
    const int DeepestFile = 6;

    /// <summary>Bytes, of all that is unpacked together: a small file can be packed so that it becomes endless.</summary>
    const long MostBytes = 400_000_000;

    /// <summary>Bytes of one text or part, which is read as a whole: searching takes some twenty times as much memory.</summary>
    public const int MostInPart = 24_000_000;

    /// <summary>Characters before and after what is found.</summary>
    const int LengthAround = 40;

    readonly PersonPatterns patterns;

    /// <summary>Where the file that is being read is embedded; nothing for the document itself.</summary>
    readonly Place? within;

    readonly int depth;
    readonly Kept kept;

    public Searching(PersonPatterns patterns) : this(patterns, null, 0, new())
    {
    }

    Searching(PersonPatterns patterns, Place? within, int depth, Kept kept) => (this.patterns, this.within, this.depth, this.kept) = (patterns, within, depth, kept);

    /// <summary>What the search of a document and of all that is in it keeps.</summary>
    sealed class Kept
    {
        public List<PersonFound> Found { get; } = [];

        /// <summary>No more are kept than are told: more than these cannot be released anyhow.</summary>
        public HashSet<(string Codes, FoundKind Kind, Place Place)> Known { get; } = [];

        public int Count { get; set; }

        public HashSet<Place> NotSearched { get; } = [];

        public long Bytes { get; set; }
    }

    public PersonsSearched Result => new([.. kept.Found], kept.Count, [.. kept.NotSearched]);

    /// <summary>A file inside this one.</summary>
    /// <param name="name">Its name or media type, by which it is read.</param>
    public void Embedded(byte[] file, string name, Place place)
    {
        if (depth == DeepestFile)
            NotSearched(place);
        else
            FileReader.Read(file, name, new(patterns, Full(place), depth + 1, kept));
    }

    /// <summary>Whether so much may still be unpacked. Asked before it is done.</summary>
    public bool MayUnpack(long bytes)
    {
        kept.Bytes += bytes;
        return kept.Bytes <= MostBytes;
    }

    public void NotSearched(Place place)
    {
        if (kept.NotSearched.Count < PersonsSearched.Remembered)
            kept.NotSearched.Add(Full(place));
    }

    /// <summary>A text by itself.</summary>
    public void Search(string text, Place place)
    {
        var passage = new Passage();
        passage.Add(text, place);
        Search(passage);
    }

    public void Search(Passage passage)
    {
        if (passage.Length == 0)
            return;
        var text = passage.ToString();
        Search(text, passage.PlaceAt, isText: true);
        // What a program reads from it once more: addresses of pages and of mail, scripts, JSON.
        foreach (var reading in Escapes.Undone(text))
            Search(reading.Text, index => passage.PlaceAt(reading.Origin(index)), isText: true);
    }

    /// <summary>A text in which each line is a place of its own.</summary>
    /// <param name="place">Of a line, counted from 1.</param>
    public void SearchLines(string text, Func<int, Place> place)
    {
        var passage = new Passage();
        foreach (var (i, line) in text.Split('\n').Index())
        {
            passage.Add(line, place(i + 1));
            passage.Add("\n", place(i + 1));
        }
        Search(passage);
    }

    /// <summary>Bytes that may be text.</summary>
    public void SearchBytes(string text, Func<int, Place> placeAt) => Search(text, placeAt, isText: false);

    void Search(string text, Func<int, Place> placeAt, bool isText)
    {
        foreach (var hit in patterns.In(text, isText))
        {
            var place = Full(placeAt(hit.Start));
            // The same text is read in several ways; how often it stands in one place does not matter.
            if (kept.Count <= PersonsSearched.Remembered && !kept.Known.Add((string.Join(' ', hit.Codes), hit.Kind, place)))
                continue;
            kept.Count++;
            if (kept.Found.Count < PersonsSearched.Remembered)
                kept.Found.Add(new(hit.Codes, hit.Kind, place, Tidied(text[hit.Start..hit.End]), Around(text, hit)));
        }
    }

    Place Full(Place place) => within is null ? place : place with { Within = within };

    static string Around(string text, PersonPatterns.Hit hit)
    {
        var start = Math.Max(0, hit.Start - LengthAround);
        var end = Math.Min(text.Length, hit.End + LengthAround);
        return (start > 0 ? "…" : "") + Tidied(text[start..end]) + (end < text.Length ? "…" : "");
    }

    /// <summary>On one line, without what is not seen, and without halves of characters.</summary>
    static string Tidied(string text)
    {
        var tidy = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                tidy.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format)
                tidy.Append(rune.ToString());
        }
        return string.Join(' ', tidy.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
