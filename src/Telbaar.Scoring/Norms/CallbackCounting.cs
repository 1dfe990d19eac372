namespace Telbaar.Norms;

/// <summary>Who rang back.</summary>
public enum CalledBackBy
{
    /// <summary>The one who was asked for.</summary>
    Employee,
    Colleague,
    Kcc,
    Unknown,
}

/// <summary>How somebody came back to the caller.</summary>
public enum CalledBackHow
{
    Spoken,
    /// <summary>Rung by them, and missed by us.</summary>
    Missed,
    /// <summary>On our own voicemail.</summary>
    Voicemail,
    /// <summary>By mail or text message.</summary>
    Written,
}

/// <summary>Which callbacks count as having rung back. Without a word in the norms: each by telephone, whoever it was.</summary>
public sealed record CallbackCounting(IReadOnlySet<CalledBackBy> By, IReadOnlySet<CalledBackHow> How)
{
    public static CallbackCounting ByTelephone { get; } = new(
        Enum.GetValues<CalledBackBy>().ToHashSet(), new HashSet<CalledBackHow> { CalledBackHow.Spoken, CalledBackHow.Missed, CalledBackHow.Voicemail });

    public bool Counts(CalledBackBy by, CalledBackHow how) => By.Contains(by) && How.Contains(how);

    public bool IsAs(CallbackCounting other) => By.SetEquals(other.By) && How.SetEquals(other.How);
}
