using System.Net;
using System.Net.Sockets;

namespace Telbaar.Absences;

/// <summary>Which addresses lie inside a network or a machine, and are no place for somebody else's calendar (RFC 6890 and the registries of IANA).</summary>
public static class InternalAddresses
{
    static readonly IPNetwork[] special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of the addresses that the world can reach these lead elsewhere: tunnels, tests, documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    static readonly IPNetwork wholeWorld = IPNetwork.Parse("2000::/3");

    /// <summary>Not even for a server that the administrator names: of the machine's own surroundings (169.254.169.254 hands out passwords), of nobody, and of many at once.</summary>
    static readonly IPNetwork[] never = [.. new[] { "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "fe80::/10", "ff00::/8", "::/128" }.Select(text => IPNetwork.Parse(text))];

    public static bool Includes(IPAddress address)
    {
        var plain = Plain(address);
        return special.Any(network => network.Contains(plain)) || (plain.AddressFamily is AddressFamily.InterNetworkV6 && !wholeWorld.Contains(plain));
    }

    /// <summary>Whether it is refused whoever asks.</summary>
    public static bool IsNever(IPAddress address)
    {
        var plain = Plain(address);
        return never.Any(network => network.Contains(plain));
    }

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
