namespace Telbaar.Formats;

/// <summary>Where each column stands in a file.</summary>
public sealed class AttemptHeader
{
    readonly int[] fields = new int[AttemptColumns.All.Count];
    readonly IReadOnlyList<string> names;

    /// <param name="names">The header as it stands in the file.</param>
    /// <param name="passedOver">Columns that take any text and that nobody will ask for: a file with them is read as one without.</param>
    public AttemptHeader(IReadOnlyList<string> names, params IReadOnlyList<AttemptColumn> passedOver)
    {
        this.names = names;
        Count = names.Count;
        Array.Fill(fields, -1);
        var faults = new List<Fault>();
        var unknown = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Trim();
            if (AttemptColumns.Find(name) is not { } column)
            {
                if (name.Length > 0)
                    unknown.Add(Excerpts.Of(name));
            }
            else if (fields[(int)column] >= 0)
                faults.Add(new(1, name, names[fields[(int)column]], FaultKind.RepeatedColumn));
            else
                fields[(int)column] = i;
        }
        foreach (var column in AttemptColumns.Required.Where(column => fields[(int)column] < 0))
            faults.Add(new(1, column.Dutch(), string.Join(", ", names.Take(8).Select(Shortened)), FaultKind.MissingColumn, column.English()));
        foreach (var column in passedOver)
            fields[(int)column] = -1;
        Faults = faults;
        Unknown = unknown;
    }

    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Columns that are not of the format; they are passed over.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public IReadOnlyList<string> Names => names;

    public int Count { get; }

    /// <summary>The field of a row in which this column stands, or -1 where the file does not have it.</summary>
    public int FieldOf(AttemptColumn column) => fields[(int)column];

    /// <summary>The name above a field as the file writes it; empty where no column has it.</summary>
    public string NameAbove(int field) => field >= 0 && field < names.Count ? Excerpts.Of(names[field].Trim()) : "";

    /// <summary>The name of a column as the file writes it.</summary>
    public string NameOf(AttemptColumn column) => FieldOf(column) is var field and >= 0 ? names[field].Trim() : column.Dutch();

    static string Shortened(string name) => Excerpts.Of(name.Trim());
}
