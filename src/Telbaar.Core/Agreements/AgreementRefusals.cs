using Telbaar.Acts;

namespace Telbaar.Agreements;

/// <summary>Why an act on agreements may be refused, beside <see cref="ActRefusals"/>. None names a person.</summary>
public static class AgreementRefusals
{
    /// <summary>The hours end before they begin.</summary>
    public static Refusal HoursBackwards { get; } = new("agreement-hours-backwards");

    /// <summary>One of the two ends of the hours is missing.</summary>
    public static Refusal HalfTheHours { get; } = new("agreement-half-the-hours");

    /// <summary>It would hold before the edition that it replaces; names from when that one holds.</summary>
    public static Refusal BeforeTheFormer { get; } = new("agreement-before-the-former");

    /// <summary>The day of review lies before the first day on which it holds.</summary>
    public static Refusal ReviewTooEarly { get; } = new("agreement-review-too-early");

    /// <summary>There is no such employee, or not any more.</summary>
    public static Refusal UnknownEmployee { get; } = new("agreement-unknown-employee");

    /// <summary>The same employee stands at another place already; names that place.</summary>
    public static Refusal Twice { get; } = new("agreement-twice");

    /// <summary>Of a pair one is missing.</summary>
    public static Refusal HalfAPair { get; } = new("agreement-half-a-pair");

    /// <summary>More members than an agreement can have; names how many it can.</summary>
    public static Refusal TooMany { get; } = new("agreement-too-many");

    /// <summary>It says nothing.</summary>
    public static Refusal Empty { get; } = new("agreement-empty");

    /// <summary>It takes members, and has none.</summary>
    public static Refusal NoMembers { get; } = new("agreement-no-members");

    /// <summary>The free words name somebody: whoever is named there could not be taken out.</summary>
    public static Refusal NamesSomebody { get; } = new("agreement-names-somebody");

    /// <summary>It has been ended; names the last day.</summary>
    public static Refusal Ended { get; } = new("agreement-ended");

    /// <summary>The last day lies before the first.</summary>
    public static Refusal EndsBeforeItHolds { get; } = new("agreement-ends-before-it-holds");

    /// <summary>A head acts for another department.</summary>
    public static Refusal NotYourDepartment { get; } = new("agreement-not-your-department");

    /// <summary>There is no agreement in force to ask about.</summary>
    public static Refusal NothingToAsk { get; } = new("agreement-nothing-to-ask");

    /// <summary>Too few colleagues can be written to: their answers could never be shown; names how many there are and how many it takes.</summary>
    public static Refusal TooFewToAsk { get; } = new("agreement-too-few-to-ask");

    /// <summary>The workplace, or a part of it, is being asked now; names until when.</summary>
    public static Refusal BeingAsked { get; } = new("agreement-being-asked");

    /// <summary>It has not been said from whom the organisation's mail comes.</summary>
    public static Refusal NoSender { get; } = new("agreement-no-sender");

    /// <summary>This link has been used, or the questions are over.</summary>
    public static Refusal LinkUsed { get; } = new("agreement-link-used");
}
