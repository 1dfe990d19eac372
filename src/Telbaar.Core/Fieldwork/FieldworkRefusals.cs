using Telbaar.Acts;

namespace Telbaar.Fieldwork;

/// <summary>Why an act on the attempts of a study may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class FieldworkRefusals
{
    /// <summary>The file as a whole cannot be read.</summary>
    public static Refusal FileNotReadable { get; } = new("attempts-file-not-readable");

    /// <summary>Rows have faults, and they are not to be skipped; names how many faults.</summary>
    public static Refusal FileHasFaults { get; } = new("attempts-file-has-faults");

    /// <summary>The file names departments and teams that the organisation does not have, and they are not to be made; names how many of each.</summary>
    public static Refusal UnknownStructure { get; } = new("attempts-unknown-structure");

    /// <summary>No row is left to import.</summary>
    public static Refusal NothingToImport { get; } = new("attempts-nothing-to-import");

    /// <summary>The very same file has been imported into this study before.</summary>
    public static Refusal SameFile { get; } = new("attempts-same-file");
}
