using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>How the accounts are called that did something. What is kept about it holds their ids only.</summary>
public sealed class AccountNames
{
    readonly Dictionary<AccountId, string> names;

    AccountNames(Dictionary<AccountId, string> names) => this.names = names;

    public static async Task<AccountNames> Of(Store db, IEnumerable<AccountId?> accounts, CancellationToken cancellation)
    {
        var wanted = accounts.OfType<AccountId>().Distinct().ToList();
        return new(await db.Users.Where(account => wanted.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation));
    }

    /// <summary>Nothing for what was done on the console, and for an account that is gone.</summary>
    public string? this[AccountId? account] => account is { } id ? names.GetValueOrDefault(id) : null;
}
