namespace Telbaar.Reports;

/// <summary>Programs of others on this machine.</summary>
static class ProgramPath
{
    /// <summary>The file of the first that there is of these names, in the order of the folders in which the machine looks; nothing where there is none.</summary>
    public static string? Find(params IReadOnlyList<string> names) => (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                                                                       from name in names
                                                                       let path = Path.Combine(folder, name)
                                                                       where File.Exists(path)
                                                                       select path).FirstOrDefault();
}
