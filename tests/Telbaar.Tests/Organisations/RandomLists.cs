using CsCheck;

namespace Telbaar.Tests.Organisations;

/// <summary>A random staff list, and a later one of the same organisation: people stayed, changed, left and came.</summary>
static class RandomLists
{
    static readonly string[] departments = ["Wonen", "=Jeugd", "Café; \"plein\"", "+Zorg", "'@Balie"];
    static readonly string[] teams = ["", "Balie", "-Noord", "Zuid, oost"];
    static readonly string[] signs = ["", "=", "'", "É ", "\"", "-", "ß;"];

    sealed record Person(int Sign, int Department, int Team, bool HasAddress, bool IsActive);

    static readonly Gen<Person> person = Gen.Select(
        Gen.Int[0, signs.Length - 1], Gen.Int[0, departments.Length - 1], Gen.Int[0, teams.Length - 1], Gen.Bool, Gen.Bool, (sign, department, team, address, active) => new Person(sign, department, team, address, active));

    public static Gen<(byte[] First, byte[] Second)> Pairs { get; } = Gen.Select(person.Array[0, 25], Gen.Int[0, 6].Array[25], person.Array[25], person.Array[0, 8], (first, changes, changed, added) =>
    {
        var later = first.Select((before, i) => changes[i] switch
        {
            0 => null,
            1 => Line(Code(i), i, changed[i], $"Anders {i:000}"),
            2 => Line(Code(i), i, changed[i]),
            3 => Line("", i, before with { Team = changed[i].Team, IsActive = changed[i].IsActive }),
            _ => Line(changes[i] == 4 ? Code(i) : "", i, before),
        }).OfType<string>().Concat(added.Select((newcomer, i) => Line("", 100 + i, newcomer)));
        return (ListOf(first.Select((before, i) => Line("", i, before))), ListOf(later));
    });

    static string Code(int i) => $"M{i + 1:0000}";

    static byte[] ListOf(IEnumerable<string> lines) => StaffLists.Csv([.. lines.Prepend("code;naam;email;nummer;afdeling;team;actief")]);

    static string Line(string code, int i, Person person, string? name = null) => string.Join(';', new[]
    {
        code, $"{signs[person.Sign]}{name ?? $"Persoon {i:000}"}", person.HasAddress ? $"persoon{i:000}@voorbeeld.example" : "", $"+{i}", departments[person.Department], teams[person.Team], person.IsActive ? "ja" : "nee",
    }.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
