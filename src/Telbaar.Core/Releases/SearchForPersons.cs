namespace Telbaar.Releases;

/// <summary>
/// Looks for employees in a finished document, in all that is in its file: texts, alternative texts, properties, comments, hidden sheets, embedded files.
/// It asks the file and not what the file was made from, for it is the file that goes out.
/// </summary>
public static class SearchForPersons
{
    /// <param name="file">As it would be released.</param>
    /// <param name="name">Its name, such as rapport.pdf: it says how to read what does not say so itself, and is searched too.</param>
    /// <param name="allowed">Names that may stand in the document, with their surnames: its signatories; and numbers and addresses that are the organisation's and not one employee's.</param>
    public static PersonsSearched In(byte[] file, string name, IReadOnlyList<PersonWords> persons, IReadOnlyCollection<string> allowed)
    {
        var searching = new Searching(new PersonPatterns(persons, allowed));
        searching.Search(name, new(PlaceKind.FileName));
        FileReader.Read(file, name, searching);
        return searching.Result;
    }
}
