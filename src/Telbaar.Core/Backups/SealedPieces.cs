using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Telbaar.Backups;

/// <summary>
/// How the content of a backup is cut and sealed: pieces of 64 KiB, each encrypted and vouched for by AES-256-GCM under a number of its own, together with the header's digest and
/// whether it is the last. So a piece that is changed, moved, repeated, left out or added is found, and so is a missing end.
/// A piece is: 0 or 1 (the last), the length, the tag, the encrypted bytes.
/// </summary>
sealed class Seal(byte[] key, byte[] headerDigest) : IDisposable
{
    public const int PieceLength = 64 * 1024;
    public const int TagLength = 16;
    public const int FrameLength = 1 + sizeof(int) + TagLength;

    readonly AesGcm aes = new(key, TagLength);
    ulong number;

    public void Close(ReadOnlySpan<byte> plain, bool isLast, Stream file)
    {
        var piece = new byte[FrameLength + plain.Length];
        piece[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(piece.AsSpan(1), plain.Length);
        aes.Encrypt(Nonce(), plain, piece.AsSpan(FrameLength), piece.AsSpan(1 + sizeof(int), TagLength), Vouched(isLast));
        file.Write(piece);
    }

    /// <exception cref="BackupException">The file ends here, or this is not the piece that was written.</exception>
    public (byte[] Plain, bool IsLast) Open(Stream file)
    {
        var frame = new byte[FrameLength];
        if (file.ReadAtLeast(frame, FrameLength, throwOnEndOfStream: false) < FrameLength)
            throw new BackupException(BackupFault.CutOff);
        var length = BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(1));
        if (frame[0] > 1 || length is < 0 or > PieceLength)
            throw new BackupException(BackupFault.Altered);
        var sealedBytes = new byte[length];
        if (file.ReadAtLeast(sealedBytes, length, throwOnEndOfStream: false) < length)
            throw new BackupException(BackupFault.CutOff);
        var plain = new byte[length];
        try
        {
            aes.Decrypt(Nonce(), sealedBytes, frame.AsSpan(1 + sizeof(int)), plain, Vouched(frame[0] == 1));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new BackupException(BackupFault.Altered);
        }
        return (plain, frame[0] == 1);
    }

    public void Dispose() => aes.Dispose();

    /// <summary>Never the same twice under one key: every backup has a key of its own, and every piece its number.</summary>
    byte[] Nonce()
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt64BigEndian(nonce.AsSpan(4), number++);
        return nonce;
    }

    byte[] Vouched(bool isLast) => [.. headerDigest, isLast ? (byte)1 : (byte)0];
}

/// <summary>Takes content and writes sealed pieces.</summary>
sealed class SealingStream(Stream file, Seal seal) : Stream
{
    readonly byte[] piece = new byte[Seal.PieceLength];
    int filled;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == piece.Length)
            {
                seal.Close(piece, isLast: false, file);
                filled = 0;
            }
            var taken = Math.Min(buffer.Length, piece.Length - filled);
            buffer[..taken].CopyTo(piece.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Writes the last piece. Without it the backup counts as cut off.</summary>
    public void Complete() => seal.Close(piece.AsSpan(0, filled), isLast: true, file);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Reads sealed pieces and gives their content; nothing of a piece is given before all of it is found to be right.</summary>
sealed class OpeningStream(Stream file, Seal seal) : Stream
{
    byte[] piece = [];
    int given;
    bool isLast;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (given == piece.Length)
        {
            if (isLast)
                return 0;
            (piece, isLast) = seal.Open(file);
            given = 0;
            if (isLast && file.ReadByte() >= 0)
                throw new BackupException(BackupFault.Altered);
        }
        var taken = Math.Min(buffer.Length, piece.Length - given);
        piece.AsSpan(given, taken).CopyTo(buffer);
        given += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
