using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Reports;

namespace Telbaar.Installation;

/// <summary>Whether an installation with these settings works: its database, folder, addresses and the programs it calls.</summary>
static class CheckInstallation
{
    const long LeastSpace = 1024L * 1024 * 1024;

    /// <summary>Clocks of two machines may differ by so much.</summary>
    static readonly TimeSpan tolerance = TimeSpan.FromMinutes(5);


    public static async Task<IReadOnlyList<CheckFinding>> Run(InstallationSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        var findings = new List<CheckFinding> { Folder(settings.DataFolder), Space(settings.DataFolder) };
        findings.AddRange(await Database(settings, now, cancellation));
        foreach (var url in settings.Urls.Split(';'))
            findings.Add(await Address(new(url), cancellation));
        findings.AddRange(Public(settings));
        findings.Add(Browser(settings.Browser));
        findings.Add(await CheckMail.Run(settings.Mail, cancellation));
        if (settings.Mail is { } mail)
            findings.Add(await CheckMail.RunMailbox(mail.Mailbox, cancellation));
        return findings;
    }

    static CheckFinding Folder(string folder)
    {
        var probe = Path.Combine(folder, $".telbaar-check-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return CheckFinding.Right(new($"De map voor gegevens is te schrijven: {Path.GetFullPath(folder)}.", $"The data folder can be written: {Path.GetFullPath(folder)}."));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return CheckFinding.Wrong(new($"De map voor gegevens is niet te schrijven: {Path.GetFullPath(folder)}.", $"The data folder cannot be written: {Path.GetFullPath(folder)}."), new("Maak de map en geef de gebruiker van Telbaar schrijfrecht.", "Make the folder, and let Telbaar's user write in it."));
        }
    }

    static CheckFinding Space(string folder)
    {
        var full = Path.GetFullPath(folder);
        while (!Directory.Exists(full) && Path.GetDirectoryName(full) is { } above)
            full = above;
        var free = new DriveInfo(full).AvailableFreeSpace;
        var megabytes = free / 1024 / 1024;
        return free >= LeastSpace
            ? CheckFinding.Right(new($"Er is {megabytes} MB vrij op de schijf.", $"{megabytes} MB are free on the disk."))
            : CheckFinding.Wrong(new($"Er is nog maar {megabytes} MB vrij op de schijf.", $"Only {megabytes} MB are free on the disk."), new("Maak ten minste 1 GB vrij.", "Free 1 GB at least."));
    }

    static async Task<IReadOnlyList<CheckFinding>> Database(InstallationSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        var (dutch, english) = settings.Database.File is { } file ? ($"SQLite, {file}", $"SQLite, {file}") : ("PostgreSQL", "PostgreSQL");
        try
        {
            switch ((await SchemaVersion.Of(settings.Database, cancellation)).State)
            {
                case SchemaState.Newer:
                    return [CheckFinding.Wrong(new($"De database ({dutch}) is van een nieuwere versie van Telbaar.", $"The database ({english}) is of a newer version of Telbaar."), new("Installeer die versie, of zet een back-up van deze versie terug.", "Install that version, or restore a backup of this one."))];
                case SchemaState.Older:
                    return [CheckFinding.Wrong(new($"De database ({dutch}) is van een oudere versie.", $"The database ({english}) is of an older version."), new("Maak een back-up en voer uit: telbaar migrate", "Make a backup and run: telbaar migrate"))];
                case SchemaState.Empty when settings.Database.File is not null:
                    return [CheckFinding.Note(new($"Er is nog geen database ({dutch}).", $"There is no database yet ({english})."), new("Die maakt telbaar serve.", "It is made by telbaar serve."))];
                case SchemaState.Empty:
                    return [CheckFinding.Wrong(new("De database is leeg, of bestaat niet.", "The database is empty, or does not exist."), new("Maak de database (createdb) en voer uit: telbaar migrate", "Make the database (createdb) and run: telbaar migrate"))];
                default:
                    return [CheckFinding.Right(new($"De database ({dutch}) is bereikbaar en heeft de juiste versie.", $"The database ({english}) can be reached and has the right version.")), .. await Content(settings, now, cancellation)];
            }
        }
        catch (Exception unreachable) when (unreachable is DbException or InvalidOperationException { InnerException: DbException } or SocketException)
        {
            var reason = (unreachable.InnerException as DbException ?? unreachable).Message;
            return [CheckFinding.Wrong(new($"De database ({dutch}) is niet te bereiken of te lezen: {reason}.", $"The database ({english}) cannot be reached or read: {reason}."), new("Controleer de instelling database, en of de databaseserver draait.", "Check the setting database, and whether the database server runs."))];
        }
    }

