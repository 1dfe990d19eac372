using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Telbaar.Absences;

namespace Telbaar.Tests.Given;

/// <summary>A server of calendars on loopback, that answers whatever a test wants: also what no honest server would.</summary>
public sealed class CalendarServer : IAsyncDisposable
{
    /// <summary>A name that the administrator of the test allows, and that leads to this machine.</summary>
    public const string Host = "agenda.teststad.example";

    /// <summary>A name that leads to this machine as well, and that nobody allows.</summary>
    public const string InternalHost = "intern.teststad.example";

    readonly TcpListener listener = new(IPAddress.Loopback, FreePort.Take());
    readonly CancellationTokenSource end = new();
    readonly Func<string, Stream, CancellationToken, Task> answer;
    readonly Task serving;

    /// <param name="answer">Writes the whole answer to a request, of which it gets the head.</param>
    public CalendarServer(Func<string, Stream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = Serve();
    }

    /// <summary>One that always hands over this calendar.</summary>
    public static CalendarServer Of(Func<string> calendar) => new((_, stream, stop) => Write(stream, "200 OK", calendar(), stop));

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"http://{Host}:{Port}/calendar.ics?secret=geheim");

    /// <summary>The heads of all requests.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Fetches as the program does, but from servers without a certificate; names are looked up in the test's own list.</summary>
    internal static CalendarFetch Fetch(TimeSpan? patience = null, Func<string, IPAddress[]>? resolve = null) =>
        new(new HashSet<string> { Host }, (host, _) => Task.FromResult(resolve?.Invoke(host) ?? [IPAddress.Loopback])) { TakesPlainHttp = true, Patience = patience ?? TimeSpan.FromSeconds(20) };

    public static async Task Write(Stream stream, string status, string body, CancellationToken stop, string headers = "")
    {
        var content = Encoding.UTF8.GetBytes(body);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Type: text/calendar\r\nContent-Length: {content.Length}\r\nConnection: close\r\n{headers}\r\n")), stop);
        await stream.WriteAsync(content, stop);
    }

    async Task Serve()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                _ = Talk(client);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    async Task Talk(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var letters = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(letters, end.Token) is > 0 and var got)
                    head.Append(Encoding.ASCII.GetString(letters, 0, got));
                Asked.Enqueue(head.ToString());
                await answer(head.ToString(), stream, end.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
            {
                // Whoever asked heard enough, or the test is over.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        listener.Dispose();
        end.Dispose();
    }
}
