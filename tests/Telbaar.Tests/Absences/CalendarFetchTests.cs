using System.IO.Compression;
using System.Net;
using System.Text;
using Telbaar.Absences;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Absences;

public sealed class CalendarFetchTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_is_fetched_and_asked_for_again_by_its_tag_without_cookies_or_passwords()
    {
        await using var server = new CalendarServer((head, stream, stop) => head.Contains("If-None-Match: \"1\"", StringComparison.Ordinal)
            ? CalendarServer.Write(stream, "304 Not Modified", "", stop)
            : CalendarServer.Write(stream, "200 OK", "BEGIN:VCALENDAR", stop, "ETag: \"1\"\r\nSet-Cookie: a=b\r\n"));
        var fetch = CalendarServer.Fetch();

        var first = await fetch.Run(server.Address, "", Cancellation);
        var second = await fetch.Run(server.Address, first.Tag, Cancellation);

        Assert.Equal((FeedState.Read, "BEGIN:VCALENDAR", "\"1\""), (first.State, Encoding.UTF8.GetString(first.Content!), first.Tag));
        Assert.Equal((FeedState.Read, null), (second.State, second.Content));
        Assert.All(server.Asked, head => Assert.DoesNotContain(["Cookie:", "Authorization:"], word => head.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_server_that_says_that_nothing_changed_though_nobody_asked_that_refuses()
    {
        await using var server = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "304 Not Modified", "", stop));
        Assert.Equal(FeedState.ServerRefuses, (await CalendarServer.Fetch().Run(server.Address, "", Cancellation)).State);
        Assert.Equal(FeedState.ServerRefuses, (await CalendarServer.Fetch().Run(server.Address, "geen merk", Cancellation)).State);
    }

    [Fact]
    public async Task To_a_server_inside_that_the_administrator_named_nobody_else_leads_on()
    {
        await using var inside = CalendarServer.Of(() => "BEGIN:VCALENDAR");
        await using var outside = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "302 Found", "", stop, $"Location: {inside.Address}\r\n"));
        var fetch = new CalendarFetch(new HashSet<string> { CalendarServer.Host, CalendarServer.InternalHost }, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])) { TakesPlainHttp = true };

        Assert.Equal(FeedState.InternalAddress, (await fetch.Run(new($"http://{CalendarServer.InternalHost}:{outside.Port}/"), "", Cancellation)).State);
        Assert.Empty(inside.Asked);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_before_anybody_is_asked()
    {
        await using var server = CalendarServer.Of(() => "BEGIN:VCALENDAR");

        Assert.Equal(FeedState.InternalAddress, (await CalendarServer.Fetch().Run(new($"http://{CalendarServer.InternalHost}:{server.Port}/"), "", Cancellation)).State);
        Assert.Equal(FeedState.InternalAddress, (await CalendarServer.Fetch().Run(new($"http://127.0.0.1:{server.Port}/"), "", Cancellation)).State);
        Assert.Equal(FeedState.InternalAddress, (await CalendarServer.Fetch().Run(new($"http://[::ffff:127.0.0.1]:{server.Port}/"), "", Cancellation)).State);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task One_address_inside_among_several_is_enough_to_refuse()
    {
        await using var server = CalendarServer.Of(() => "BEGIN:VCALENDAR");
        var fetch = CalendarServer.Fetch(resolve: _ => [IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]);
        Assert.Equal(FeedState.InternalAddress, (await fetch.Run(new($"http://{CalendarServer.InternalHost}:{server.Port}/"), "", Cancellation)).State);
    }

    [Fact]
    public async Task An_address_that_leads_on_to_one_inside_is_refused()
    {
        await using var inside = CalendarServer.Of(() => "BEGIN:VCALENDAR");
        await using var server = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "302 Found", "", stop, $"Location: http://{CalendarServer.InternalHost}:{inside.Port}/\r\n"));

        Assert.Equal(FeedState.InternalAddress, (await CalendarServer.Fetch().Run(server.Address, "", Cancellation)).State);
        Assert.Empty(inside.Asked);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_each_line_so_that_it_cannot_lead_elsewhere_the_second_time()
    {
        await using var server = CalendarServer.Of(() => "BEGIN:VCALENDAR");
        var asked = 0;
        var fetch = CalendarServer.Fetch(resolve: _ => [Interlocked.Increment(ref asked) == 1 ? IPAddress.Loopback : IPAddress.Parse("192.0.2.1")]);

        Assert.Equal(FeedState.Read, (await fetch.Run(server.Address, "", Cancellation)).State);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Addresses_that_lead_on_in_a_ring_are_left()
    {
        await using var server = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "301 Moved", "", stop, "Location: /calendar.ics\r\n"));
        Assert.Equal(FeedState.LeadsOn, (await CalendarServer.Fetch().Run(server.Address, "", Cancellation)).State);
        Assert.Equal(4, server.Asked.Count);
    }

    [Theory]
    [InlineData("ftp://agenda.teststad.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://naam:wachtwoord@agenda.teststad.example/")]
    public async Task An_address_that_leads_on_to_something_else_than_the_web_is_refused(string location)
    {
        await using var server = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "302 Found", "", stop, $"Location: {location}\r\n"));
        Assert.Equal(FeedState.NotHttps, (await CalendarServer.Fetch().Run(server.Address, "", Cancellation)).State);
    }

    [Theory]
    [InlineData("http://agenda.teststad.example/")]
    [InlineData("https://agenda.elders.example:8443/")]
    public async Task Without_https_or_at_a_port_of_its_own_nothing_is_asked(string address)
    {
        var fetch = new CalendarFetch(new HashSet<string>(), (_, _) => throw new InvalidOperationException("Nothing may be looked up."));
        Assert.Equal(FeedState.NotHttps, (await fetch.Run(new(address), "", Cancellation)).State);
    }

    [Fact]
    public async Task What_is_too_large_is_left_whether_it_says_so_or_not()
    {
        await using var honest = new CalendarServer((_, stream, stop) => stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n"), stop).AsTask());
        await using var endless = new CalendarServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"), stop);
            for (var piece = new byte[64 * 1024]; ;)
                await stream.WriteAsync(piece, stop);
        });
        Assert.Equal(FeedState.TooLarge, (await CalendarServer.Fetch().Run(honest.Address, "", Cancellation)).State);
        Assert.Equal(FeedState.TooLarge, (await CalendarServer.Fetch().Run(endless.Address, "", Cancellation)).State);
    }

    [Fact]
    public async Task What_unpacks_to_more_than_a_machine_holds_is_left()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 200; i++)
                await zip.WriteAsync(new byte[1 << 20], Cancellation);
        }
        await using var server = new CalendarServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), stop);
            await stream.WriteAsync(packed.ToArray(), stop);
        });
        Assert.Equal(FeedState.TooLarge, (await CalendarServer.Fetch().Run(server.Address, "", Cancellation)).State);
    }

    [Fact]
    public async Task Whoever_lets_one_wait_for_each_letter_is_left()
    {
        await using var server = new CalendarServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"), stop);
            for (; ; await Task.Delay(50, stop))
                await stream.WriteAsync(new byte[] { (byte)'B' }, stop);
        });
        Assert.Equal(FeedState.TooSlow, (await CalendarServer.Fetch(TimeSpan.FromSeconds(1)).Run(server.Address, "", Cancellation)).State);
    }

    [Fact]
    public async Task A_server_that_says_no_is_told_apart_from_one_that_is_not_there()
    {
        await using var server = new CalendarServer((_, stream, stop) => CalendarServer.Write(stream, "403 Forbidden", "geheim", stop));
        Assert.Equal(FeedState.ServerRefuses, (await CalendarServer.Fetch().Run(server.Address, "", Cancellation)).State);
        Assert.Equal(FeedState.NotReached, (await CalendarServer.Fetch().Run(new($"http://{CalendarServer.Host}:{FreePort.Take()}/"), "", Cancellation)).State);
        Assert.Equal(FeedState.NotReached, (await CalendarServer.Fetch(resolve: _ => []).Run(server.Address, "", Cancellation)).State);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    public void Addresses_inside_are_known(string address) => Assert.True(InternalAddresses.Includes(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2a00:1450:400e::1")]
    public void Addresses_of_the_world_are_not_inside(string address) => Assert.False(InternalAddresses.Includes(IPAddress.Parse(address)));

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("fe80::1")]
    public async Task Not_even_a_server_that_the_administrator_names_leads_to_where_machines_keep_their_passwords(string address)
    {
        var fetch = CalendarServer.Fetch(resolve: _ => [IPAddress.Parse(address)]);
        Assert.Equal(FeedState.InternalAddress, (await fetch.Run(new($"http://{CalendarServer.Host}/"), "", Cancellation)).State);
    }

    [Theory]
    [InlineData("https://outlook.voorbeeld.example/a.ics?x=1", true)]
    [InlineData("webcal://outlook.voorbeeld.example/a.ics", true)]
    [InlineData("http://outlook.voorbeeld.example/a.ics", false)]
    [InlineData("https://naam:woord@outlook.voorbeeld.example/", false)]
    [InlineData("agenda", false)]
    [InlineData("", false)]
    public void What_is_typed_as_an_address_is_one_or_not(string text, bool isAddress) => Assert.Equal(isAddress, CalendarFetch.IsAddress(text, out _));
}
