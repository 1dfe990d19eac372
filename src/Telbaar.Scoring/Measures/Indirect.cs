namespace Telbaar.Measures;

/// <summary>Share of the department attempts that reached the employee or anyone of this department or another. It includes what direct counts.</summary>
sealed record Indirect() : ShareMeasure("indirect", Side.Departments)
{
    public override string? MayBeReadAs => "settled-later";

    public override bool Counts(Profile attempt) => attempt.IsDepartmentAttempt;

    public override bool Fulfils(Profile attempt) => attempt.IsReached;
}
