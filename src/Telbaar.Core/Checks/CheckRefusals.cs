using Telbaar.Acts;

namespace Telbaar.Checks;

/// <summary>Why noting checks may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class CheckRefusals
{
    /// <summary>The day is still to come.</summary>
    public static Refusal NotYet { get; } = new("check-not-yet");

    /// <summary>No result was chosen for anything.</summary>
    public static Refusal Nothing { get; } = new("check-nothing");

    /// <summary>The free words name somebody: whoever is named there could not be taken out.</summary>
    public static Refusal NamesSomebody { get; } = new("check-names-somebody");

    /// <summary>A head acts for another department.</summary>
    public static Refusal NotYourDepartment { get; } = new("check-not-your-department");
}
