namespace Telbaar.Accounts;

/// <summary>A key that protects cookies and tokens. It stands in the database, so that a restored backup keeps its sessions and codes.</summary>
public sealed class ProtectionKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
