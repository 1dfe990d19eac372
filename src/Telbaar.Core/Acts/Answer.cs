using System.Diagnostics.CodeAnalysis;

namespace Telbaar.Acts;

/// <summary>What an act gives: what came of it, or why it was not done.</summary>
public readonly struct Answer<T>
{
    readonly T? value;

    Answer(T? value, IReadOnlyList<Refusal> refusals)
    {
        this.value = value;
        Refusals = refusals;
    }

    /// <summary>Empty when it was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsDone([NotNullWhen(true)] out T? done)
    {
        done = value;
        return Refusals.Count == 0;
    }

    /// <summary>What came of it.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusals.Count == 0 ? value! : throw new InvalidOperationException($"Refused: {string.Join(", ", Refusals.Select(refusal => $"{refusal.Code} {refusal.Field}"))}");

    [SuppressMessage("Usage", "CA2225", Justification = "An act returns either; a named alternative would be noise in each of them.")]
    public static implicit operator Answer<T>(T value) => new(value, []);

    [SuppressMessage("Usage", "CA2225", Justification = "An act returns either; a named alternative would be noise in each of them.")]
    public static implicit operator Answer<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>For a <typeparamref name="T"/> that is an interface, from which nothing converts by itself.</summary>
    public static Answer<T> Done(T value) => new(value, []);

    public static Answer<T> Refused(IReadOnlyList<Refusal> refusals) => new(default, refusals);
}

/// <summary>What an act gives when there is nothing to hand over.</summary>
public readonly record struct Done;
