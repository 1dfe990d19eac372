using Telbaar.Norms;

namespace Telbaar.Findings;

/// <summary>Figures on a study that were published elsewhere, to be held against its attempts.</summary>
/// <param name="Days">Days of which the publication names the weekday.</param>
/// <param name="Earlier">Marks of earlier years, without their attempts.</param>
public sealed record Published(
    Words? Source, IReadOnlyList<PublishedDay> Days, IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<EarlierMark> Earlier);

public sealed record PublishedDay(DateOnly Day, DayOfWeek Weekday);

/// <summary>One published figure.</summary>
/// <param name="Figure">What it is a figure of, as <see cref="Reconciliation"/> names figures.</param>
/// <param name="Decimals">To how many decimals it was printed.</param>
/// <param name="Norms">The norm set under which it was published, where that is another than the study's.</param>
/// <param name="Parts">Published figures that should add up to it.</param>
public sealed record PublishedFigure(string Figure, decimal Value, int Decimals, string? Norms, IReadOnlyList<PublishedFigure> Parts);

/// <summary>The published final mark of an earlier year.</summary>
public sealed record EarlierMark(int Year, decimal Mark);
