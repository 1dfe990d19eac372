using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the department attempts that reached the wanted employee or a colleague of the same department.</summary>
sealed record Direct() : ShareMeasure("direct", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt.IsDepartmentAttempt;

    public override bool Fulfils(Profile attempt) => attempt.Reached is Reached.Employee or Reached.Colleague;
}
