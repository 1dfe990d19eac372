using Telbaar.Attempts;
using static Telbaar.Fieldwork.CallStage;
using static Telbaar.Fieldwork.CallStep;

namespace Telbaar.Fieldwork;

/// <summary>
/// What can follow what in a call: one table, which the server and the caller's screen both read. A step that is not in it cannot be entered.
/// </summary>
public static class CallSteps
{
    /// <param name="ByWayOfKcc">Only in a call to the KCC's number, or only in one to a direct or group number; nothing where both have it.</param>
    public sealed record Transition(CallStage From, CallStep Step, CallStage To, bool? ByWayOfKcc = null)
    {
        public bool Fits(Route route) => ByWayOfKcc is null || ByWayOfKcc == (route is Route.Kcc);
    }

    static readonly CallStage[] closed = [AfterUnanswered, AfterKcc, AfterEmployee, AfterColleague, AfterOtherDepartment, AfterVoicemail, AfterNobody];

    public static IReadOnlyList<Transition> All { get; } = [.. Flow(), .. Judgements()];

    static readonly Dictionary<(CallStage, CallStep, bool), CallStage> table = All
        .SelectMany(transition => new[] { true, false }.Where(kcc => transition.ByWayOfKcc is null || transition.ByWayOfKcc == kcc).Select(kcc => (transition, kcc)))
        .ToDictionary(each => (each.transition.From, each.transition.Step, each.kcc), each => each.transition.To);

    /// <summary>Where the call stands after a step, or nothing when the step cannot be taken there.</summary>
    public static CallStage? After(CallStage stage, CallStep step, Route route) =>
        table.TryGetValue((stage, step, route is Route.Kcc), out var next) ? next : null;

    static IEnumerable<Transition> Flow() =>
    [
        new(Ready, Dialled, Ringing),

        new(Ringing, MenuOver, Ringing),
        new(Ringing, NoAnswer, AfterUnanswered),
        new(Ringing, Busy, AfterUnanswered),
        new(Ringing, KccAnswered, AtKcc, ByWayOfKcc: true),
        new(Ringing, EmployeeAnswered, WithEmployee, ByWayOfKcc: false),
        new(Ringing, ColleagueAnswered, WithColleague, ByWayOfKcc: false),
        new(Ringing, OtherDepartmentAnswered, WithOtherDepartment, ByWayOfKcc: false),
        new(Ringing, VoicemailAnswered, AtVoicemail, ByWayOfKcc: false),

        new(AtKcc, SearchBegins, Searching, ByWayOfKcc: true),
        new(AtKcc, TransferBegins, Transferring, ByWayOfKcc: true),
        new(AtKcc, HungUp, AfterKcc, ByWayOfKcc: true),

        new(Searching, SearchOver, AtKcc, ByWayOfKcc: true),
        new(Searching, TransferBegins, Transferring, ByWayOfKcc: true),
        new(Searching, HungUp, AfterKcc, ByWayOfKcc: true),

        new(Transferring, EmployeeAnswered, WithEmployee),
        new(Transferring, ColleagueAnswered, WithColleague),
        new(Transferring, OtherDepartmentAnswered, WithOtherDepartment),
        new(Transferring, VoicemailAnswered, AtVoicemail),
        new(Transferring, NobodyAnswers, NobodyThere),
        new(Transferring, BackAtKcc, AtKcc, ByWayOfKcc: true),
        new(Transferring, HungUp, AfterNobody),

        new(NobodyThere, VoicemailAnswered, AtVoicemail),
        new(NobodyThere, BackAtKcc, AtKcc, ByWayOfKcc: true),
        new(NobodyThere, HungUp, AfterNobody),

        new(AtVoicemail, BackAtKcc, AtKcc, ByWayOfKcc: true),
        new(AtVoicemail, HungUp, AfterVoicemail),

        new(WithEmployee, TransferBegins, Transferring),
        new(WithEmployee, HungUp, AfterEmployee),
        new(WithColleague, TransferBegins, Transferring),
        new(WithColleague, HungUp, AfterColleague),
        new(WithOtherDepartment, TransferBegins, Transferring),
        new(WithOtherDepartment, HungUp, AfterOtherDepartment),

        .. closed.Select(stage => new Transition(stage, CallStep.Finished, CallStage.Finished)),
    ];

    /// <summary>Judgements and remarks, after which the call stands where it stood.</summary>
    static IEnumerable<Transition> Judgements() =>
    [
        // After the KCC has spoken, its greeting can be judged at any moment.
        .. In(Stages(AtKcc, Searching, Transferring, WithEmployee, WithColleague, WithOtherDepartment, AtVoicemail, NobodyThere,
            AfterKcc, AfterEmployee, AfterColleague, AfterOtherDepartment, AfterVoicemail, AfterNobody), true, KccGreetingRight, KccGreetingWrong),
        .. In(Stages(WithEmployee, WithColleague, WithOtherDepartment, AfterEmployee, AfterColleague, AfterOtherDepartment), null, GreetingRight, GreetingWrong),
        .. In(Stages(AtKcc, AfterKcc), true, InitiativeRight, InitiativeWrong, NoteTaken),
        .. In(Stages(WithColleague, WithOtherDepartment, AfterColleague, AfterOtherDepartment), null, InitiativeRight, InitiativeWrong, NoteTaken),
        .. In(Stages(AtVoicemail, AfterVoicemail), null, VoicemailHeard, VoicemailLeft),
        .. In(Stages(AfterKcc), true, ReasonSearchTime, ReasonDisconnected, ReasonAlternativeNumber, ReasonOther),
        .. In(Stages(AfterEmployee, AfterColleague, AfterOtherDepartment, AfterVoicemail, AfterNobody), null,
            ReasonSearchTime, ReasonDisconnected, ReasonAlternativeNumber, ReasonOther),
        .. In(Stages(AtKcc, AfterKcc), true, Recognised),
        .. In(Stages(WithEmployee, WithColleague, WithOtherDepartment, AfterEmployee, AfterColleague, AfterOtherDepartment), null, Recognised),
        .. In(Enum.GetValues<CallStage>().Where(stage => stage is not Ready), null, SideObservation, Remark),
        .. In([.. closed, CallStage.Finished], null, Again),
    ];

    static CallStage[] Stages(params CallStage[] stages) => stages;

    static IEnumerable<Transition> In(IEnumerable<CallStage> stages, bool? byWayOfKcc, params CallStep[] steps) =>
        stages.SelectMany(stage => steps.Select(step => new Transition(stage, step, stage, byWayOfKcc)));
}
