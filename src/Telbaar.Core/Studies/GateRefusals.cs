using Telbaar.Acts;

namespace Telbaar.Studies;

/// <summary>Why an act at the legal gate may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class GateRefusals
{
    /// <summary>The day of the document lies in the future.</summary>
    public static Refusal DayInFuture { get; } = new("gate-day-in-future");

    /// <summary>Who made a statement does not confirm it.</summary>
    public static Refusal OwnStatement { get; } = new("gate-own-statement");

    /// <summary>No statement was chosen to be confirmed.</summary>
    public static Refusal NoneChosen { get; } = new("gate-none-chosen");

    /// <summary>The statement does not wait for confirmation: it has been confirmed, or withdrawn.</summary>
    public static Refusal NotWaiting { get; } = new("gate-not-waiting");

    /// <summary>The statement has been withdrawn already, or a newer one took its place.</summary>
    public static Refusal NotInForce { get; } = new("gate-not-in-force");

    /// <summary>Person level is never opened to this role; names it.</summary>
    public static Refusal RoleWithoutPersonLevel { get; } = new("gate-role-without-person-level");
}
