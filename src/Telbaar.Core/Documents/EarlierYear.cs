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

    /// <summary>The mark times a hundred, from 100 to 1000: databases differ in how they keep decimals.</summary>
    public required int Hundredths { get; set; }

    /// <summary>With one decimal, or two where the second tells something.</summary>
    public decimal Mark => Hundredths % 10 == 0 ? new decimal(Hundredths / 10, 0, 0, false, 1) : new decimal(Hundredths, 0, 0, false, 2);

    /// <summary>The norms on which it rests, in words; empty where they are not known.</summary>
    public required string Norms { get; set; }

    /// <summary>Where it was published.</summary>
    public required string Source { get; set; }

    public AccountId? By { get; set; }
}
