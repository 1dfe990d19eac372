using System.Net.Mail;

namespace Telbaar.Mail;

/// <summary>Addresses of mail, as far as they matter here: one address, without a name or anything else that a header could carry.</summary>
public static class MailAddresses
{
    public const int Longest = 320;

    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest && text.All(letter => letter is > ' ' and < (char)127 and not (',' or ';' or '<' or '>' or '"' or '\\'))
            && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
    }
}
