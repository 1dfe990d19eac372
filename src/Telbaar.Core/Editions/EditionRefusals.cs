using Telbaar.Acts;

namespace Telbaar.Editions;

public static class EditionRefusals
{
    /// <summary>There is nothing to score, or all is as in the last edition.</summary>
    public static Refusal NothingChanged { get; } = new("edition-nothing-changed");
}
