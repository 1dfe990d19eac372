using Telbaar.Storage;

namespace Telbaar.Organisations;

public readonly record struct MunicipalityId(Guid Value) : IEntityId<MunicipalityId>
{
    public static MunicipalityId Of(Guid value) => new(value);
}

/// <summary>A municipality that the organisation works for: it may have its own number, memo and secretary.</summary>
public sealed class Municipality : Owned<MunicipalityId>
{
    public required string Name { get; set; }

    public required string Folded { get; set; }

    /// <summary>The number that is rung, as people write it: 14 023.</summary>
    public required string Number { get; set; }

    /// <summary>Who signs the memo for the executive, by office; the name comes when the memo is made.</summary>
    public string Signatory { get; set; } = "";

    /// <summary>To whom the memo is addressed and under which heading.</summary>
    public string MemoHeading { get; set; } = "";
}
