namespace Telbaar.Tests.Demonstration;

/// <summary>The repository that the tests were built from.</summary>
static class Repository
{
    public static string PathOf(string file) => Path.Combine(Root, file);

    static string Root { get; } = Above(AppContext.BaseDirectory);

    static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Telbaar.slnx")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
