namespace Telbaar.Commands;

/// <summary>The folder of a report. What stood there is replaced as a whole or not at all: a reader never finds half of the old and half of the new.</summary>
static class ReportFolder
{
    static readonly HashSet<string> ours = ["report.html", "report.xlsx", "report.pdf", "report.docx", "scores.json"];

    /// <summary>Whether the folder is not there yet, is empty, or holds an earlier report and nothing else.</summary>
    public static bool MayBeReplaced(string path) => !Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).All(entry => ours.Contains(Path.GetFileName(entry)) && File.Exists(entry));

    /// <exception cref="IOException">The folder cannot be written; what stood there stands there still.</exception>
    public static void Write(string path, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        // Beside the target, so that the moves below stay within one file system and are done at once.
        var made = $"{target}.new-{Environment.ProcessId}";
        var old = $"{target}.old-{Environment.ProcessId}";
        Directory.CreateDirectory(made);
        try
        {
            foreach (var (name, bytes) in files)
                File.WriteAllBytes(Path.Combine(made, name), bytes);
            var replaces = Directory.Exists(target);
            if (replaces)
                Directory.Move(target, old);
            try
            {
                Directory.Move(made, target);
            }
            catch (Exception failed) when (replaces && failed is IOException or UnauthorizedAccessException)
            {
                Directory.Move(old, target);
                throw;
            }
            if (replaces)
                Directory.Delete(old, recursive: true);
        }
        finally
        {
            if (Directory.Exists(made))
                Directory.Delete(made, recursive: true);
        }
    }
}
