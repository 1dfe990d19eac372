using System.Security.Cryptography;
using System.Text;

namespace Telbaar.Accounts;

/// <summary>Codes that nobody can guess, in letters and digits (base32, RFC 4648) that are easily typed over.</summary>
public static class SecretCode
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    const int GroupLength = 4;

    /// <summary>A new code of so many random bytes; 20 bytes are 160 bits and 32 characters.</summary>
    public static string New(int bytes = 20) => Encode(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>As it is shown: ABCD-EFGH-…</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>As it is compared: without hyphens and spaces, in capitals, and with letters for the digits that look like them.</summary>
    public static string Plain(string? typed) =>
        new([.. (typed ?? "").Where(letter => letter != '-' && !char.IsWhiteSpace(letter)).Select(letter => letter switch { '0' => 'O', '1' => 'I', '8' => 'B', _ => char.ToUpperInvariant(letter) })]);

    /// <summary>What is stored of a code; with as many random bits as a code has, a plain digest gives nothing away.</summary>
    public static string DigestOf(string? typed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(typed))));

    /// <summary>Whether this is the code of which we keep the digest; it takes as long whatever was typed.</summary>
    public static bool Fits(string? typed, string? digest) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(DigestOf(typed)), Encoding.ASCII.GetBytes(digest ?? ""));

    internal static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0)
            text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <exception cref="FormatException">It holds something else than base32.</exception>
    internal static byte[] Decode(string code)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in code)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException($"'{letter}' is not of base32.");
            (buffer, bits) = ((buffer << 5) | value, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return [.. bytes];
    }
}
