namespace Telbaar.Norms;

/// <summary>A point of a scale: at this distance to the norm, this mark.</summary>
public readonly record struct ScalePoint(double Distance, double Mark);

public enum ScaleKind
{
    /// <summary>Straight lines between the points.</summary>
    Linear,
    /// <summary>The mark of the last point that was reached.</summary>
    Steps,
}

/// <summary>
/// A scale (cijferschaal): from the distance to the norm to an unrounded mark. The distance is in percentage points for a share and in per cent over
/// the norm for a time. Beyond its ends a scale is flat.
/// </summary>
/// <param name="Points">At least two, with rising distances and marks from 1 to 10.</param>
public sealed record Scale(string Name, ScaleKind Kind, IReadOnlyList<ScalePoint> Points)
{
    /// <summary>A distance this close to a point differs from it only by the noise of binary fractions: 82.3 less 80 is a hair under 2.3.</summary>
    const double Noise = 1e-9;

    public double MarkAt(double distance)
    {
        distance = WithoutNoise(distance);
        if (!(distance > Points[0].Distance))
            return Points[0].Mark;
        for (var i = 1; i < Points.Count; i++)
        {
            if (distance < Points[i].Distance)
                return Kind is ScaleKind.Steps ? Points[i - 1].Mark : Between(Points[i - 1], Points[i], distance);
        }
        return Points[^1].Mark;
    }

    /// <summary>
    /// By how much the mark moves for each unit of distance. At a corner it is the steeper of both sides, so that an interval built on it
    /// is rather too wide than too narrow. A scale of steps has no slope.
    /// </summary>
    public double SlopeAt(double distance)
    {
        if (Kind is ScaleKind.Steps)
            return 0;
        distance = WithoutNoise(distance);
        var steepest = 0.0;
        for (var i = 1; i < Points.Count; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            var slope = (to.Mark - from.Mark) / (to.Distance - from.Distance);
            if (distance >= from.Distance && distance <= to.Distance && Math.Abs(slope) > Math.Abs(steepest))
                steepest = slope;
        }
        return steepest;
    }

    double WithoutNoise(double distance)
    {
        foreach (var point in Points)
        {
            if (Math.Abs(distance - point.Distance) < Noise)
                return point.Distance;
        }
        return distance;
    }

    static double Between(ScalePoint from, ScalePoint to, double distance) =>
        from.Mark + ((to.Mark - from.Mark) * (distance - from.Distance) / (to.Distance - from.Distance));
}
