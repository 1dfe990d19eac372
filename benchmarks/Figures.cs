using System.Text.Json;

namespace Telbaar.Bench;

/// <summary>A parameter's numerator and denominator; for a mean the sum of the seconds and how many they are.</summary>
readonly record struct Figure(double Numerator, double Denominator)
{
    public override string ToString() => $"{Numerator} of {Denominator}";
}

/// <summary>What one program found: every parameter of haarlem-2019, of the whole and of each department, by its path ("Minima/direct").</summary>
sealed class Figures
{
    public static readonly string[] OfDepartments = ["direct", "indirect", "transfer-time", "waiting-time", "greeting", "success"];
    public static readonly string[] OfTheWhole = ["kcc-speed", "kcc-technical", "kcc-greeting", .. OfDepartments];

    static readonly string[] Means = ["transfer-time", "waiting-time"];
    const double SumTolerance = 1e-6;

    readonly SortedDictionary<string, Figure> byPath = new(StringComparer.Ordinal);

    /// <summary>Name and version of the program, where it says so.</summary>
    public string? Engine { get; private init; }

    /// <summary>Reads the form of scores.json; what haarlem-2019 does not mark is passed over.</summary>
    public static Figures Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var figures = new Figures { Engine = root.TryGetProperty("engine", out var engine) ? engine.GetString() : null };
        figures.Add("whole", root, OfTheWhole);
        foreach (var department in root.GetProperty("departments").EnumerateArray())
            figures.Add(department.GetProperty("name").GetString()!, department, OfDepartments);
        return figures;
    }

    void Add(string part, JsonElement element, string[] ids)
    {
        foreach (var parameter in element.GetProperty("parameters").EnumerateArray())
        {
            var id = parameter.GetProperty("id").GetString()!;
            if (ids.Contains(id))
                byPath.Add($"{part}/{id}", new Figure(parameter.GetProperty("numerator").GetDouble(), parameter.GetProperty("denominator").GetDouble()));
        }
    }

    /// <summary>One line for each figure that the other has not, or has otherwise.</summary>
    public IEnumerable<string> DifferencesFrom(Figures other, string name, string otherName)
    {
        foreach (var path in byPath.Keys.Union(other.byPath.Keys).Order(StringComparer.Ordinal))
        {
            var (here, there) = (byPath.TryGetValue(path, out var a), other.byPath.TryGetValue(path, out var b));
            if (!here || !there || !Agree(path, a, b))
                yield return $"{path}: {name} {(here ? a : "nothing")}, {otherName} {(there ? b : "nothing")}";
        }
    }

    static bool Agree(string path, Figure a, Figure b)
    {
        if (a.Denominator != b.Denominator)
            return false;
        // A count is a count; a sum of seconds may have passed through doubles.
        return Means.Any(mean => path.EndsWith('/' + mean, StringComparison.Ordinal))
            ? Math.Abs(a.Numerator - b.Numerator) <= SumTolerance * Math.Abs(b.Numerator)
            : a.Numerator == b.Numerator;
    }
}
