namespace Telbaar.Commands;

/// <summary>A file that appears under its name when it is whole. Until then, and when writing it fails, what stood there stands there still.</summary>
sealed class WholeFile : IDisposable
{
    readonly string path;
    readonly string part;

    /// <exception cref="IOException">There is no such folder, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public WholeFile(string path, bool forOwnerAlone = false)
    {
        this.path = path;
        part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (forOwnerAlone && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Stream = new(part, options);
    }

    public FileStream Stream { get; }

    public static void Write(string path, Action<Stream> write)
    {
        using var file = new WholeFile(path);
        write(file.Stream);
        file.Keep();
    }

    public void Keep()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(part, path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(part);
    }
}
