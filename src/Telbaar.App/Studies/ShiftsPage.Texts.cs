namespace Telbaar.Studies;

sealed record ShiftsPageTexts
{
    public required string Title { get; init; }
    public required string Studies { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string Day { get; init; }
    public required string Time { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Caller { get; init; }
    public required string CallerHint { get; init; }
    public required string Account { get; init; }
    public required string AccountHint { get; init; }
    public required string AccountLater { get; init; }
    public required string RepeatUntil { get; init; }
    public required string RepeatHint { get; init; }
    public required string Remarks { get; init; }
    public required string Note { get; init; }
    public required string Add { get; init; }
    public required string Remove { get; init; }
    public required Func<string, string, string> RemoveThis { get; init; }
    public required string Fixed { get; init; }

    public static ShiftsPageTexts Dutch { get; } = new()
    {
        Title = "Diensten",
        Studies = "Onderzoeken",
        Intro = "Wanneer bellen de enquêteurs? De steekproef verdeelt de telefoontjes over deze diensten.",
        None = "Er zijn nog geen diensten.",
        Day = "Dag",
        Time = "Tijd",
        From = "Van",
        To = "Tot",
        Caller = "Enquêteur",
        CallerHint = "Een code, zoals E1. De naam staat bij het account.",
        Account = "Account",
        AccountHint = "Waarmee de enquêteur inlogt.",
        AccountLater = "Later kiezen",
        RepeatUntil = "Elke week herhalen tot en met",
        RepeatHint = "Op dezelfde weekdag. Laat leeg voor één dienst.",
        Remarks = "Opmerkingen",
        Note = "Let op:",
        Add = "Dienst toevoegen",
        Remove = "Verwijderen",
        RemoveThis = (caller, day) => $"Dienst van {caller} op {day} verwijderen",
        Fixed = "De diensten liggen vast, want er wordt niet meer gebeld.",
    };

    public static ShiftsPageTexts English { get; } = new()
    {
        Title = "Shifts",
        Studies = "Studies",
        Intro = "When do the callers ring? The sample spreads the calls over these shifts.",
        None = "There are no shifts yet.",
        Day = "Day",
        Time = "Time",
        From = "From",
        To = "To",
        Caller = "Caller",
        CallerHint = "A code, such as E1. The name stands with the account.",
        Account = "Account",
        AccountHint = "With which the caller signs in.",
        AccountLater = "Choose later",
        RepeatUntil = "Repeat every week up to and including",
        RepeatHint = "On the same weekday. Leave empty for one shift.",
        Remarks = "Remarks",
        Note = "Note:",
        Add = "Add shift",
        Remove = "Remove",
        RemoveThis = (caller, day) => $"Remove the shift of {caller} on {day}",
        Fixed = "The shifts are fixed, as nobody rings any more.",
    };
}
