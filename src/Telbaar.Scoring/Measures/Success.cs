using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the department attempts with a successful outcome.</summary>
sealed record Success() : ShareMeasure("success", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt.IsDepartmentAttempt;

    public override bool Fulfils(Profile attempt) => attempt.Outcome.IsSuccess;
}
