using System.Text;
using System.Text.Json;
using Telbaar.Norms;

namespace Telbaar.Formats;

/// <summary>Something wrong in a JSON file that a person wrote.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Path">Where in the file, such as <c>components[0].parameters[2].norm</c>; empty for the file as a whole.</param>
/// <param name="Found">What stands there; empty where something is missing.</param>
/// <param name="Says">What is wrong, and what is allowed.</param>
public sealed record JsonFault(int Line, string Path, string Found, Words Says);

/// <summary>A value of a JSON file that knows where it stands.</summary>
/// <param name="Text">The text of a string, or a number as it was written.</param>
sealed record JsonTree(JsonTokenType Kind, int Line, string Path, string Text)
{
    /// <summary>No file that a person writes here comes near to this.</summary>
    const int LargestFile = 1 << 20;

    public List<(string Name, int Line, JsonTree Value)> Members { get; } = [];

    public List<JsonTree> Items { get; } = [];

    /// <summary>Where a field of this object stands, fit to be shown.</summary>
    public string PathOf(string name) => Path.Length == 0 ? Excerpts.Of(name) : $"{Path}.{Excerpts.Of(name)}";

    /// <summary>Reads a file; comments and trailing commas are allowed.</summary>
    /// <returns>Nothing when it is no JSON, which <paramref name="faults"/> then says.</returns>
    public static JsonTree? Read(ReadOnlySpan<byte> utf8, List<JsonFault> faults)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[3..];
        if (utf8.Length > LargestFile)
        {
            faults.Add(new(1, "", $"{utf8.Length} bytes", new("het bestand is te groot; toegestaan: ten hoogste 1 MB", "the file is too large; allowed: 1 MB at most")));
            return null;
        }
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 });
        try
        {
            reader.Read();
            var lines = new LineCount(utf8);
            var tree = Value(ref reader, ref lines, "");
            while (reader.Read())
            {
            }
            return tree;
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            faults.Add(new(line, "", "", new($"dit is geen geldige JSON (teken {broken.BytePositionInLine + 1}): let op komma's, haakjes en aanhalingstekens op deze regel en de vorige",
                $"this is no valid JSON (character {broken.BytePositionInLine + 1}): mind commas, brackets and quotes on this line and the one before")));
        }
        catch (InvalidOperationException)
        {
            faults.Add(new(new LineCount(utf8).At(reader.TokenStartIndex), "", "", new("hier staat tekst die geen UTF-8 is", "here is text that is not UTF-8")));
        }
        return null;
    }

    static JsonTree Value(ref Utf8JsonReader reader, ref LineCount lines, string path)
    {
        var text = reader.TokenType is JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        var value = new JsonTree(reader.TokenType, lines.At(reader.TokenStartIndex), path, text);
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                var line = lines.At(reader.TokenStartIndex);
                reader.Read();
                value.Members.Add((name, line, Value(ref reader, ref lines, value.PathOf(name))));
            }
        }
        else if (reader.TokenType is JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                value.Items.Add(Value(ref reader, ref lines, $"{path}[{value.Items.Count}]"));
        }
        return value;
    }

    /// <summary>Counts the lines on the way to places that follow one another.</summary>
    ref struct LineCount(ReadOnlySpan<byte> utf8)
    {
        readonly ReadOnlySpan<byte> utf8 = utf8;
        int counted;
        int line = 1;

        public int At(long place)
        {
            line += utf8[counted..(int)place].Count((byte)'\n');
            counted = (int)place;
            return line;
        }
    }
}
