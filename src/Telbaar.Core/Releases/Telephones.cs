namespace Telbaar.Releases;

/// <summary>Telephone numbers beside one another.</summary>
public static class Telephones
{
    /// <summary>The (first) number in one form, whatever its writing: with the code of the country, or its digits alone where it is too short for one, such as 14 023.</summary>
    public static string InOneForm(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return TelephoneNumbers.Canonical(number).FirstOrDefault() ?? new string([.. number.Where(char.IsAsciiDigit)]);
    }
}
