using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Telbaar.Absences;

/// <summary>A calendar as it was fetched.</summary>
/// <param name="Content">Nothing where it did not change since the tag, or where <see cref="State"/> says why it is not there.</param>
/// <param name="Tag">To send along the next time.</param>
public sealed record FetchedCalendar(FeedState State, byte[]? Content = null, string Tag = "");

/// <summary>
/// Fetches calendars from addresses that users entered, without letting them lead this server to anything inside: names are looked up here, addresses inside are refused, and the line is laid to
/// the very address that was looked at, again for each address that one leads on to. It knows no cookies, passwords or proxies, and is bounded in time and bytes.
/// </summary>
/// <param name="internalHosts">Names of servers inside that the administrator allows, where they were entered: nobody else leads on to them.</param>
/// <param name="resolve">Looks up a name; without it, the machine does.</param>
public sealed class CalendarFetch(IReadOnlySet<string> internalHosts, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    /// <summary>In bytes, once unpacked.</summary>
    public const int Largest = 5_000_000;

    public const int LongestTag = 200;

    const int MostRedirects = 3;

    const int LargestHeaders = 32;

    /// <summary>For all of it, from the first name that is looked up to the last byte.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Only for tests, whose servers have no certificate.</summary>
    internal bool TakesPlainHttp { get; init; }

    /// <summary>Whether an address may be asked at all.</summary>
    public static bool IsAddress(string? text, out Uri address)
    {
        // Outlook and Apple write webcal for the same thing.
        var plain = text?.Trim() is { } given && given.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) ? $"https://{given[9..]}" : text?.Trim();
        return Uri.TryCreate(plain, UriKind.Absolute, out address!) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.IdnHost.Length is > 0 and <= 255;
    }

    public async Task<FetchedCalendar> Run(Uri address, string tag, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(Patience);
        var way = new Way { IsNamed = internalHosts.Contains(address.IdnHost) };
        using var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            ConnectCallback = async (context, stop) => await Connect(context.DnsEndPoint, way, stop),
            Credentials = null,
            MaxResponseHeadersLength = LargestHeaders,
            PooledConnectionLifetime = TimeSpan.Zero,
            PreAuthenticate = false,
            ResponseDrainTimeout = TimeSpan.Zero,
            SslOptions = new SslClientAuthenticationOptions { EnabledSslProtocols = SslProtocols.None },
            UseCookies = false,
            UseProxy = false,
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            return await Follow(client, address, tag, way, bounded.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(FeedState.TooSlow);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidDataException)
        {
            return new(way.LedInside ? FeedState.InternalAddress : FeedState.NotReached);
        }
    }

    async Task<FetchedCalendar> Follow(HttpClient client, Uri address, string tag, Way way, CancellationToken cancellation)
    {
        for (var step = 0; step <= MostRedirects; step++)
        {
            if (!IsTaken(address, way))
                return new(FeedState.NotHttps);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new("text/calendar"));
            request.Headers.UserAgent.Add(new("Telbaar", null));
            if (tag.Length > 0 && EntityTagHeaderValue.TryParse(tag, out var known))
                request.Headers.IfNoneMatch.Add(known);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            switch ((int)response.StatusCode)
            {
                case 200:
                    return await Read(response, cancellation);
                case 304 when request.Headers.IfNoneMatch.Count > 0:
                    return new(FeedState.Read, null, tag);
                case 301 or 302 or 303 or 307 or 308 when response.Headers.Location is { } next:
                    var last = address.IdnHost;
                    address = next.IsAbsoluteUri ? next : new(address, next);
                    way.IsNamed &= address.IdnHost == last;
                    break;
                default:
                    return new(FeedState.ServerRefuses);
            }
        }
        return new(FeedState.LeadsOn);
    }

    /// <summary>Other ports than that of https lead to other things than calendars; a server that the administrator names may have its own.</summary>
    bool IsTaken(Uri address, Way way) => address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && (address.IsDefaultPort || way.IsNamed)) || (TakesPlainHttp && address.Scheme == Uri.UriSchemeHttp));

    static async Task<FetchedCalendar> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > Largest)
            return new(FeedState.TooLarge);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var content = new MemoryStream();
        var piece = new byte[16 * 1024];
        // What is packed is counted as it comes out: a small answer may unpack to more than a machine holds.
        while (await stream.ReadAsync(piece, cancellation) is > 0 and var got)
        {
            if (content.Length + got > Largest)
                return new(FeedState.TooLarge);
            content.Write(piece, 0, got);
        }
        var tag = response.Headers.ETag?.ToString() ?? "";
        return new(FeedState.Read, content.ToArray(), tag.Length <= LongestTag ? tag : "");
    }

    /// <summary>Looks the name up, and lays the line to the address that was looked at: asked once more, the name might lead elsewhere.</summary>
    async Task<Stream> Connect(DnsEndPoint server, Way way, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(server.Host, out var literal) ? [literal] : await Resolved(server.Host, cancellation);
        if (found.Length == 0)
            throw new IOException("The name of the server leads nowhere.");
        if (found.Any(address => way.IsNamed ? InternalAddresses.IsNever(address) : InternalAddresses.Includes(address)))
        {
            way.LedInside = true;
            throw new IOException("The name of the server leads inside.");
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, server.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Where the asking came so far.</summary>
    sealed class Way
    {
        /// <summary>Still at the server inside that was entered, and that the administrator allows.</summary>
        public bool IsNamed { get; set; }

        /// <summary>It was refused because it led inside.</summary>
        public bool LedInside { get; set; }
    }

    async Task<IPAddress[]> Resolved(string host, CancellationToken cancellation)
    {
        try
        {
            return await (resolve ?? Dns.GetHostAddressesAsync)(host, cancellation);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
