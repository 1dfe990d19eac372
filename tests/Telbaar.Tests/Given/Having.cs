using Telbaar.Storage;

namespace Telbaar.Tests.Given;

public static class HavingExtensions
{
    /// <summary>Puts things in the database, as they are at the beginning of a test.</summary>
    public static async Task Having(this Store store, params object[] things)
    {
        store.AddRange(things);
        await store.SaveChangesAsync();
    }
}
