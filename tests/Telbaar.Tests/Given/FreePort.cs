using System.Net;
using System.Net.Sockets;

namespace Telbaar.Tests.Given;

/// <summary>Ports on loopback that nobody uses.</summary>
public static class FreePort
{
    // Below those that Linux hands out to clients: one that keeps calling a port where nobody listens yet, from among those, can meet itself there and so take the port.
    const int First = 20_000;
    const int Number = 12_000;

    // Suites that run side by side begin at different places.
    static int last = Environment.ProcessId * 97;

    public static int Take()
    {
        for (; ; )
        {
            var port = First + (int)((uint)Interlocked.Increment(ref last) % Number);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // In use; the next.
            }
        }
    }
}
