namespace Telbaar.Commands;

/// <summary>What a command tells the shell.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input has faults.</summary>
    public const int Faults = 1;

    /// <summary>The command was used in a wrong way.</summary>
    public const int WrongUse = 2;

    /// <summary>A file or service could not be reached.</summary>
    public const int OutOfReach = 3;
}
