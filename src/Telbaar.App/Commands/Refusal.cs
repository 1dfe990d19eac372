namespace Telbaar.Commands;

/// <summary>Ends a command with a message for its user. It is caught in one place, where the command was started.</summary>
sealed class Refusal(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
