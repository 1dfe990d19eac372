using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Telbaar.Acts;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Asks the throttle before a password or code is looked at, and knows the browsers from which an account has signed in before by a cookie of their own.</summary>
sealed class Guesses(GuessThrottle throttle, IDataProtectionProvider protection, Store store, Visit visit, IHttpContextAccessor accessor)
{
    const string Cookie = "telbaar-device";

    const int LongestName = 100;

    /// <summary>An IPv6 network is one place: whoever has one has all its addresses.</summary>
    const int BytesOfIpv6Network = 8;

    readonly IDataProtector protector = protection.CreateProtector("Telbaar.Accounts.Device");

    HttpContext Context => accessor.HttpContext!;

    /// <summary>Nothing when the guess may be made.</summary>
    public async Task<Refusal?> Begin(Guess guess)
    {
        var answer = throttle.Begin(guess);
        if (answer.MayTry)
            return null;
        if (answer.IsFirst)
            await NoteThrottling.Run(store, visit.Alone, guess.Name, Context.RequestAborted);
        var seconds = (int)Math.Ceiling(answer.Wait.TotalSeconds);
        Context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return AccountRefusals.TooManyTries.With(seconds);
    }

    public void Succeeded(Guess guess) => throttle.Succeeded(guess);

    public Guess At(string? userName, bool isShort = false)
    {
        var name = CreateAccount.Normalized(userName);
        name = name[..Math.Min(name.Length, LongestName)];
        return new(AddressOf(Context.Connection.RemoteIpAddress), name, DeviceOf(name), isShort);
    }

    /// <summary>Remembers that this browser has signed in as this account.</summary>
    public void RememberDevice(Account account)
    {
        if (DeviceOf(account.NormalizedUserName!) is not null)
            return;
        Context.Response.Cookies.Append(Cookie, protector.Protect($"{DigestOf(account.NormalizedUserName!)}:{SecretCode.New()}"), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(90),
            IsEssential = true,
            Path = "/sign-in",
        });
    }

    string? DeviceOf(string normalizedName)
    {
        if (Context.Request.Cookies[Cookie] is not { } cookie)
            return null;
        try
        {
            return protector.Unprotect(cookie).Split(':') is [var whose, var device] && whose == DigestOf(normalizedName) ? device : null;
        }
        catch (CryptographicException)
        {
            // Forged, or of keys that are gone: a browser like any other.
            return null;
        }
    }

    static string DigestOf(string normalizedName) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalizedName)));

    internal static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes()[..BytesOfIpv6Network]),
        _ => address.ToString(),
    };
}
