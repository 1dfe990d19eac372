using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Fieldwork;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Scores;
using Telbaar.Serving;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Results;

/// <summary>Which results of a study somebody asks for: of which part of the attempts, and under which norms. It stands in the address, so that it can be kept and sent on.</summary>
sealed class ResultsAsked
{
    static readonly string[] fields = ["department", "team", "from", "to", "norms"];

    public required Study Study { get; init; }

    /// <summary>The norms that are tried, or the study's own; nothing while it has none.</summary>
    public required NormSet? Norms { get; init; }

    /// <summary>The name in addresses of the norms that are tried; empty where the study's own count.</summary>
    public required string Tried { get; init; }

    public required AttemptFilter Part { get; init; }

    public required ResultsKey Key { get; init; }

    /// <summary>As it was asked, and what is wrong with it.</summary>
    public required Form Form { get; init; }

    public required Gate Gate { get; init; }

    public required IReadOnlyList<Department> Departments { get; init; }

    public required IReadOnlyList<Team> Teams { get; init; }

    public required IReadOnlyList<ListedNorms> NormSets { get; init; }

    /// <summary>What the address has behind its question mark, field by field.</summary>
    public IReadOnlyList<(string Name, string Value)> Query => [.. fields.Select(name => (name, Form.Text(name).Trim())).Where(limit => limit.Item2.Length > 0)];

    public string QueryText => Query.Count == 0 ? "" : $"?{string.Join('&', Query.Select(limit => $"{limit.Name}={Uri.EscapeDataString(limit.Value)}"))}";

    public static async Task<ResultsAsked> Of(HttpContext context, Visit visit, Store db, CancellationToken cancellation)
    {
        var form = Form.Showing([.. fields.Select(name => (name, (object?)context.Request.Query[name].FirstOrDefault()))]);
        var part = new AttemptFilter(
            form.Id("department") is { } department ? new DepartmentId(department) : null, form.Id("team") is { } team ? new TeamId(team) : null, form.Day("from"), form.Day("to"));
        var study = await db.Set<Study>().AsNoTracking().FirstAsync(candidate => candidate.Id == visit.Study, cancellation);
        var sets = await ListedNorms.Of(db, cancellation);
        var tried = form.Text("norms") is { Length: > 0 } asked ? sets.FirstOrDefault(set => set.Key == asked) : null;
        if (tried is null && form.Text("norms").Length > 0)
            form.Refuse([ResultsRefusals.UnknownPart.About("norms")]);
        Breakdown? by = visit.May(Permission.WatchField) ? Breakdown.Caller : null;
        return new()
        {
            Study = study,
            Norms = tried?.Norms ?? await StudyNorms.Of(db, study, cancellation),
            Tried = tried?.Key ?? "",
            Part = part,
            Key = await ResultsKey.Of(db, study, tried?.Key ?? "", part, by, cancellation),
            Form = form,
            Gate = await Gate.Of(db, study.Id, cancellation),
            Departments = await db.Set<Department>().AsNoTracking().OrderBy(candidate => candidate.Folded).ToListAsync(cancellation),
            Teams = await db.Set<Team>().AsNoTracking().OrderBy(candidate => candidate.Folded).ToListAsync(cancellation),
            NormSets = sets,
        };
    }

    /// <summary>Who may take all attempts along sees them here too. For others a part is refused in which few persons were asked for, or which differs from a wider one by few.</summary>
    public async Task RefuseSmallGroups(Visit visit, LiveResults results, CancellationToken cancellation)
    {
        if (Form.IsRefused || Part.IsNone || visit.May(Permission.ExportAttempts))
            return;
        if (!(await results.GroupsOf(Key, cancellation)).MayBeShown(Part, Gate.MinimumGroupSize))
            Form.Refuse([ResultsRefusals.TooFewPersons.With(Gate.MinimumGroupSize)]);
    }

    /// <summary>Under how many persons a department does not stand by itself for this visitor; 0 for who may take all attempts along.</summary>
    public int MinimumFor(Visit visit) => visit.May(Permission.ExportAttempts) ? 0 : Gate.MinimumGroupSize;

    /// <summary>Whether the part is a period of all departments: from what single ones have in two periods, single persons could be found.</summary>
    public bool IsWithoutDepartments(Visit visit) => MinimumFor(visit) > 0 && Part is { Department: null, Team: null } and not { From: null, To: null };

    /// <summary>What makes scores such as this visitor may see: with small departments as one, as documents have them.</summary>
    public async Task<Func<Scored, Scored>> ShownTo(Visit visit, LiveResults results, CancellationToken cancellation)
    {
        if (MinimumFor(visit) == 0)
            return scored => scored;
        if (IsWithoutDepartments(visit))
            return scored => With(scored, SmallDepartments.Without);
        // A department or team by itself was refused where it is small.
        if (!Part.IsNone)
            return scored => scored;
        var names = Departments.ToDictionary(department => department.Id, department => department.Name);
        var persons = (await results.GroupsOf(Key, cancellation)).Persons.Where(department => names.ContainsKey(department.Key))
            .ToDictionary(department => names[department.Key], IReadOnlySet<string> (department) => department.Value.Select(person => person.ToString()).ToHashSet());
        return scored => With(scored, all => SmallDepartments.Hidden(all, persons, MinimumFor(visit), ReportTexts.Of(visit.Language).Explanations.Together));

        static Scored With(Scored scored, Func<StudyScores, StudyScores> change) => scored.Scores is not { } all ? scored
            : change(all) is var shown && ReferenceEquals(shown, all) ? scored : scored with { Scores = shown, Findings = SmallDepartments.FindingsOf(scored.Findings, all, shown) };
    }

    /// <summary>Whether the legal gate opens person level to one of the visitor's roles.</summary>
    public bool SeesPersons(Visit visit) => visit.Acting.Roles.Any(Gate.OpensPersonLevelTo);

    public bool SeesAttempts(Visit visit) => visit.May(Permission.ExportAttempts) || SeesPersons(visit);
}
