using Telbaar.Attempts;
using Telbaar.Formats;
using Telbaar.Organisations;

namespace Telbaar.Editions;

/// <summary>An attempt of an edition.</summary>
/// <param name="Employee">Who was asked for, by code; empty where the attempt does not say.</param>
public sealed record EditionAttempt(Attempt Attempt, string Identifier, string Employee);

/// <summary>The attempts of an edition, one by one, as its file has them.</summary>
public static class EditionAttempts
{
    /// <returns>In no order.</returns>
    public static IReadOnlyList<EditionAttempt> Of(IReadOnlyDictionary<string, byte[]> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var (name, bytes) = parts.First(part => EditionFile.IsAttempts(part.Key));
        var folder = Directory.CreateTempSubdirectory("telbaar-edition-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            // The part was written as UTF-8, so that it is never read twice.
            return [.. new AttemptsReader(new(path), Zones.Amsterdam).Read(() => new Kept()).Sinks!.SelectMany(sink => sink.Attempts)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    sealed class Kept : IAttemptSink
    {
        public List<EditionAttempt> Attempts { get; } = [];

        public void Take(in Attempt attempt, AttemptWords words) => Attempts.Add(new(attempt, words.Identifier, words.Employee));
    }
}
