namespace Telbaar.Releases;

/// <summary>What of an employee stands in a document, the gravest first.</summary>
public enum FoundKind
{
    FullName,
    Address,
    Number,
    Code,

    /// <summary>A surname by itself, which may be an ordinary word: a person decides.</summary>
    Surname,
}

/// <summary>That something of an employee stands in a document.</summary>
/// <param name="Codes">Whom it may be: several where employees share a name, a number or an address.</param>
/// <param name="Found">It, as it stands there.</param>
/// <param name="Around">It, with some words before and after.</param>
public sealed record PersonFound(IReadOnlyList<string> Codes, FoundKind Kind, Place Place, string Found, string Around)
{
    public bool Refuses => Kind is not FoundKind.Surname;
}
