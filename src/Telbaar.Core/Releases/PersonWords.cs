using Telbaar.Organisations;

namespace Telbaar.Releases;

/// <summary>What is known of one employee, and may not stand in a general document.</summary>
/// <param name="Code">M0001.</param>
/// <param name="Names">Full names, as people write them: the one in force, and others by which he or she was known.</param>
/// <param name="Addresses">E-mail addresses.</param>
/// <param name="Numbers">Telephone numbers, in any writing. One with fewer than seven digits cannot be told from a figure, and is not searched for.</param>
public sealed record PersonWords(string Code, IReadOnlyList<string> Names, IReadOnlyList<string> Addresses, IReadOnlyList<string> Numbers)
{
    /// <param name="keys">Those of this employee: the one in force, and those that an import replaced and that can still be brought back. None once the name was taken out; the code is then still searched for.</param>
    public static PersonWords Of(Employee employee, IEnumerable<EmployeeKey> keys)
    {
        var known = keys.Where(key => key.EmployeeId == employee.Id).OrderBy(key => key.ReplacedBy is not null).ToList();
        return new(employee.Code, Filled(known.Select(key => key.Name)), Filled(known.Select(key => key.Email)), Filled(known.Select(key => key.Number)));
    }

    static List<string> Filled(IEnumerable<string> words) => [.. words.Where(word => word.Length > 0).Distinct()];
}
