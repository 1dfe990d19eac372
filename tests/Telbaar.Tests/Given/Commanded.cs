using Telbaar.Commands;

namespace Telbaar.Tests.Given;

/// <summary>A command run within the test.</summary>
static class Commanded
{
    public static async Task<(int Code, string Output, string Errors)> Run(params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Run(arguments, TimeProvider.System, output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
