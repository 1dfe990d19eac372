using Telbaar.Tests.Demonstration;

namespace Telbaar.Tests.Guards;

/// <summary>The folders and files of the repository that people wrote.</summary>
static class Sources
{
    static readonly string[] made = ["bin", "obj", "node_modules"];

    public static IEnumerable<string> FoldersIn(string path) =>
        Directory.EnumerateDirectories(Repository.PathOf(path)).Where(folder => !made.Contains(Path.GetFileName(folder)));

    /// <summary>The folders below a path, at any depth.</summary>
    public static IEnumerable<string> FoldersBelow(string path) => FoldersIn(path).SelectMany(folder => FoldersBelow(folder).Prepend(folder));

    public static IEnumerable<string> FilesBelow(string path, string pattern) =>
        FoldersBelow(path).Prepend(Repository.PathOf(path)).SelectMany(folder => Directory.EnumerateFiles(folder, pattern));
}
