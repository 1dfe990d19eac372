namespace Telbaar.Backups;

/// <summary>Why a backup is not accepted.</summary>
public enum BackupFault
{
    /// <summary>It does not begin as one.</summary>
    NoBackup,

    /// <summary>Made by a newer program, in a format that this one does not know.</summary>
    NewerFormat,

    /// <summary>The passphrase does not fit.</summary>
    WrongPassphrase,

    /// <summary>It is not as it was written: a byte was changed, or pieces were exchanged.</summary>
    Altered,

    /// <summary>Its end is missing.</summary>
    CutOff,

    /// <summary>Its tables are newer than this program.</summary>
    NewerSchema,

    /// <summary>The database to restore into holds data.</summary>
    NotEmpty,

    /// <summary>The tables of the database to restore into are of another version than those in the backup.</summary>
    OtherSchema,

    /// <summary>A server works on the database to restore into.</summary>
    ServerRunning,
}

/// <summary>Ends the reading of a backup. It does not leave this folder: the acts give the fault as a value.</summary>
sealed class BackupException(BackupFault fault) : Exception(fault.ToString())
{
    public BackupFault Fault => fault;
}
