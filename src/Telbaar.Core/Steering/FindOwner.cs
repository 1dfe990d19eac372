using System.Text.RegularExpressions;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Finds the owner whom somebody wrote down: by the code, the e-mail address or the name of the staff list, in capitals or not.</summary>
public static partial class FindOwner
{
    /// <returns>Whom it may mean; of several, those who work here go before those who left.</returns>
    public static IReadOnlyList<StaffMember> Among(StaffList staff, string named)
    {
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(named);
        var folded = named.Folded();
        var candidates = staff.Members.Where(member =>
            Code().IsMatch(named) ? string.Equals(member.Employee.Code, named, StringComparison.OrdinalIgnoreCase) : named.Contains('@', StringComparison.Ordinal) ? member.Key.Email.Folded() == folded : member.Key.Folded == folded).ToList();
        var here = candidates.Where(member => member.Employee.IsActive).ToList();
        return here.Count > 0 ? here : candidates;
    }

    [GeneratedRegex(@"^M\d{4,}$", RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
