namespace Telbaar.Commands;

/// <summary>Where a command writes its one file.</summary>
static class OutFile
{
    /// <param name="missing">What is said where no path was given.</param>
    /// <exception cref="Refusal">There is no path, or it is a folder.</exception>
    public static string Of(string? path, string missing, CommandTexts texts) => path is null ? throw new Refusal(ExitCode.WrongUse, missing)
        : Directory.Exists(path) ? throw new Refusal(ExitCode.WrongUse, texts.OutIsFolder(path)) : path;
}
