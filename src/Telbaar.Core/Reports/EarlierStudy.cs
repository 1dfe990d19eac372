using Telbaar.Scores;

namespace Telbaar.Reports;

/// <summary>A final mark of a year from which there are no attempts.</summary>
/// <param name="Norms">The norms on which it rests, in words; empty where they are not known.</param>
public sealed record EnteredYear(int Year, decimal Mark, string Norms);

/// <summary>An earlier study from which there are attempts.</summary>
/// <param name="Scores">As it was scored then.</param>
/// <param name="Again">The same attempts under the norms of the study that it stands beside.</param>
public sealed record EarlierStudy(string Name, StudyScores Scores, StudyScores Again);
