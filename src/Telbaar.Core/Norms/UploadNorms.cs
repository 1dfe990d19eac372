using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Audit;
using Telbaar.Storage;

namespace Telbaar.Norms;

/// <summary>A researcher uploads a norm file: a new set, or a new version of one. A version that is there never changes.</summary>
public static class UploadNorms
{
    /// <param name="Id">Made when the form was shown, so that a form that is sent twice makes one version.</param>
    /// <param name="File">The bytes of the file.</param>
    public sealed record Input(NormSetId Id, byte[] File);

    /// <returns>The version with these bytes; the very same bytes again give the one that is there.</returns>
    public static async Task<Answer<NormSetId>> Run(Store db, Acting acting, Input input, CancellationToken cancellation)
    {
        if (acting.RefusalOf(Permission.ManageNorms) is { } refusal)
            return refusal;
        var (norms, faults) = NormFile.Read(input.File);
        if (norms is null)
            return NormRefusals.FileHasFaults.With(faults.Count).About(nameof(input.File));
        var text = Encoding.UTF8.GetString(input.File);
        if (!Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(input.File))
            return NormRefusals.NotUtf8.About(nameof(input.File));
        if (ShippedNorms.Find(norms.Name) is not null)
            return NormRefusals.ShippedName.With(norms.Name).About(nameof(input.File));
        if (norms.Name.Length > 200)
            return ActRefusals.TooLong.With(200).About(nameof(input.File));
        var versions = await db.Set<StoredNormSet>().AsNoTracking().Where(set => set.Name == norms.Name).ToListAsync(cancellation);
        if (versions.Find(version => version.Json == text) is { } same)
            return same.Id;

        var stored = new StoredNormSet { Id = input.Id, Name = norms.Name, Number = versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1, Json = text, At = acting.At };
        db.Add(stored);
        db.Audit(acting, "norms.uploaded", stored.Id.Value, $"{stored.Name} {stored.Number}");
        return await db.Commit(cancellation) is { } clash ? clash : stored.Id;
    }
}
