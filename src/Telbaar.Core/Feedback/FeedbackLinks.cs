using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>The links in mails: made when a mail is sent, and never kept. What is stored is a digest; whoever reads the database can open none.</summary>
public static class FeedbackLinks
{
    /// <summary>160 random bits.</summary>
    const int SecretBytes = 20;

    /// <summary>A new link, to be saved before the mail goes out.</summary>
    /// <returns>The secret of its address.</returns>
    public static string Make(Store db, FeedbackRequestId request, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(db);
        var secret = SecretCode.New(SecretBytes).ToLowerInvariant();
        db.Add(new FeedbackLink { Digest = SecretCode.DigestOf(secret), RequestId = request, MadeAt = at });
        return secret;
    }

    /// <summary>The request of a link; nothing when there is no such link, or its study has ended.</summary>
    public static async Task<FeedbackRequest?> Find(Store db, string? secret, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var digest = SecretCode.DigestOf(secret);
        return await db.Set<FeedbackLink>().Where(link => link.Digest == digest)
            .Join(db.Set<FeedbackRequest>(), link => link.RequestId, request => request.Id, (link, request) => request)
            .FirstOrDefaultAsync(request => !db.Set<Study>().Any(study => study.Id == request.StudyId && study.State == StudyState.Closed), cancellation);
    }
}
