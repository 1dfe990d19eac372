using System.CommandLine;
using System.CommandLine.Invocation;

namespace Telbaar.Commands;

/// <summary>The program and its version, as in what it makes.</summary>
sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Product.Name);
        return ExitCode.Done;
    }
}
