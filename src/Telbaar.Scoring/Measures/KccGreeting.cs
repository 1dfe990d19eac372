using Telbaar.Attempts;

namespace Telbaar.Measures;

/// <summary>Share of the judged greetings of the KCC that were correct.</summary>
sealed record KccGreeting() : ShareMeasure("kcc-greeting", Side.Kcc)
{
    public override bool Counts(Profile attempt) => attempt is { IsByKcc: true, Line: LineResult.Answered, KccGreeting: not null };

    public override bool Fulfils(Profile attempt) => attempt.KccGreeting is true;
}
