using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the department attempts that were called back in time or met with correct initiative.</summary>
sealed record SettledLater() : ShareMeasure("settled-later", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt.IsDepartmentAttempt;

    public override bool Fulfils(Profile attempt) => attempt.Outcome is Outcome.CalledBackInTime or Outcome.CorrectInitiative;
}
