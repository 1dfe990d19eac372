using Telbaar.Backups;
using Telbaar.Reports;

namespace Telbaar.Installation;

sealed partial record InstallationTexts
{
    public static InstallationTexts Dutch { get; } = new()
    {
        Language = Language.Dutch,

        Migrate = "Brengt de database op de versie van dit programma.",
        Backup = "Maakt een back-up van alle gegevens, versleuteld met een wachtzin; de webapplicatie mag intussen draaien.",
        Restore = "Zet een back-up terug in een lege database, op SQLite of PostgreSQL.",
        Verify = "Controleert een back-up van begin tot eind en zegt wat erin zit.",
        Check = "Controleert of deze installatie werkt, en zegt bij elke fout wat u kunt doen.",

        Config = "Het bestand met instellingen; zonder deze optie TELBAAR_CONFIG of /etc/telbaar/telbaar.json.",
        Data = "De map voor de database.",
        BackupFile = "Het bestand van de back-up.",
        PassphraseFile = "Een bestand met de wachtzin; zonder deze optie TELBAAR_BACKUP_PASSPHRASE, of een vraag op het scherm.",
        Replace = "Vervangt alle gegevens die nu in de database staan.",

        SeeConfiguration = "Alle instellingen staan in docs/configuration.md.",
        DatabaseOutOfReach = message => $"De database is niet te bereiken of niet te lezen: {message}. Zie telbaar check.",
        Newer = "Deze database is gemaakt door een nieuwere versie van Telbaar. Er is niets gewijzigd. Start de nieuwere versie, of zet een back-up van de oude versie terug in een lege database.",
        MigrateFirst = "De database is nog niet op de versie van dit programma. Maak een back-up en voer dan uit: telbaar migrate",
        Taken = "Een andere server werkt al op deze database. Stop die eerst; per database draait één server.",
        AlreadyMigrated = "De database was al op de versie van dit programma.",
        Migrated = "De database is op de versie van dit programma gebracht.",
        CopyLaid = path => $"Een kopie van vóór de wijziging staat in {path}. Verwijder die als alles werkt.",
        OtherDataThanDemo = "In deze map staat een database met andere gegevens dan de demonstratie. Kies een lege map.",

        AskPassphrase = "Wachtzin van de back-up: ",
        AskPassphraseAgain = "Nog een keer: ",
        PassphrasesDiffer = "De twee wachtzinnen zijn niet gelijk.",
        NoPassphrase = "Geef de wachtzin met --passphrase-file, TELBAAR_BACKUP_PASSPHRASE_FILE of TELBAAR_BACKUP_PASSPHRASE.",
        PassphraseTooShort = length => $"Een wachtzin heeft ten minste {length} tekens. Neem bijvoorbeeld vijf losse woorden.",
        BackupWritten = path => $"De back-up staat in {path}. Bewaar de wachtzin op een andere plek: zonder wachtzin is de back-up waardeloos.",
        Restored = "De back-up is teruggezet.",
        Refused = fault => fault switch
        {
            BackupFault.NoBackup => "Dit bestand is geen back-up van Telbaar.",
            BackupFault.NewerFormat => "Deze back-up is gemaakt door een nieuwere versie van Telbaar. Gebruik die versie.",
            BackupFault.WrongPassphrase => "De wachtzin past niet bij deze back-up.",
            BackupFault.Altered => "Deze back-up is beschadigd of veranderd. Gebruik een andere.",
            BackupFault.CutOff => "Van deze back-up ontbreekt het einde. Gebruik een andere.",
            BackupFault.NewerSchema => "De gegevens in deze back-up zijn van een nieuwere versie van Telbaar. Gebruik die versie.",
            BackupFault.NotEmpty => "In deze database staan gegevens. Er is niets gewijzigd. Kies een lege database, of vervang alles met --replace.",
            BackupFault.OtherSchema => "Deze database heeft een andere versie dan de back-up. Er is niets gewijzigd. Maak een nieuwe, lege database en zet de back-up daarin terug.",
            BackupFault.ServerRunning => "Een server werkt op deze database. Er is niets gewijzigd. Stop de server eerst.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        },
        Made = header => $"Gemaakt met {header.Program} op {Dutch!.Moment(header.TakenAt)}.",
        InAll = rows => $"Samen {Whole(rows, Language.Dutch.Culture)} {(rows == 1 ? "rij" : "rijen")}.",
        AllRight = "De back-up is in orde.",
    };
}
