namespace Telbaar.Measures;

/// <summary>To whom a measure belongs: the KCC, or the departments.</summary>
public enum Side
{
    Kcc,
    Departments,
}

/// <summary>
/// A measure (meting) of the catalogue: over which valid attempts it goes, and what is counted or averaged over them.
/// </summary>
/// <param name="Id">The stable name, as in norm files and <c>scores.json</c>.</param>
/// <param name="Side">Whose measure it is.</param>
public abstract record Measure(string Id, Side Side)
{
    /// <summary>The population: whether an attempt with this profile counts.</summary>
    public abstract bool Counts(Profile attempt);

    /// <summary>Whether an attempt is among those that the numerator of the measure rests on. The time of a mean is summed over its whole population.</summary>
    public virtual bool IsInNumerator(Profile attempt) => Counts(attempt);

    /// <summary>Whether the measure asks for a threshold in seconds.</summary>
    public virtual bool NeedsThreshold => false;

    /// <summary>Whether it is told and never marked: nothing says then what is better.</summary>
    public virtual bool IsOnlyReported => false;

    /// <summary>Another measure of the catalogue that a published figure of this name may have meant.</summary>
    public virtual string? MayBeReadAs => null;
}

/// <summary>A share of the population, in percentage points; more is better unless it is only reported.</summary>
public abstract record ShareMeasure(string Id, Side Side) : Measure(Id, Side)
{
    /// <summary>Whether an attempt of the population is in the numerator.</summary>
    public abstract bool Fulfils(Profile attempt);

    public override bool IsInNumerator(Profile attempt) => Counts(attempt) && Fulfils(attempt);
}

/// <summary>A mean time over the population, in seconds; less is better.</summary>
public abstract record MeanMeasure(string Id, Side Side) : Measure(Id, Side)
{
    public abstract TimeSum TimeOf(Cell cell);

    /// <summary>The single times of its population.</summary>
    public abstract Distribution DistributionOf(Times times);
}
