using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the department attempts that reached the wanted employee.</summary>
sealed record EmployeeReached() : ShareMeasure("employee", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt.IsDepartmentAttempt;

    public override bool Fulfils(Profile attempt) => attempt.Reached is Reached.Employee;
}
