using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.Agreements;

/// <summary>A workplace, and what is arranged there today: by itself, or for the whole department.</summary>
/// <param name="Team">Nothing for the department as a whole.</param>
/// <param name="People">How many work there; of a department, those who are in no team of it.</param>
/// <param name="Own">Its own agreements.</param>
/// <param name="OfDepartment">Those of its department that hold for it too; none for a department.</param>
public sealed record ArrangedPlace(Workplace Place, string Department, string? Team, int People, IReadOnlyList<AgreementInForce> Own, IReadOnlyList<AgreementInForce> OfDepartment)
{
    public string Name => Team is null ? Department : $"{Department} – {Team}";

    public bool Has(AgreementKind kind) => HasOwn(kind) || OfDepartment.Any(agreement => agreement.Agreement.Kind == kind && agreement.IsArranged);

    public bool HasOwn(AgreementKind kind) => Own.Any(agreement => agreement.Agreement.Kind == kind && agreement.IsArranged);

    /// <summary>People work there, and what happens in their absence is not arranged.</summary>
    public bool LacksAbsence => People > 0 && !Has(AgreementKind.Absence);

    public IEnumerable<AgreementInForce> All => Own.Concat(OfDepartment);

    public IEnumerable<AgreementWarning> Warnings => Own.SelectMany(agreement => agreement.Warnings).Distinct().Order();
}

/// <summary>All workplaces in use, and what is arranged in each.</summary>
public static class ArrangedPlaces
{
    /// <returns>Each department, and its teams after it.</returns>
    public static async Task<IReadOnlyList<ArrangedPlace>> On(Store db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var structure = await Structure.Of(db, cancellation);
        var agreements = (await AgreementsInForce.On(db, day, cancellation)).ToLookup(agreement => agreement.Place);
        var places = new List<ArrangedPlace>();
        foreach (var (department, teams, staff) in structure.Departments.Where(part => part.Department.IsActive))
        {
            var whole = new Workplace(department.Id, null);
            var ofTeams = teams.Where(team => team.Team.IsActive).Select(team => new Workplace(department.Id, team.Team.Id))
                .Zip(teams.Where(team => team.Team.IsActive), (place, team) => new ArrangedPlace(place, department.Name, team.Team.Name, team.Staff, [.. agreements[place]], [.. agreements[whole]])).ToList();
            places.Add(new(whole, department.Name, null, staff - ofTeams.Sum(team => team.People), [.. agreements[whole]], []));
            places.AddRange(ofTeams);
        }
        return places;
    }

    /// <summary>One of them; nothing where there is no such workplace in use.</summary>
    public static async Task<ArrangedPlace?> Find(Store db, Workplace place, DateOnly day, CancellationToken cancellation) =>
        (await On(db, day, cancellation)).FirstOrDefault(candidate => candidate.Place == place);
}
