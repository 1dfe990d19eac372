using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Telbaar.Bench;

/// <summary>What a process took from its start until it was gone, and how it ended.</summary>
/// <param name="PeakIsCeiling">The peak was no higher than that of the bench itself, so that only an upper bound is known.</param>
readonly record struct Measured(int ExitCode, TimeSpan Wall, TimeSpan Cpu, long PeakBytes, bool PeakIsCeiling);

/// <summary>
/// Starts a process and waits for it with wait4, because that reports the true peak of its resident memory (and of the processes it waited for),
/// where polling /proc would cost time and miss the last moments. Linux carries the peak of the starting process over into the started one;
/// hence <see cref="Measured.PeakIsCeiling"/>.
/// </summary>
static partial class MeasureProcess
{
    const int NotExecutable = 127;
    const int Interrupted = 4;
    const int WriteCreateTruncate = 0x1 | 0x40 | 0x200;
    const uint OwnerReadsAndWrites = 0b110_000_000;

    /// <param name="command">The program, looked up in PATH where it has no slash, and its arguments.</param>
    /// <param name="outputPath">Where standard output goes.</param>
    /// <param name="errorPath">Where standard error goes.</param>
    public static Measured Run(string[] command, string outputPath, string errorPath)
    {
        // glibc's posix_spawn_file_actions_t is 80 bytes, musl's is smaller.
        var actions = new byte[256];
        posix_spawn_file_actions_init(actions);
        posix_spawn_file_actions_addopen(actions, 1, outputPath, WriteCreateTruncate, OwnerReadsAndWrites);
        posix_spawn_file_actions_addopen(actions, 2, errorPath, WriteCreateTruncate, OwnerReadsAndWrites);
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => $"{v.Key}={v.Value}");

        var started = Stopwatch.GetTimestamp();
        var error = posix_spawnp(out var pid, command[0], actions, 0, [.. command, null], [.. environment, null]);
        if (error != 0)
        {
            File.WriteAllText(errorPath, $"{command[0]}: {Marshal.GetPInvokeErrorMessage(error)}\n");
            return new Measured(NotExecutable, default, default, 0, false);
        }
        int status;
        Usage usage;
        while (wait4(pid, out status, 0, out usage) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw new InvalidOperationException($"wait4: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }
        var wall = Stopwatch.GetElapsedTime(started);
        posix_spawn_file_actions_destroy(actions);

        var signal = status & 0x7f;
        var exitCode = signal == 0 ? status >> 8 & 0xff : 128 + signal;
        return new Measured(exitCode, wall, usage.Cpu, usage.PeakKilobytes * 1024, usage.PeakKilobytes <= Machine.OwnPeakBytes() / 1024);
    }

    /// <summary>struct rusage: two times, then fourteen longs of which the first is the peak of resident memory.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    struct Usage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds, PeakKilobytes;

        public readonly TimeSpan Cpu =>
            TimeSpan.FromSeconds(UserSeconds + SystemSeconds) + TimeSpan.FromMicroseconds(UserMicroseconds + SystemMicroseconds);
    }

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init([In, Out] byte[] actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawn_file_actions_addopen([In, Out] byte[] actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy([In, Out] byte[] actions);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int posix_spawnp(out int pid, string file, [In, Out] byte[] actions, nint attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int wait4(int pid, out int status, int options, out Usage usage);
}
