using System.Security.Cryptography;
using System.Text;
using Telbaar.Results;

namespace Telbaar.Reports;

/// <summary>Pictures as they were drawn before, by what they show: while the figures below a picture stay as they are, so does the picture.</summary>
/// <typeparam name="TOwner">Whose pictures they are, by id.</typeparam>
public sealed class DrawnPictures<TOwner>(Pictures pictures)
    where TOwner : notnull
{
    /// <summary>Some tens of kilobytes each.</summary>
    const int Most = 600;

    readonly Remembered<(TOwner, string), string> remembered = new(Most);

    /// <summary>One is drawn at a time: a page asks for all of its pictures at once, and no thread should wait with each of them.</summary>
    readonly TaskScheduler turn = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

    /// <summary>The picture as <c>svg</c>. Owners share none, although they would look alike.</summary>
    public Task<string> Draw(TOwner owner, Picture picture)
    {
        var shown = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{picture.Kind} {picture.Json}")));
        return remembered.Of((owner, shown), () => Task.Factory.StartNew(() => pictures.Draw(picture), CancellationToken.None, TaskCreationOptions.DenyChildAttach, turn), CancellationToken.None);
    }
}
