using System.Collections.Concurrent;
using System.Security.Cryptography;
using Telbaar.Accounts;
using Telbaar.Formats;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Fieldwork;

/// <summary>A file that was sent and waits for a decision: what to do with its faults, or with departments that are not there yet.</summary>
sealed record WaitingUpload(Guid Id, AccountId Account, StudyId Study, AttemptsFile File, string FileName, string Digest, AttemptPurpose Purpose)
{
    internal ITimer? Expiry { get; set; }
}

/// <summary>
/// Keeps uploaded attempts files in a folder that only we can read. A file goes when it was imported, when its sender sends another for the same study, after half
/// an hour, and when the server stops.
/// </summary>
sealed class WaitingUploads(TimeProvider clock) : IDisposable
{
    static readonly TimeSpan kept = TimeSpan.FromMinutes(30);

    readonly ConcurrentDictionary<Guid, WaitingUpload> waiting = [];
    readonly Lazy<string> folder = new(() => Directory.CreateTempSubdirectory("telbaar-uploads-").FullName);

    public async Task<WaitingUpload> Keep(IFormFile sent, string sheet, AttemptPurpose purpose, AccountId account, StudyId study, CancellationToken cancellation)
    {
        foreach (var earlier in waiting.Values.Where(upload => upload.Account == account && upload.Study == study))
            Remove(earlier);
        var id = EntityId.New<AttemptImportId>(clock.GetUtcNow()).Value;
        var path = Path.Combine(folder.Value, $"{id}");
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
                await sent.CopyToAsync(file, cancellation);
        }
        catch
        {
            // Half a file is of no use to anybody.
            File.Delete(path);
            throw;
        }
        await using var written = File.OpenRead(path);
        var upload = new WaitingUpload(
            id, account, study, new(path, sheet.Length > 0 ? sheet : null), Path.GetFileName(sent.FileName), Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellation)), purpose);
        upload.Expiry = clock.CreateTimer(_ => Remove(upload), null, kept, Timeout.InfiniteTimeSpan);
        return waiting[id] = upload;
    }

    /// <summary>A file of this account for this study; nothing when it is gone, or somebody else's.</summary>
    public WaitingUpload? Find(Guid id, AccountId account, StudyId study) =>
        waiting.TryGetValue(id, out var upload) && upload.Account == account && upload.Study == study ? upload : null;

    public void Remove(WaitingUpload upload)
    {
        if (!waiting.TryRemove(upload.Id, out _))
            return;
        upload.Expiry?.Dispose();
        File.Delete(upload.File.Path);
    }

    public void Dispose()
    {
        foreach (var upload in waiting.Values)
            Remove(upload);
        if (folder.IsValueCreated)
            Directory.Delete(folder.Value, recursive: true);
    }
}
