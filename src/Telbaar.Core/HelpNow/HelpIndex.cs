using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Agreements;
using Telbaar.Organisations;
using Telbaar.Storage;

namespace Telbaar.HelpNow;

/// <summary>What can be looked up.</summary>
public enum HelpKind
{
    Subject,
    Person,
    Team,
    Department,
}

/// <summary>An employee as colleagues may know him or her.</summary>
public sealed record Colleague(EmployeeId Id, string Name, string Number, Workplace Place);

/// <summary>An agreement with those who have a part in it, in their order.</summary>
public sealed record HeldAgreement(Agreement Agreement, IReadOnlyList<AgreementMember> Members)
{
    /// <summary>Whether it holds at a time of a day.</summary>
    public bool HoldsAt(TimeOnly time, bool isWorkingDay) =>
        (Agreement.From is null && Agreement.To is null) || (isWorkingDay && time >= (Agreement.From ?? TimeOnly.MinValue) && time < (Agreement.To ?? TimeOnly.MaxValue));

    /// <summary>Whether it says who stands in.</summary>
    public bool NamesStandIns => Agreement.Kind is not AgreementKind.CallbackNotes && Members.Count > 0;
}

/// <summary>One thing that can be looked up, under each of its names.</summary>
/// <param name="Employee">A person's own; of a subject, who knows most of it.</param>
public sealed record HelpEntry(HelpKind Kind, Guid Id, string Name, Workplace Place, EmployeeId? Employee, IReadOnlyList<FoldedName> Names)
{
    /// <summary>Whether a department as a whole is there for it, and no team of it alone.</summary>
    public bool IsOfDepartment => Kind is HelpKind.Department or HelpKind.Subject && Place.Team is null;
}

/// <summary>
/// All that the KCC looks through, of one organisation on one day, kept in memory. Who objected to being measured, or whose name was taken out, is not among it: neither to be found, nor to stand in.
/// </summary>
public sealed class HelpIndex
{
    readonly IReadOnlyList<HelpEntry> entries;
    readonly Dictionary<EmployeeId, Colleague> colleagues;
    readonly Dictionary<DepartmentId, string> departments;
    readonly Dictionary<TeamId, string> teams;
    readonly ILookup<DepartmentId, Workplace> teamsOf;
    readonly ILookup<Workplace, HeldAgreement> agreements;

    HelpIndex(IReadOnlyList<HelpEntry> entries, Dictionary<EmployeeId, Colleague> colleagues, Dictionary<DepartmentId, string> departments, IReadOnlyList<Team> teams, ILookup<Workplace, HeldAgreement> agreements)
    {
        (this.entries, this.colleagues, this.departments, this.agreements) = (entries, colleagues, departments, agreements);
        this.teams = teams.ToDictionary(team => team.Id, team => team.Name);
        teamsOf = teams.OrderBy(team => team.Folded, StringComparer.Ordinal).ToLookup(team => team.DepartmentId, team => new Workplace(team.DepartmentId, team.Id));
    }

    /// <summary>The day for which it holds: agreements begin and end.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How often something had changed when it was made.</summary>
    public required long Changes { get; init; }

    public required OpeningCalendar Calendar { get; init; }

    public Colleague? this[EmployeeId employee] => colleagues.GetValueOrDefault(employee);

    public string DepartmentOf(Workplace place) => departments.GetValueOrDefault(place.Department, "");

    public string? TeamOf(Workplace place) => place.Team is { } team ? teams.GetValueOrDefault(team) : null;

    /// <summary>What was agreed where somebody works: by the team first, then by the department as a whole.</summary>
    public IEnumerable<HeldAgreement> AgreementsOf(Workplace place) => place.Team is null ? agreements[place] : agreements[place].Concat(agreements[place with { Team = null }]);

    /// <summary>The teams of a department, by name.</summary>
    public IEnumerable<Workplace> TeamsOf(DepartmentId department) => teamsOf[department];

