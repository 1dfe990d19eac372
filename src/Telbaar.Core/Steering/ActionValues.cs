using Telbaar.Organisations;

namespace Telbaar.Steering;

/// <summary>All that an action point holds and that somebody may change.</summary>
public sealed record ActionValues(
    string What, ActionLineId Line, ActionLevel Level, DepartmentId? Department, TeamId? Team, EmployeeId? Owner, string OwnerFunction, DateOnly? Term, ActionState State, string Reason,
    DepartmentId? TargetDepartment, string TargetMeasure, DateOnly? EffectiveOn)
{
    public static ActionValues Of(ActionPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new(
            point.What, point.LineId, point.Level, point.DepartmentId, point.TeamId, point.OwnerId, point.OwnerFunction, point.Term, point.State, point.Reason,
            point.TargetDepartmentId, point.TargetMeasure, point.EffectiveOn);
    }

    /// <summary>The columns in which this differs from another; the state not among them.</summary>
    public IReadOnlyList<ActionColumn> ChangedFrom(ActionValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var changed = new List<ActionColumn>();
        void Note(ActionColumn column, bool differs)
        {
            if (differs)
                changed.Add(column);
        }
        Note(ActionColumn.What, What != before.What);
        Note(ActionColumn.Line, Line != before.Line);
        Note(ActionColumn.Level, Level != before.Level);
        Note(ActionColumn.Department, Department != before.Department);
        Note(ActionColumn.Team, Team != before.Team);
        Note(ActionColumn.Owner, Owner != before.Owner || OwnerFunction != before.OwnerFunction);
        Note(ActionColumn.Term, Term != before.Term);
        Note(ActionColumn.Reason, Reason != before.Reason);
        Note(ActionColumn.Measure, TargetMeasure != before.TargetMeasure);
        Note(ActionColumn.TargetDepartment, TargetDepartment != before.TargetDepartment);
        Note(ActionColumn.EffectiveOn, EffectiveOn != before.EffectiveOn);
        return changed;
    }

    internal ActionPoint Made(ActionPointId id, int number, DateTimeOffset at, (ActionOrigin Origin, Studies.StudyId? Study, string Detail) origin)
    {
        var point = new ActionPoint
        {
            Id = id,
            Number = number,
            What = What,
            LineId = Line,
            Level = Level,
            State = State,
            StateSince = at,
            MadeAt = at,
            Origin = origin.Origin,
            OriginStudyId = origin.Study,
            OriginDetail = origin.Detail,
        };
        PutInto(point, at);
        return point;
    }

    internal void PutInto(ActionPoint point, DateTimeOffset at)
    {
        (point.What, point.LineId, point.Level, point.DepartmentId, point.TeamId) = (What, Line, Level, Department, Team);
        (point.OwnerId, point.OwnerFunction, point.Term, point.Reason) = (Owner, OwnerFunction, Term, Reason);
        (point.TargetDepartmentId, point.TargetMeasure, point.EffectiveOn) = (TargetDepartment, TargetMeasure, EffectiveOn);
        point.Enter(State, at);
    }
}
