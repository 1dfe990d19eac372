using System.Globalization;
using System.Text.Json;
using Telbaar.Norms;

namespace Telbaar.Formats;

/// <summary>
/// The fields of an object in a JSON file that a person wrote. Each field is asked for by name; what is missing, of the wrong kind, out of bounds or unknown is
/// added to the faults, and the asking goes on with a value that does no harm, so that all faults of a file are found at once.
/// </summary>
sealed class JsonFields
{
    readonly JsonTree tree;
    readonly List<JsonFault> faults;
    readonly HashSet<string> known = [];

    public JsonFields(JsonTree tree, List<JsonFault> faults)
    {
        this.tree = tree;
        this.faults = faults;
        if (tree.Kind is not JsonTokenType.StartObject)
            Fault(tree, "hier hoort een object te staan: { … }", "an object belongs here: { … }");
        foreach (var repeated in tree.Members.GroupBy(member => member.Name).SelectMany(members => members.Skip(1)))
            faults.Add(new(repeated.Line, PathOf(repeated.Name), "", new("dit veld staat er twee keer; laat er één staan", "this field is there twice; keep one")));
    }

    public int Line => tree.Line;

    public string Path => tree.Path;

    /// <summary>The field, or <see langword="null"/> when it is not there; <c>null</c> in the file counts as not there.</summary>
    public JsonTree? Find(string name, bool required = false)
    {
        known.Add(name);
        var found = tree.Members.Where(member => member.Name == name && member.Value.Kind is not JsonTokenType.Null).Select(member => member.Value).FirstOrDefault();
        if (found is null && required && tree.Kind is JsonTokenType.StartObject)
            faults.Add(new(tree.Line, PathOf(name), "", new("dit veld ontbreekt", "this field is missing")));
        return found;
    }

    public string Text(string name)
    {
        if (Find(name, required: true) is not { } value)
            return "";
        if (value.Kind is not JsonTokenType.String || string.IsNullOrWhiteSpace(value.Text))
            Fault(value, "hier hoort tekst te staan, tussen aanhalingstekens", "text belongs here, between quotes");
        return value.Text;
    }

    public double Number(string name, double least, double most, double? otherwise = null, bool above = false)
    {
        if (Find(name, required: otherwise is null) is not { } value)
            return otherwise ?? least;
        if (value.Kind is JsonTokenType.Number && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number <= most && (above ? number > least : number >= least))
            return number;
        Fault(value, above ? $"toegestaan: een getal boven {least}, tot en met {most}" : $"toegestaan: een getal van {least} tot en met {most}",
            above ? $"allowed: a number above {least}, up to {most}" : $"allowed: a number from {least} to {most}");
        return otherwise ?? least;
    }

    public int Whole(string name, int least, int most, int? otherwise = null)
    {
        if (Find(name, required: otherwise is null) is not { } value)
            return otherwise ?? least;
        if (value.Kind is JsonTokenType.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(value, $"toegestaan: een heel getal van {least} tot en met {most}", $"allowed: a whole number from {least} to {most}");
        return otherwise ?? least;
    }

    public bool YesNo(string name)
    {
        if (Find(name, required: true) is not { } value)
            return false;
        if (value.Kind is not (JsonTokenType.True or JsonTokenType.False))
            Fault(value, "toegestaan: true of false", "allowed: true or false");
        return value.Kind is JsonTokenType.True;
    }

    public DateOnly Date(string name)
    {
        if (Find(name, required: true) is not { } value)
            return default;
        if (!DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Fault(value, "toegestaan: een dag als \"2019-11-25\"", "allowed: a day such as \"2019-11-25\"");
        return date;
    }

    public T Choice<T>(string name, IReadOnlyList<(string Word, T Value)> choices, string? otherwise = null)
    {
        var value = Find(name, required: otherwise is null);
        var word = value?.Text ?? otherwise;
        var chosen = choices.Where(choice => choice.Word == word).ToList();
        if (value is not null && (chosen.Count == 0 || value.Kind is not JsonTokenType.String))
            Fault(value, $"toegestaan: {string.Join(", ", choices.Select(choice => choice.Word))}", $"allowed: {string.Join(", ", choices.Select(choice => choice.Word))}");
        return chosen.Count > 0 ? chosen[0].Value : choices[0].Value;
    }

    /// <summary>A list of one or more of these words.</summary>
    public IReadOnlySet<T> Choices<T>(string name, IReadOnlyList<(string Word, T Value)> choices, IReadOnlySet<T> otherwise)
    {
        if (Find(name) is not { } value)
            return otherwise;
        var chosen = new HashSet<T>();
        var allowed = string.Join(", ", choices.Select(choice => choice.Word));
        foreach (var item in value.Items)
        {
            if (item.Kind is JsonTokenType.String && choices.Where(choice => choice.Word == item.Text).ToList() is [var known])
                chosen.Add(known.Value);
            else
                Fault(item, $"toegestaan: {allowed}", $"allowed: {allowed}");
        }
        if (value.Kind is not JsonTokenType.StartArray || value.Items.Count == 0)
            Fault(value, $"hier hoort een lijst te staan met een of meer van: {allowed}", $"a list belongs here with one or more of: {allowed}");
        return chosen;
    }

    /// <summary>A text in both languages.</summary>
    public Words Words(string name)
    {
        if (Find(name, required: true) is not { } value)
            return new("", "");
        var fields = new JsonFields(value, faults);
        var words = new Words(fields.Text("nl"), fields.Text("en"));
        fields.RefuseOthers();
        return words;
    }

    public JsonFields? Object(string name, bool required = false) => Find(name, required) is { } value ? new(value, faults) : null;

    public IReadOnlyList<JsonTree> List(string name, bool required = false)
    {
        if (Find(name, required) is not { } value)
            return [];
        if (value.Kind is not JsonTokenType.StartArray)
            Fault(value, "hier hoort een lijst te staan: [ … ]", "a list belongs here: [ … ]");
        return value.Items;
    }

    /// <summary>The names of all fields, where the names themselves are the writer's own.</summary>
    public IReadOnlyList<(string Name, JsonTree Value)> All() => [.. tree.Members.Select(member => { known.Add(member.Name); return (member.Name, member.Value); })];

    /// <summary>Says of each field that nobody asked for that it is unknown.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, line, _) in tree.Members.Where(member => !known.Contains(member.Name)))
        {
            var near = known.MinBy(other => Distance(other, name));
            var meant = near is not null && Distance(near, name) <= Math.Max(2, name.Length / 3) ? near : null;
            var fields = string.Join(", ", known);
            faults.Add(new(line, PathOf(name), "", meant is null
                ? new($"onbekend veld; toegestaan: {fields}", $"unknown field; allowed: {fields}")
                : new($"onbekend veld; bedoelt u {meant}?", $"unknown field; do you mean {meant}?")));
        }
    }

    public void Fault(JsonTree value, string nl, string en) => faults.Add(new(value.Line, value.Path, FoundOf(value), new(nl, en)));

    public void Fault(string nl, string en) => faults.Add(new(tree.Line, tree.Path, "", new(nl, en)));

    string PathOf(string name) => tree.PathOf(name);

    static string FoundOf(JsonTree value) => value.Kind switch
    {
        JsonTokenType.StartObject => "{ … }",
        JsonTokenType.StartArray => "[ … ]",
        _ => Excerpts.Of(value.Text),
    };

    /// <summary>How many letters must be put in, taken out or changed (Levenshtein 1966).</summary>
    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
