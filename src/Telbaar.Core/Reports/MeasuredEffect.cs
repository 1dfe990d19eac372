using Telbaar.Effects;
using Telbaar.Norms;

namespace Telbaar.Reports;

/// <summary>In which part of a study something was measured.</summary>
/// <param name="From">Its first day, where it does not begin with the study.</param>
/// <param name="To">Its last day, where it does not go on until the end.</param>
public sealed record MeasuredPart(string Study, DateOnly? From, DateOnly? To);

/// <summary>Why nothing can be said of an effect, beside too few attempts.</summary>
public enum NoEffect
{
    /// <summary>No study has attempts from before the moment.</summary>
    NothingBefore,
    /// <summary>No study has attempts since.</summary>
    NothingSince,
    /// <summary>A study since is not closed yet: attempts whose callback term runs on are settled too well, and whoever looks each day sees a leap some day.</summary>
    StillInField,
    /// <summary>So few persons were asked for that figures would give single ones away.</summary>
    TooSmall,
    /// <summary>It began within a study, and of a department in a part of a study no figures are shown to whoever may not see single attempts.</summary>
    WithinStudy,
    /// <summary>It concerns a department of which the visitor does not see results here.</summary>
    OtherDepartment,
    /// <summary>The norms of the later study do not mark this measure, so that nothing says what is better.</summary>
    NotMarked,
}

/// <summary>Why no departments stand beside it.</summary>
public enum Alone
{
    /// <summary>None scored equally low, was measured again and did nothing of the kind.</summary>
    NobodyAsLow,
    /// <summary>The whole organisation did something of the kind.</summary>
    AllActed,
    /// <summary>A mean time.</summary>
    Time,
    /// <summary>The figure is that of the KCC, or of all departments together.</summary>
    Whole,
}

/// <summary>A figure of a department before and since a moment.</summary>
/// <param name="Measure">By id.</param>
/// <param name="Department">Nothing where the figure is that of the KCC, or of all departments.</param>
/// <param name="Effect">Nothing where <paramref name="None"/> says why.</param>
/// <param name="Alone">Nothing where others stand beside it.</param>
/// <param name="Rounding">That of the norms under which both were scored.</param>
public sealed record MeasuredEffect(string Measure, string? Department, MeasuredPart? Before = null, MeasuredPart? Since = null, Effect? Effect = null, Alone? Alone = null, NoEffect? None = null, Rounding? Rounding = null);

/// <summary>Whether an action point helped, as far as a study measured it.</summary>
/// <param name="Number">Of the action point.</param>
/// <param name="On">The first day on which it works.</param>
/// <param name="OfTeam">Whether it concerns a team, where its whole department was measured.</param>
public sealed record ReportedEffect(int Number, string What, DateOnly On, bool OfTeam, MeasuredEffect Measured);
