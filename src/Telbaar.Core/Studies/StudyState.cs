namespace Telbaar.Studies;

/// <summary>Where a study stands. <c>docs/states/study.md</c> draws it; a test holds the drawing against <see cref="StudyMoves"/>.</summary>
public enum StudyState
{
    /// <summary>Being designed: all may still change.</summary>
    Designed,
    /// <summary>Design, legal gate and sample are complete; the field period has not begun.</summary>
    Ready,
    InField,
    Paused,
    /// <summary>No more calls; the last callback terms are running.</summary>
    AwaitingCallbacks,
    Closed,
}

/// <summary>A step that a person takes with a study.</summary>
public enum StudyMove
{
    MakeReady,
    ReturnToDesign,
    Start,
    Pause,
    Resume,
    EndField,
    Close,
}

/// <summary>The transitions of a study: one table, which pages, acts and documents read.</summary>
public static class StudyMoves
{
    public sealed record Transition(StudyMove Move, StudyState From, StudyState To, bool AsksWhy = false)
    {
        /// <summary>Whether a reason must be given today: always where the table says so, and when the fieldwork ends before its last day.</summary>
        public bool AsksWhyOf(Study study, DateOnly today) => AsksWhy || (Move is StudyMove.EndField && today < study.To);
    }

    public static IReadOnlyList<Transition> All { get; } =
    [
        new(StudyMove.MakeReady, StudyState.Designed, StudyState.Ready),
        new(StudyMove.ReturnToDesign, StudyState.Ready, StudyState.Designed, AsksWhy: true),
        new(StudyMove.Start, StudyState.Ready, StudyState.InField),
        new(StudyMove.Pause, StudyState.InField, StudyState.Paused, AsksWhy: true),
        new(StudyMove.Resume, StudyState.Paused, StudyState.InField),
        new(StudyMove.EndField, StudyState.InField, StudyState.AwaitingCallbacks),
        new(StudyMove.EndField, StudyState.Paused, StudyState.AwaitingCallbacks),
        new(StudyMove.Close, StudyState.AwaitingCallbacks, StudyState.Closed),
    ];

    public static IEnumerable<Transition> From(StudyState state) => All.Where(transition => transition.From == state);

    public static Transition? Find(StudyState state, StudyMove move) => All.FirstOrDefault(transition => transition.From == state && transition.Move == move);
}
