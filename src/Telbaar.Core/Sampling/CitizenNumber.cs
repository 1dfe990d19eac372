using System.Text.RegularExpressions;

namespace Telbaar.Sampling;

/// <summary>Recognises what may be a citizen service number (BSN), which must never stand in a cover.</summary>
public static partial class CitizenNumber
{
    /// <summary>Whether nine digits stand together in the text (also with points, hyphens or blanks between) that pass the eleven test.</summary>
    public static bool IsIn(string text) => Runs().Matches(text).Select(run => run.Value.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray()).Any(Passes);

    static bool Passes(int[] digits)
    {
        if (digits.Length != 9 || digits.All(digit => digit == 0))
            return false;
        var sum = -digits[8];
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * digits[i];
        return sum % 11 == 0;
    }

    [GeneratedRegex(@"[0-9](?:[.\- ]?[0-9])*")]
    private static partial Regex Runs();
}
