using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody chooses the language of the own pages.</summary>
public static class ChooseLanguage
{
    /// <param name="tag">As BCP 47; another than English is taken for Dutch, the first language of the pages.</param>
    public static async Task<Answer<Done>> Run(Store db, ActingAlone acting, string tag, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        account.LanguageTag = tag == "en" ? "en" : "nl";
        db.Audit(acting, "account.language-chosen", account.Id.Value, account.LanguageTag);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