    static async Task<IReadOnlyList<CheckFinding>> Content(InstallationSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var store = settings.Database.Open();
        var keys = await store.Set<ProtectionKey>().Select(key => key.Xml).ToListAsync(cancellation);
        var newest = await store.AuditEntries.OrderByDescending(entry => entry.At).Select(entry => (DateTimeOffset?)entry.At).FirstOrDefaultAsync(cancellation);
        return
        [
            keys.TrueForAll(IsXml)
                ? CheckFinding.Right(new($"De sleutels voor cookies en codes zijn te lezen ({keys.Count}).", $"The keys for cookies and tokens can be read ({keys.Count})."))
                : CheckFinding.Wrong(new("Een sleutel voor cookies en codes is beschadigd.", "A key for cookies and tokens is damaged."), new("Zet een back-up terug.", "Restore a backup.")),
            newest <= now + tolerance || newest is null
                ? CheckFinding.Right(new("De klok loopt niet achter op het logboek.", "The clock is not behind the audit log."))
                : CheckFinding.Wrong(new($"De klok loopt achter: in het logboek staat al iets van {newest:yyyy-MM-dd HH:mm} UTC.", $"The clock is behind: the audit log has something of {newest:yyyy-MM-dd HH:mm} UTC already."), new("Zet de klok gelijk (op Debian: apt-get install systemd-timesyncd).", "Set the clock (on Debian: apt-get install systemd-timesyncd).")),
        ];
    }

    static bool IsXml(string text)
    {
        try
        {
            _ = XElement.Parse(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Whether the address is free, or Telbaar answers there already.</summary>
    static async Task<CheckFinding> Address(Uri url, CancellationToken cancellation)
    {
        var host = url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? IPAddress.Parse(url.Host.Trim('[', ']')) : url.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
        using var probe = new TcpListener(host, url.Port);
        try
        {
            probe.Start();
            probe.Stop();
            return CheckFinding.Right(new($"{url} is vrij.", $"{url} is free."));
        }
        catch (SocketException refused) when (refused.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return await IsOurs(url, cancellation)
                ? CheckFinding.Right(new($"Telbaar draait op {url}.", $"Telbaar runs at {url}."))
                : CheckFinding.Wrong(new($"{url}: een ander programma gebruikt deze poort.", $"{url}: another program uses this port."), new("Kies een andere poort met de instelling urls.", "Choose another port by the setting urls."));
        }
        catch (SocketException refused)
        {
            return CheckFinding.Wrong(new($"{url}: hier kan Telbaar niet luisteren ({refused.Message}).", $"{url}: Telbaar cannot listen here ({refused.Message})."), new("Kies een adres van deze machine en een poort boven 1023 met de instelling urls.", "Choose an address of this machine and a port above 1023 by the setting urls."));
        }
    }

    static async Task<bool> IsOurs(Uri url, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            var ask = new UriBuilder(url) { Path = "livez" };
            if (ask.Host is "0.0.0.0" or "[::]" or "any")
                ask.Host = "localhost";
            return await client.GetStringAsync(ask.Uri, cancellation) == "ok\n";
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    static IEnumerable<CheckFinding> Public(InstallationSettings settings)
    {
        var isOpen = settings.Urls.Split(';').Any(url => !new Uri(url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal)).IsLoopback);
        if (settings.PublicAddress is null)
        {
            yield return isOpen
                ? CheckFinding.Wrong(new("Telbaar is van buiten deze machine te bereiken, maar publicAddress ontbreekt.", "Telbaar can be reached from outside this machine, but publicAddress is missing."), new("Vul in publicAddress het https-adres in waarop mensen Telbaar openen.", "Set publicAddress to the https address at which people open Telbaar."))
                : CheckFinding.Note(new("publicAddress is niet ingesteld.", "publicAddress is not set."), new("Nodig zodra anderen dan u Telbaar gebruiken.", "Needed as soon as others than you use Telbaar."));
            yield break;
        }
        if (settings.PublicAddress.Scheme != Uri.UriSchemeHttps)
            yield return CheckFinding.Wrong(new($"{settings.PublicAddress} is geen https.", $"{settings.PublicAddress} is no https."), new("Zet een webserver met een certificaat voor Telbaar.", "Put a web server with a certificate before Telbaar."));
        else if (settings.TrustedProxies.Count == 0 && !settings.Urls.Contains("https://", StringComparison.OrdinalIgnoreCase))
            yield return CheckFinding.Wrong(new("Er staat een webserver voor Telbaar, maar trustedProxies ontbreekt.", "A web server stands before Telbaar, but trustedProxies is missing."), new("Vul het adres van die webserver in; anders lijkt al het bezoek van één adres te komen.", "Set the address of that web server; otherwise all visitors seem to come from one address."));
        else
            yield return CheckFinding.Right(new($"Telbaar is bedoeld voor {settings.PublicAddress}.", $"Telbaar is meant for {settings.PublicAddress}."));
    }

    static CheckFinding Browser(string? configured)
    {
        var found = PdfPrinter.Find(configured);
        return found is not null ? CheckFinding.Right(new($"Een browser voor PDF is er: {found}.", $"A browser for PDF is there: {found}."))
            : configured is not null ? CheckFinding.Wrong(new($"{configured}: deze browser is er niet.", $"{configured}: there is no such browser."), new("Pas de instelling browser aan.", "Change the setting browser."))
            : CheckFinding.Note(new("Er is geen browser voor PDF; andere rapporten worden wel gemaakt.", "There is no browser for PDF; other reports are made."), new("Op Debian: apt-get install chromium", "On Debian: apt-get install chromium"));
    }
}
