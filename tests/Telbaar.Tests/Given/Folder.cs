using System.Text;

namespace Telbaar.Tests.Given;

/// <summary>A folder of a test's own, which goes when the test is done.</summary>
sealed class Folder : IDisposable
{
    readonly string path = Directory.CreateTempSubdirectory("telbaar-").FullName;

    public string PathOf(string name) => Path.Combine(path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    /// <summary>Writes a file as a stream, for one that is too large to hold.</summary>
    public string Write(string name, Action<Stream> write)
    {
        using var stream = File.Create(PathOf(name));
        write(stream);
        return PathOf(name);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Dispose() => Directory.Delete(path, recursive: true);
}
