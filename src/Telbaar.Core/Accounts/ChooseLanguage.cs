using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Accounts;

/// <summary>Somebody chooses the language of the own pages.</summary>
public static class ChooseLanguage
{
    public static async Task<Answer<Done>> Run(Store db, ActingAlone acting, Language language, CancellationToken cancellation)
    {
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == acting.Account, cancellation) is not { } account)
            return ActRefusals.NotFound;
        account.LanguageTag = language.Tag;
        db.Audit(acting, "account.language-chosen", account.Id.Value, language.Tag);
        return await db.Commit(cancellation) is { } clash ? clash : new Done();
    }
}
