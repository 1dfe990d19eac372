namespace Telbaar.Releases;

/// <summary>What a search of a document for persons gave.</summary>
/// <param name="Found">In the order of the document; the first <see cref="Remembered"/>.</param>
/// <param name="Count">How many there are, also those that are not remembered.</param>
/// <param name="NotSearched">What could not be opened or read, and so may hold anybody: damaged, encrypted, too large, packed too deep.</param>
public sealed record PersonsSearched(IReadOnlyList<PersonFound> Found, int Count, IReadOnlyList<Place> NotSearched)
{
    public const int Remembered = 1000;

    /// <summary>The document may not be released, whatever anybody decides. More surnames than are remembered cannot be decided upon one by one.</summary>
    public bool Refuses => NotSearched.Count > 0 || Count > Found.Count || Found.Any(found => found.Refuses);

    /// <summary>Nobody has to decide anything.</summary>
    public bool IsClean => Count == 0 && NotSearched.Count == 0;
}
