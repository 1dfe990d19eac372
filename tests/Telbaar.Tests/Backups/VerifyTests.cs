using Telbaar.Backups;
using Telbaar.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Backups;

public sealed class VerifyTests
{
    const int Places = 50;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_backup_is_accepted_and_says_what_is_in_it()
    {
        var whole = await Backup();

        var reading = await Verify(whole);

        Assert.Null(reading.Fault);
        Assert.Equal(1, reading.Tables.Single(table => table.Table == "organisations").Rows);
    }

    [Fact]
    public async Task Wherever_a_byte_is_changed_the_backup_is_refused()
    {
        var whole = await Backup();

        for (var place = 0; place < Places; place++)
        {
            var altered = (byte[])whole.Clone();
            altered[whole.Length * place / Places] ^= 1;
            Assert.NotNull((await Verify(altered)).Fault);
        }
    }

    [Fact]
    public async Task Wherever_it_is_cut_off_the_backup_is_refused()
    {
        var whole = await Backup();

        for (var place = 0; place < Places; place++)
            Assert.NotNull((await Verify(whole[..(whole.Length * place / Places)])).Fault);
        Assert.NotNull((await Verify(whole[..^1])).Fault);
    }

    [Fact]
    public async Task Something_added_behind_the_end_is_refused() =>
        Assert.Equal(BackupFault.Altered, (await Verify([.. await Backup(), 0])).Fault);

    [Fact]
    public async Task Exchanged_pieces_are_refused()
    {
        var file = new MemoryStream();
        var (header, key) = BackupHeader.New("Telbaar 0", ["Initial"], TestDatabase.Now, BackupsOf.Passphrase, 1000);
        var digest = header.Write(file);
        var start = (int)file.Length;
        using (var seal = new Seal(key, digest))
        {
            seal.Close(new byte[100], isLast: false, file);
            seal.Close(new byte[100], isLast: false, file);
            seal.Close([], isLast: true, file);
        }
        var whole = file.ToArray();
        var length = Seal.FrameLength + 100;
        byte[] exchanged = [.. whole[..start], .. whole[(start + length)..(start + (2 * length))], .. whole[start..(start + length)], .. whole[(start + (2 * length))..]];

        Assert.Equal(BackupFault.Altered, (await Verify(exchanged)).Fault);
    }

    [Fact]
    public async Task Another_passphrase_is_called_just_that()
    {
        using var file = new MemoryStream(await Backup());

        Assert.Equal(BackupFault.WrongPassphrase, (await VerifyBackup.Run(file, "een heel andere zin", Cancellation)).Fault);
    }

    [Fact]
    public async Task Another_file_is_no_backup() => Assert.Equal(BackupFault.NoBackup, (await Verify("PK, zomaar een bestand"u8.ToArray())).Fault);

    [Fact]
    public async Task Nothing_of_the_data_can_be_read_without_the_passphrase()
    {
        var whole = await Backup();

        Assert.Equal(-1, whole.AsSpan().IndexOf("Burgerzaken"u8));
        Assert.Equal(-1, whole.AsSpan().IndexOf("organisations"u8));
    }

    static async Task<byte[]> Backup()
    {
        await using var database = await TestDatabase.On(Engine.Sqlite);
        await DemoMunicipality.Make(database.Database, TestDatabase.Now, Cancellation);
        await using var backup = await BackupsOf.Everything(database.Database);
        return backup.ToArray();
    }

    static async Task<BackupReading> Verify(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return await VerifyBackup.Run(file, BackupsOf.Passphrase, Cancellation);
    }
}
