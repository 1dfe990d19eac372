using System.Globalization;
using System.Security.Cryptography;
using Telbaar.Organisations;

namespace Telbaar.Installation;

/// <summary>Whether the machine has what the program needs, whatever the settings.</summary>
static class CheckMachine
{
    public static IEnumerable<CheckFinding> Run(DateTimeOffset now)
    {
        yield return Culture();
        yield return TimeZones();
        yield return AesGcm.IsSupported
            ? CheckFinding.Right(new("Versleuteling (AES-GCM) werkt.", "Encryption (AES-GCM) works."))
            : CheckFinding.Wrong(new("Versleuteling (AES-GCM) ontbreekt.", "Encryption (AES-GCM) is missing."), new("Installeer OpenSSL (op Debian: apt-get install libssl3).", "Install OpenSSL (on Debian: apt-get install libssl3)."));
        yield return Clock(now);
    }

    static CheckFinding Culture()
    {
        var works = !AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) || !invariant;
        works = works && new DateOnly(2019, 11, 25).ToString("d MMMM", CultureInfo.GetCultureInfo("nl-NL")) == "25 november" && 6.4.ToString(CultureInfo.GetCultureInfo("nl-NL")) == "6,4";
        return works
            ? CheckFinding.Right(new("Nederlandse getallen en datums (ICU) werken.", "Dutch numbers and dates (ICU) work."))
            : CheckFinding.Wrong(new("Nederlandse getallen en datums ontbreken.", "Dutch numbers and dates are missing."), new("Installeer ICU (op Debian: apt-get install libicu72) en zet DOTNET_SYSTEM_GLOBALIZATION_INVARIANT niet aan.", "Install ICU (on Debian: apt-get install libicu72), and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."));
    }

    static CheckFinding TimeZones()
    {
        try
        {
            var (winter, summer) = (new DateTime(2027, 1, 1, 12, 0, 0), new DateTime(2027, 7, 1, 12, 0, 0));
            if (Zones.Amsterdam.GetUtcOffset(winter) == TimeSpan.FromHours(1) && Zones.Amsterdam.GetUtcOffset(summer) == TimeSpan.FromHours(2))
                return CheckFinding.Right(new("De tijdzone Europe/Amsterdam is er.", "The time zone Europe/Amsterdam is there."));
        }
        catch (Exception missing) when (missing is TimeZoneNotFoundException or TypeInitializationException or InvalidTimeZoneException)
        {
            // Said below, as when its rules are not right.
        }
        return CheckFinding.Wrong(new("De tijdzone Europe/Amsterdam ontbreekt of klopt niet.", "The time zone Europe/Amsterdam is missing or not right."), new("Installeer de tijdzones (op Debian: apt-get install tzdata).", "Install the time zones (on Debian: apt-get install tzdata)."));
    }

    /// <summary>The program cannot be newer than now.</summary>
    static CheckFinding Clock(DateTimeOffset now)
    {
        var installed = Environment.ProcessPath is { } program ? File.GetLastWriteTimeUtc(program) : DateTime.MinValue;
        return now.UtcDateTime > installed
            ? CheckFinding.Right(new($"De klok staat op {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC.", $"The clock says {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC."))
            : CheckFinding.Wrong(new($"De klok staat op {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, vóór de installatie van dit programma.", $"The clock says {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, before this program was installed."), new("Zet de klok gelijk (op Debian: apt-get install systemd-timesyncd).", "Set the clock (on Debian: apt-get install systemd-timesyncd)."));
    }
}
