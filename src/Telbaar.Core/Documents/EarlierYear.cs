using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Documents;

public readonly record struct EarlierYearId(Guid Value) : IEntityId<EarlierYearId>
{
    public static EarlierYearId Of(Guid value) => new(value);
}

/// <summary>The final mark of a year from which there are no attempts, as it was published then.</summary>
public sealed class EarlierYear : Owned<EarlierYearId>
{
    /// <summary>One for each organisation.</summary>
    public required int Year { get; init; }

    /// <summary>From 1 to 10, as it was printed.</summary>
    public required decimal Mark { get; set; }

    /// <summary>The norms on which it rests, in words; empty where they are not known.</summary>
    public required string Norms { get; set; }

    /// <summary>Where it was published.</summary>
    public required string Source { get; set; }

    public AccountId? By { get; set; }
}
