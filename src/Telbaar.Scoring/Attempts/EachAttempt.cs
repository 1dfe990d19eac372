using System.Runtime.CompilerServices;

namespace Telbaar.Attempts;

/// <summary>For the methods that every attempt of a large file goes through.</summary>
public static class EachAttempt
{
    /// <summary>
    /// Compiled in their best form before they first run. Otherwise the first million attempts would go through code that was made before the machine was known and is half
    /// as fast, until it has been counted how often each method runs, and while it is compiled once more beside them.
    /// </summary>
    public const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization;
}
