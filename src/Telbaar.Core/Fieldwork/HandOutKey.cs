using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Fieldwork;

/// <summary>Gives a caller the key with which the browser locks away what it keeps. The first time, it is made.</summary>
public static class HandOutKey
{
    const int Bytes = 32;

    public static async Task<Answer<CallingKey>> Run(Store db, Acting acting, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.Practise) is { } refusal)
            return refusal;
        if (acting.Account is not { } account)
            return ActRefusals.NotAllowed;
        if (await db.Set<CallingKey>().FirstOrDefaultAsync(key => key.AccountId == account, cancellation) is { } known)
            return known;
        var made = new CallingKey { AccountId = account, Owner = Guid.CreateVersion7(acting.At), Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) };
        db.Add(made);
        return await db.Commit(cancellation) is { } clash ? clash : made;
    }
}
