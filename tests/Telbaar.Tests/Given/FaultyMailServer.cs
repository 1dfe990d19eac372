using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Telbaar.Tests.Given;

/// <summary>What a faulty mail server does with the next mail.</summary>
public enum MailFault
{
    None,
    /// <summary>450: perhaps later.</summary>
    NotNow,
    /// <summary>550: this addressee never.</summary>
    NoSuchAddressee,
    /// <summary>The line breaks before the mail was told.</summary>
    BreaksBeforeData,
    /// <summary>The mail was taken, and the line breaks before the answer.</summary>
    BreaksAfterData,
    /// <summary>The mail was taken, and the answer never comes.</summary>
    HoldsAnswer,
}

/// <summary>A mail server on loopback that does wrong what a test asks of it, in turn. It stands beside the real one, to bring about what that one does by accident only.</summary>
public sealed class FaultyMailServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, FreePort.Take());
    readonly CancellationTokenSource end = new();
    readonly ConcurrentQueue<MailFault> faults;
    readonly Task serving;
    readonly TaskCompletionSource holding = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FaultyMailServer(params IEnumerable<MailFault> faults)
    {
        this.faults = new(faults);
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails that it took, whatever it answered: their identifier and addressee.</summary>
    public ConcurrentQueue<(string MessageId, string To)> Taken { get; } = new();

    /// <summary>Until it took a mail whose sender waits for an answer in vain.</summary>
    public Task Holding => holding.Task;

    async Task Serve()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await Talk(client.GetStream());
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException)
            {
                // The test ends, or the other side hung up.
            }
        }
    }

    async Task Talk(NetworkStream line)
    {
        using var reader = new StreamReader(line, Encoding.UTF8);
        async Task Say(string text) => await line.WriteAsync(Encoding.ASCII.GetBytes($"{text}\r\n"), end.Token);
        await Say("220 faulty");
        var (to, fault) = ("", MailFault.None);
        while (await reader.ReadLineAsync(end.Token) is { } said)
        {
            var verb = said.Length < 4 ? said : said[..4].ToUpperInvariant();
            switch (verb)
            {
                case "MAIL":
                    fault = faults.TryDequeue(out var next) ? next : MailFault.None;
                    await Say("250 ok");
                    break;
                case "RCPT":
                    to = said[(said.IndexOf('<', StringComparison.Ordinal) + 1)..said.IndexOf('>', StringComparison.Ordinal)];
                    await Say(fault switch { MailFault.NotNow => "450 later", MailFault.NoSuchAddressee => "550 nobody", _ => "250 ok" });
                    break;
                case "DATA" when fault is MailFault.BreaksBeforeData:
                    return;
                case "DATA":
                    await Say("354 go on");
                    await Take(reader, to);
                    if (fault is MailFault.BreaksAfterData)
                        return;
                    if (fault is MailFault.HoldsAnswer)
                    {
                        holding.TrySetResult();
                        break;
                    }
                    await Say("250 taken");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("250 ok");
                    break;
            }
        }
    }

    async Task Take(StreamReader reader, string to)
    {
        var id = "";
        while (await reader.ReadLineAsync(end.Token) is { } said and not ".")
        {
            if (said.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))
                id = said[(said.IndexOf('<', StringComparison.Ordinal) + 1)..said.IndexOf('>', StringComparison.Ordinal)];
        }
        Taken.Enqueue((id, to));
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }
}