    /// <summary>What best fits what was typed: a name that begins with it, then one of which each word that was typed begins a word, then one that holds it somewhere.</summary>
    /// <returns>At most so many, and whether there are more.</returns>
    public (IReadOnlyList<HelpEntry> Found, bool More) Search(string? typed, int most, HelpKind? only = null)
    {
        var asked = FoldedName.Plain(typed);
        if (asked.Length == 0)
            return ([], false);
        var words = asked.Split(' ');
        var found = new List<(int Rank, HelpEntry Entry)>();
        foreach (var entry in entries)
        {
            if (only is not null && entry.Kind != only)
                continue;
            var best = FoldedName.NoRank;
            foreach (var name in entry.Names)
                best = Math.Min(best, name.RankOf(asked, words));
            if (best < FoldedName.NoRank)
                found.Add((best, entry));
        }
        return ([.. found.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Entry.Kind).ThenBy(hit => hit.Entry.Names[0].Text, StringComparer.Ordinal).Take(most).Select(hit => hit.Entry)], found.Count > most);
    }

    public static async Task<HelpIndex> Of(Store db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Before anything is read: what changes meanwhile makes this one old.
        var changes = LookedUp.ChangesOf(db.Organisation);
        var departments = await db.Set<Department>().AsNoTracking().Where(department => department.IsActive).ToListAsync(cancellation);
        var teams = await db.Set<Team>().AsNoTracking().Where(team => team.IsActive).ToListAsync(cancellation);
        var people = await db.Set<Employee>().Where(employee => employee.IsActive && !db.Set<Objection>().Any(objection => objection.EmployeeId == employee.Id))
            .Join(db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null), employee => employee.Id, key => key.EmployeeId, (employee, key) => new { employee.Id, employee.Code, employee.DepartmentId, employee.TeamId, key.Name, key.Number })
            .ToListAsync(cancellation);
        var subjects = await db.Set<Subject>().AsNoTracking().ToListAsync(cancellation);
        var colleagues = people.ToDictionary(person => person.Id, person => new Colleague(person.Id, person.Name, person.Number, new(person.DepartmentId, person.TeamId)));
        List<HelpEntry> entries =
        [
            .. subjects.Select(subject => new HelpEntry(HelpKind.Subject, subject.Id.Value, subject.Name, new(subject.DepartmentId, subject.TeamId), subject.EmployeeId, [.. subject.Words.Prepend(subject.Name).Select(FoldedName.Of)])),
            .. people.Select(person => new HelpEntry(HelpKind.Person, person.Id.Value, person.Name, new(person.DepartmentId, person.TeamId), person.Id, [FoldedName.OfPerson(person.Name), FoldedName.Of(person.Code)])),
            .. teams.Select(team => new HelpEntry(HelpKind.Team, team.Id.Value, team.Name, new(team.DepartmentId, team.Id), null, [FoldedName.Of(team.Name)])),
            .. departments.Select(department => new HelpEntry(HelpKind.Department, department.Id.Value, department.Name, new(department.Id, null), null, [FoldedName.Of(department.Name)])),
        ];
        return new(entries, colleagues, departments.ToDictionary(department => department.Id, department => department.Name), teams, await InForce(db, day, cancellation))
        {
            Day = day,
            Changes = changes,
            Calendar = await OpeningCalendar.Of(db, cancellation),
        };
    }

    static async Task<ILookup<Workplace, HeldAgreement>> InForce(Store db, DateOnly day, CancellationToken cancellation)
    {
        var editions = await db.Set<Agreement>().AsNoTracking().Where(agreement => agreement.ValidFrom <= day).ToListAsync(cancellation);
        var members = (await db.Set<AgreementMember>().AsNoTracking().ToListAsync(cancellation)).ToLookup(member => member.AgreementId);
        return AgreementsInForce.Among(editions, day)
            .ToLookup(agreement => new Workplace(agreement.DepartmentId, agreement.TeamId), agreement => new HeldAgreement(agreement, [.. members[agreement.Id].OrderBy(member => member.Place)]));
    }
}

/// <summary>A name as it is looked for: without capitals, accents and marks.</summary>
/// <param name="Text">The whole.</param>
/// <param name="Surname">Of a person, what follows initials and prefixes ("de", "van der"); otherwise the whole again.</param>
public sealed record FoldedName(string Text, string Surname, string[] Words)
{
    /// <summary>Of a name that does not hold what was typed.</summary>
    public const int NoRank = 3;

    static readonly HashSet<string> prefixes = ["de", "den", "der", "het", "in", "la", "le", "op", "s", "t", "te", "ten", "ter", "van", "vd", "v", "d", "von", "aan", "bij", "el", "al"];

    public static FoldedName Of(string name)
    {
        var plain = Plain(name);
        return new(plain, plain, plain.Split(' '));
    }

    public static FoldedName OfPerson(string name)
    {
        var plain = Plain(name);
        var words = plain.Split(' ');
        return new(plain, string.Join(' ', words.SkipWhile(word => word.Length == 1 || prefixes.Contains(word))), words);
    }

    /// <summary>Also of letters that are no accented ones to Unicode, such as ø and ß; hyphens, points and apostrophes part words.</summary>
    public static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in (text is { Length: > 200 } ? text[..200] : text ?? "").Folded())
        {
            plain.Append(letter switch
            {
                'ø' => "o",
                'ł' => "l",
                'đ' or 'ð' => "d",
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'þ' => "th",
                'ı' => "i",
                'ĳ' => "ij",
                '-' or '.' or ',' or '\'' or '’' or '‘' or '/' or '(' or ')' => " ",
                _ => letter.ToString(),
            });
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>0 where it begins with what was typed, 1 where words of it do, 2 where it holds it, and <see cref="NoRank"/>.</summary>
    public int RankOf(string asked, string[] askedWords)
    {
        ArgumentNullException.ThrowIfNull(askedWords);
        if (Text.StartsWith(asked, StringComparison.Ordinal) || Surname.StartsWith(asked, StringComparison.Ordinal))
            return 0;
        foreach (var word in askedWords)
        {
            if (!Begins(word))
                return Text.Contains(asked, StringComparison.Ordinal) ? 2 : NoRank;
        }
        return 1;
    }

    bool Begins(string asked)
    {
        foreach (var word in Words)
        {
            if (word.StartsWith(asked, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
