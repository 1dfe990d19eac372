using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>The links in mails that ask whether agreements are known: made when a mail is sent, and never kept. What is stored is a digest, without a moment.</summary>
public static class KnowledgeLinks
{
    /// <summary>160 random bits.</summary>
    const int SecretBytes = 20;

    /// <summary>A new link, to be saved before the mail goes out.</summary>
    /// <returns>The secret of its address.</returns>
    public static string Make(Store db, KnowledgeInvitationId invitation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var secret = SecretCode.New(SecretBytes).ToLowerInvariant();
        db.Add(new KnowledgeLink { Digest = SecretCode.DigestOf(secret), InvitationId = invitation });
        return secret;
    }

    /// <summary>The invitation of a link, used or not; nothing where there is no such link, or its round has closed.</summary>
    public static async Task<KnowledgeInvitation?> Find(Store db, string? secret, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var digest = SecretCode.DigestOf(secret);
        return await db.Set<KnowledgeLink>().AsNoTracking().Where(link => link.Digest == digest)
            .Join(db.Set<KnowledgeInvitation>().AsNoTracking(), link => link.InvitationId, invitation => invitation.Id, (link, invitation) => invitation)
            .FirstOrDefaultAsync(invitation => db.Set<KnowledgeRound>().Any(round => round.Id == invitation.RoundId && round.Verdict == RoundVerdict.Open), cancellation);
    }
}
