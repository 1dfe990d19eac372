using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Steering;

public readonly record struct ProgressNoteId(Guid Value) : IEntityId<ProgressNoteId>
{
    public static ProgressNoteId Of(Guid value) => new(value);
}

/// <summary>What happened to an action point.</summary>
public enum ProgressKind
{
    Made,
    /// <summary>Somebody wrote how it goes.</summary>
    Noted,
    /// <summary>It came into another state.</summary>
    Moved,
    /// <summary>Something else about it was changed; <see cref="ProgressNote.Changed"/> says what.</summary>
    Changed,
}

/// <summary>One entry in the history of an action point. Only ever added.</summary>
public sealed class ProgressNote : Owned<ProgressNoteId>
{
    public const int Longest = 2000;

    public required ActionPointId ActionPointId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>With which account; nothing for what was done on the console.</summary>
    public required AccountId? By { get; init; }

    public required ProgressKind Kind { get; init; }

    /// <summary>The state in which it was afterwards.</summary>
    public required ActionState State { get; init; }

    /// <summary>In the words of whoever wrote it, on several lines perhaps; empty where nothing was said.</summary>
    public string Text { get; init; } = "";

    /// <summary>The columns that changed, by name, with spaces between.</summary>
    public string Changed { get; init; } = "";
}
