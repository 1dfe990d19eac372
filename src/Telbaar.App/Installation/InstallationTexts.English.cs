using Telbaar.Backups;
using Telbaar.Reports;

namespace Telbaar.Installation;

sealed partial record InstallationTexts
{
    public static InstallationTexts English { get; } = new()
    {
        Language = Language.English,

        Migrate = "Brings the database to the version of this program.",
        Backup = "Makes a backup of all data, encrypted with a passphrase; the web application may run meanwhile.",
        Restore = "Puts a backup into an empty database, on SQLite or PostgreSQL.",
        Verify = "Checks a backup from end to end and says what is in it.",
        Check = "Checks whether this installation works, and says for each fault what to do.",

        Config = "The file of settings; without this option TELBAAR_CONFIG or /etc/telbaar/telbaar.json.",
        Data = "The folder for the database.",
        BackupFile = "The file of the backup.",
        PassphraseFile = "A file that holds the passphrase; without this option TELBAAR_BACKUP_PASSPHRASE, or a question on the screen.",
        Replace = "Replaces all data that is in the database now.",

        SeeConfiguration = "All settings are in docs/configuration.md.",
        DatabaseOutOfReach = message => $"The database cannot be reached or read: {message}. See telbaar check.",
        Newer = "This database was made by a newer version of Telbaar. Nothing has been changed. Start the newer version, or restore a backup of the old version into an empty database.",
        MigrateFirst = "The database is not at the version of this program yet. Make a backup, and then run: telbaar migrate",
        Taken = "Another server works on this database already. Stop it first; there is one server for each database.",
        AlreadyMigrated = "The database was at the version of this program already.",
        Migrated = "The database was brought to the version of this program.",
        CopyLaid = path => $"A copy from before the change is in {path}. Remove it when all works.",
        OtherDataThanDemo = "This folder has a database with other data than the demonstration. Choose an empty folder.",

        AskPassphrase = "Passphrase of the backup: ",
        AskPassphraseAgain = "Once more: ",
        PassphrasesDiffer = "The two passphrases are not the same.",
        NoPassphrase = "Give the passphrase by --passphrase-file, TELBAAR_BACKUP_PASSPHRASE_FILE or TELBAAR_BACKUP_PASSPHRASE.",
        PassphraseTooShort = length => $"A passphrase has at least {length} characters. Take five separate words, for example.",
        BackupWritten = path => $"The backup is in {path}. Keep the passphrase elsewhere: without it the backup is worth nothing.",
        Restored = "The backup has been restored.",
        Refused = fault => fault switch
        {
            BackupFault.NoBackup => "This file is no backup of Telbaar.",
            BackupFault.NewerFormat => "This backup was made by a newer version of Telbaar. Use that version.",
            BackupFault.WrongPassphrase => "The passphrase does not fit this backup.",
            BackupFault.Altered => "This backup was damaged or altered. Use another.",
            BackupFault.CutOff => "The end of this backup is missing. Use another.",
            BackupFault.NewerSchema => "The data in this backup is of a newer version of Telbaar. Use that version.",
            BackupFault.NotEmpty => "This database holds data. Nothing has been changed. Choose an empty database, or replace everything with --replace.",
            BackupFault.OtherSchema => "This database has another version than the backup. Nothing has been changed. Make a new, empty database and restore the backup into that.",
            BackupFault.ServerRunning => "A server works on this database. Nothing has been changed. Stop the server first.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        },
        Made = header => $"Made with {header.Program} on {English!.Moment(header.TakenAt)}.",
        InAll = rows => $"{Whole(rows, Language.English.Culture)} {(rows == 1 ? "row" : "rows")} in all.",
        AllRight = "The backup is all right.",
    };
}
