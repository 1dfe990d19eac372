using System.Text;

namespace Telbaar.Releases;

/// <summary>Text that is read as one, put together of pieces that each have their place: the runs of a paragraph, the cells of a row, the lines of a page.</summary>
sealed class Passage
{
    /// <summary>Between values that have nothing to do with each other: no number goes on across it.</summary>
    public const char Apart = '\u001F';

    readonly StringBuilder text = new();
    readonly List<(int Start, Place Place)> pieces = [];

    public int Length => text.Length;

    public override string ToString() => text.ToString();

    public void Add(string piece, Place place)
    {
        if (piece.Length == 0)
            return;
        if (pieces.Count == 0 || pieces[^1].Place != place)
            pieces.Add((text.Length, place));
        text.Append(piece);
    }

    public void Separate(char separator)
    {
        if (text.Length > 0 && text[^1] != separator)
            text.Append(separator);
    }

    /// <summary>Of the piece that a character is in, or that goes before it.</summary>
    public Place PlaceAt(int index)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return pieces[low].Place;
    }
}
