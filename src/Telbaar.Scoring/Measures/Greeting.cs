namespace Telbaar.Measures;

/// <summary>Share of the judged greetings after reaching somebody that were correct.</summary>
sealed record Greeting() : ShareMeasure("greeting", Side.Departments)
{
    public override bool Counts(Profile attempt) => attempt is { IsReached: true, Greeting: not null };

    public override bool Fulfils(Profile attempt) => attempt.Greeting is true;
}
