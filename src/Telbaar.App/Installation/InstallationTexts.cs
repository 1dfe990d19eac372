using System.Globalization;
using Telbaar.Backups;
using Telbaar.Norms;
using Telbaar.Reports;

namespace Telbaar.Installation;

/// <summary>The words of the commands for the administrator of an installation.</summary>
sealed partial record InstallationTexts
{
    public static InstallationTexts Of(Language language) => language is Language.Dutch ? Dutch : English;

    public required Language Language { get; init; }

    public required string Migrate { get; init; }
    public required string Backup { get; init; }
    public required string Restore { get; init; }
    public required string Verify { get; init; }
    public required string Check { get; init; }

    public required string Config { get; init; }
    public required string Data { get; init; }
    public required string BackupFile { get; init; }
    public required string PassphraseFile { get; init; }
    public required string Replace { get; init; }

    public required string SeeConfiguration { get; init; }
    public required Func<string, string> DatabaseOutOfReach { get; init; }
    public required string Newer { get; init; }
    public required string MigrateFirst { get; init; }
    public required string Taken { get; init; }
    public required string AlreadyMigrated { get; init; }
    public required string Migrated { get; init; }
    public required Func<string, string> CopyLaid { get; init; }
    public required string OtherDataThanDemo { get; init; }

    public required string AskPassphrase { get; init; }
    public required string AskPassphraseAgain { get; init; }
    public required string PassphrasesDiffer { get; init; }
    public required string NoPassphrase { get; init; }
    public required Func<int, string> PassphraseTooShort { get; init; }
    public required Func<string, string> BackupWritten { get; init; }
    public required string Restored { get; init; }
    public required Func<BackupFault, string> Refused { get; init; }
    public required Func<BackupHeader, string> Made { get; init; }
    public required Func<long, string> InAll { get; init; }
    public required string AllRight { get; init; }

    public string Of(Words words) => Language is Language.Dutch ? words.Nl : words.En;

    string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy HH:mm", Language.Culture) + " UTC";

    static string Whole(long number, CultureInfo culture) => number.ToString("N0", culture);
}
