using System.Globalization;

namespace Telbaar.Bench;

/// <summary>What the kernel tells about the machine; Linux only.</summary>
static class Machine
{
    public static string Describe()
    {
        var model = Value("/proc/cpuinfo", "model name") ?? "unknown CPU";
        var kernel = string.Join('.', File.ReadAllText("/proc/sys/kernel/osrelease").Trim().Split('.').Take(2));
        return $"{Environment.ProcessorCount} × {model}, {Kilobytes("/proc/meminfo", "MemTotal") / 1e9:F1} GB of memory, Linux {kernel}";
    }

    /// <summary>How many processes wanted to run in the last minute: about nought on a machine that is quiet enough to time on.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public static long AvailableBytes() => Kilobytes("/proc/meminfo", "MemAvailable");

    public static long OwnPeakBytes() => Kilobytes("/proc/self/status", "VmHWM");

    static long Kilobytes(string path, string key) =>
        long.Parse(Value(path, key)!.Split(' ')[0], CultureInfo.InvariantCulture) * 1024;

    static string? Value(string path, string key) =>
        File.ReadLines(path)
            .Where(line => line.StartsWith(key, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .FirstOrDefault();
}
