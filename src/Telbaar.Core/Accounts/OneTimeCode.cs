using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Telbaar.Accounts;

/// <summary>
/// The codes of an authenticator app: six digits that change every thirty seconds (TOTP, RFC 6238). Ours rather than Identity's, which looks at the machine's own clock,
/// takes a code more than once, and does not tell of which step it was.
/// </summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    const int SecondsInStep = 30;

    /// <summary>How far the clock of a telephone may be off.</summary>
    const int StepsEitherWay = 1;

    public static string NewSecret() => SecretCode.New();

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / SecondsInStep;

    /// <summary>The code of one step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other digest; what breaks SHA-1 does not break HMAC.")]
    public static string Of(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> digest = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(SecretCode.Decode(secret), counter, digest);
        var number = BinaryPrimitives.ReadInt32BigEndian(digest[(digest[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Of which step a code is; nothing when it is of none about now.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset at)
    {
        long? found = null;
        for (var step = StepAt(at) - StepsEitherWay; step <= StepAt(at) + StepsEitherWay; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(secret, step)), Encoding.UTF8.GetBytes(code)))
                found = step;
        }
        return found;
    }

    /// <summary>What an authenticator app reads: as a link on a telephone, and as a QR code elsewhere.</summary>
    public static string LinkFor(string secret, string userName) =>
        $"otpauth://totp/Telbaar:{Uri.EscapeDataString(userName)}?secret={secret}&issuer=Telbaar&digits={Digits}&period={SecondsInStep}";
}
