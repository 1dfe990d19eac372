namespace Telbaar.Fieldwork;

/// <summary>
/// The key of each step: one, the same wherever the step can be taken, and where it can be the first letter of how the step is called in Dutch. Judgements have digits, the right one
/// to the left of the wrong one.
/// </summary>
static class CallKeys
{
    public static IReadOnlyDictionary<CallStep, string> OfSteps { get; } = new Dictionary<CallStep, string>
    {
        [CallStep.Dialled] = "b",
        [CallStep.MenuOver] = "u",
        [CallStep.KccAnswered] = "k",
        [CallStep.NoAnswer] = "n",
        [CallStep.Busy] = "x",
        [CallStep.KccGreetingRight] = "1",
        [CallStep.KccGreetingWrong] = "2",
        [CallStep.SearchBegins] = "z",
        [CallStep.SearchOver] = "z",
        [CallStep.TransferBegins] = "d",
        [CallStep.EmployeeAnswered] = "m",
        [CallStep.ColleagueAnswered] = "c",
        [CallStep.OtherDepartmentAnswered] = "a",
        [CallStep.VoicemailAnswered] = "v",
        [CallStep.NobodyAnswers] = "n",
        [CallStep.BackAtKcc] = "k",
        [CallStep.GreetingRight] = "3",
        [CallStep.GreetingWrong] = "4",
        [CallStep.InitiativeRight] = "5",
        [CallStep.InitiativeWrong] = "6",
        [CallStep.VoicemailLeft] = "i",
        [CallStep.NoteTaken] = "t",
        [CallStep.HungUp] = "h",
        [CallStep.ReasonSearchTime] = "7",
        [CallStep.ReasonDisconnected] = "8",
        [CallStep.ReasonAlternativeNumber] = "9",
        [CallStep.ReasonOther] = "0",
        [CallStep.Recognised] = "e",
        [CallStep.SideObservation] = "l",
        [CallStep.Remark] = "r",
        [CallStep.Again] = "o",
        [CallStep.Finished] = "Enter",
        [CallStep.Undo] = "Backspace",
    };

    /// <summary>What a voicemail may say, each a key of its own; together they are one step, <see cref="CallStep.VoicemailHeard"/>.</summary>
    public static IReadOnlyDictionary<string, string> OfVoicemail { get; } = new Dictionary<string, string> { ["name"] = "p", ["absence"] = "w", ["substitute"] = "s" };

    /// <summary>
    /// The elements of a greeting, in the order in which the norms list them; where they list more, the rest have none. They tick the greeting that was heard last and has not been judged.
    /// </summary>
    public static IReadOnlyList<string> OfGreeting { get; } = ["f", "y", ",", ".", "-", ";"];

    public const string Aid = "j", Question = "q", Help = "?";

    /// <summary>Somebody rings back. It is no step of the call, and so can be pressed at any time.</summary>
    public const string Callback = "g";
}
