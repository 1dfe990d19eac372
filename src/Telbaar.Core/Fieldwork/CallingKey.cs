using Telbaar.Accounts;

namespace Telbaar.Fieldwork;

/// <summary>
/// With which a caller's browser locks away the calls that the server has not acknowledged yet. The browser keeps it in memory alone; it is the same at every sign-in,
/// so that what was kept can be read again.
/// </summary>
public sealed class CallingKey
{
    public required AccountId AccountId { get; init; }

    /// <summary>What the browser writes beside what it keeps, so that it knows whose key opens it. It names nobody.</summary>
    public required Guid Owner { get; init; }

    /// <summary>256 random bits, in base 64.</summary>
    public required string Key { get; init; }
}
