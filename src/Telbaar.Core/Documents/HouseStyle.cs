using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Documents;

/// <summary>The organisation's own template of the memo to the council, as a document or template of Word with fields.</summary>
public sealed class HouseStyle : Owned
{
    /// <summary>How the file was called.</summary>
    public required string Name { get; set; }

    public required byte[] Template { get; set; }

    public required DateTimeOffset At { get; set; }

    public AccountId? By { get; set; }
}
