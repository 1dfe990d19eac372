using Telbaar.Releases;

namespace Telbaar.Tests.Releases;

/// <summary>Employees who exist nowhere.</summary>
static class Staff
{
    static readonly string[] given = ["Abelia", "Bonifaas", "Cunera", "Diederik", "Eulalia", "Floribert", "Gwendolijn", "Hildebrand", "Isabeau", "Jorrit"];

    static readonly string[] beginnings =
    [
        "Zwiebel", "Frommel", "Pruttel", "Snorre", "Wobbel", "Krakel", "Bibber", "Flodder", "Sputter", "Knisper", "Hobbel", "Rommel", "Tuitel", "Sjokkel", "Mompel", "Drentel", "Fladder", "Gniffel", "Kwetter", "Lummel",
        "Moffel", "Nestel", "Ploeter", "Ritsel", "Stommel",
    ];

    static readonly string[] endings = ["steijn", "brugge", "waerde", "horst", "velde", "mans", "kercke", "donck", "oorde", "stra", "inga", "huizen", "goed", "laer", "rode", "schot", "wijck", "zele", "burgh", "dorpe"];

    static readonly string[] prefixes = ["", "van ", "de ", "van der ", "ten "];

    public static PersonWords Of(string name, string code = "M0001", string address = "", string number = "") =>
        new(code, name.Length > 0 ? [name] : [], address.Length > 0 ? [address] : [], number.Length > 0 ? [number] : []);

    /// <summary>Up to 500 with a surname of their own; after that surnames are shared.</summary>
    public static IReadOnlyList<PersonWords> Some(int count) => [.. Enumerable.Range(0, count).Select(i => Of(
        $"{given[i * 7 / 3 % given.Length]} {prefixes[i % prefixes.Length]}{beginnings[i % beginnings.Length]}{endings[i / beginnings.Length % endings.Length]}",
        $"M{i + 1:0000}", $"medewerker.{i + 1}@voorbeeldstad.example", $"099 700 {i:0000}"))];
}
