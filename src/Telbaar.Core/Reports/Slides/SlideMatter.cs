namespace Telbaar.Reports;

/// <summary>
/// What slides tell of a department beside its figures. The caller has made it safe: no person in any text, and no count that could give one away.
/// </summary>
public sealed record SlideMatter
{
    /// <summary>The explanations that were asked after failures; nothing where none were asked for in this study.</summary>
    public SlideExplanations? Explanations { get; init; }

    /// <summary>What was agreed with the department, in the order in which to show it.</summary>
    public IReadOnlyList<SlideAction> Actions { get; init; } = [];
}

/// <summary>How many explanations a department was asked for and gave. A count that may not be shown is absent.</summary>
/// <param name="Asked">Requests sent.</param>
/// <param name="Reacted">Requests with an answer.</param>
public sealed record SlideExplanations(int? Asked, int? Reacted, IReadOnlyList<SlideReason> Reasons);

/// <param name="Reason">In the language of the slides.</param>
/// <param name="Count">Explanations with this reason; absent where it may not be shown.</param>
public sealed record SlideReason(string Reason, int? Count);

/// <summary>A point of action: what, and how it stands, both in the language of the slides. Whose it is, is not told.</summary>
public sealed record SlideAction(string What, string State);
