namespace Telbaar.Steering;

sealed record ShownActionsTexts
{
    /// <summary>Of an owner by name.</summary>
    public required Func<string, string> Left { get; init; }

    public static ShownActionsTexts Dutch { get; } = new() { Left = name => $"{name} (werkt hier niet meer)" };

    public static ShownActionsTexts English { get; } = new() { Left = name => $"{name} (does not work here any more)" };
}
