namespace Telbaar.Formats;

/// <summary>
/// The XML of a part of a workbook. A reader of XML holds each name, attribute and text as a whole until its next mark: a part in which that never comes, as in a
/// file made to swell when it is unpacked, ends here.
/// </summary>
sealed class PartStream(Stream part) : Stream
{
    /// <summary>In bytes from one mark to the next; what a cell of Excel can hold is a hundredth of it.</summary>
    const int Furthest = 8 << 20;

    int sinceMark;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The next mark is too far away.</exception>
    public override int Read(Span<byte> buffer)
    {
        var got = part.Read(buffer);
        var mark = buffer[..got].LastIndexOf((byte)'<');
        sinceMark = mark < 0 ? sinceMark + got : got - mark;
        return sinceMark <= Furthest ? got : throw new InvalidDataException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}
