using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

public readonly record struct DesktopKeyId(Guid Value) : IEntityId<DesktopKeyId>
{
    public static DesktopKeyId Of(Guid value) => new(value);
}

/// <summary>With which another program of the organisation, such as the desktop of its KCC, asks who can help now. Of the key itself a digest is kept.</summary>
public sealed class DesktopKey : Owned<DesktopKeyId>
{
    /// <summary>Which program has it.</summary>
    public required string Name { get; init; }

    public required string Digest { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required AccountId? MadeBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The last day on which something was asked with it.</summary>
    public DateOnly? LastUsedOn { get; set; }
}
