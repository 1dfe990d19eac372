using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>How the attempts are divided over the departments.</summary>
public enum Division
{
    /// <summary>By the number of employees.</summary>
    Proportional,
    /// <summary>The same number for each.</summary>
    Equal,
    /// <summary>As many as the wanted half-width of the interval asks.</summary>
    Precision,
    /// <summary>As the design says for each department.</summary>
    AsStated,
}

/// <summary>The plan by which a study's calls were drawn. One for each study.</summary>
public sealed class SamplePlan : Owned
{
    public required StudyId StudyId { get; init; }

    public required long Seed { get; set; }

    public required Division Division { get; set; }

    /// <summary>How many attempts in all; with precision it follows.</summary>
    public int? Attempts { get; set; }

    /// <summary>With precision: half the width of the 95 % interval, in percentage points.</summary>
    public double? HalfWidth { get; set; }

    public required int MostPerPerson { get; set; }

    public required int MostPerPersonPerWeek { get; set; }

    /// <summary>How many callers ring all day, where no shifts are given.</summary>
    public required int Callers { get; set; }

    /// <summary>How long a caller is busy with one attempt.</summary>
    public required int MinutesPerCall { get; set; }

    public DateTimeOffset? DrawnAt { get; set; }

    /// <summary>While plan, draw and cover may change: until the last call is rung.</summary>
    public static bool MayChangeIn(StudyState state) => state is StudyState.Designed or StudyState.Ready or StudyState.InField or StudyState.Paused;
}
