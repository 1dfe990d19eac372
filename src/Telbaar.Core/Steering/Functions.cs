using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>What somebody is, in words that name nobody: hoofd KCC.</summary>
static partial class Functions
{
    /// <summary>A function, without what would name a person: the name, address or code of an employee.</summary>
    public static async Task<string> Function(this Checking check, Store db, string? text, string field, CancellationToken cancellation)
    {
        var function = check.OptionalText(text.Tidied(), field, ActionPoint.LongestFunction);
        var folded = function.Folded();
        if (function.Length > 0 && (LooksLikeSomebody(function) || await db.Set<EmployeeKey>().AnyAsync(key => key.Folded == folded, cancellation)))
            check.Refuse(SteeringRefusals.NamesSomebody, field);
        return function;
    }

    /// <summary>An address, or the code of an employee.</summary>
    public static bool LooksLikeSomebody(string function) => function.Contains('@', StringComparison.Ordinal) || Code().IsMatch(function);

    /// <summary>On several lines perhaps, each of them tidied.</summary>
    public static string Words(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Tidied())).Trim('\n');

    [GeneratedRegex(@"^M\d{4,}\b")]
    private static partial Regex Code();
}
