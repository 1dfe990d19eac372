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
        var groups = await results.GroupsOf(Key, cancellation);
        if (!groups.MayBeShown(Part, Gate.MinimumGroupSize))
            Form.Refuse([ResultsRefusals.TooFewPersons.With(Gate.MinimumGroupSize)]);
        else if (!SeesAttempts(visit) && !groups.StandsAlone(Part, Gate.MinimumGroupSize))
            Form.Refuse([ResultsRefusals.NotApart]);
    }

    /// <summary>
    /// The scores as the visitor may see them. Who sees attempts sees all; for others small departments are put together, and in a part of the attempts no departments stand beside one another:
    /// from two periods somebody could take few persons apart.
    /// </summary>
    public async Task<Scored> Shown(Scored scored, Visit visit, LiveResults results, CancellationToken cancellation)
    {
        if (SeesAttempts(visit) || scored.Scores is not { } scores)
            return scored;
        var apart = Part.IsNone ? (await results.GroupsOf(Key, cancellation)).DepartmentsApart(Gate.MinimumGroupSize) : new HashSet<DepartmentId>();
        var shown = SmallDepartments.ShowingOnly(scores, Departments.Where(department => apart.Contains(department.Id)).Select(department => department.Name).ToHashSet(), ReportTexts.Of(visit.Language).Explanations.Together);
        if (!Part.IsNone)
            shown = shown with { Departments = [] };
        return scored with { Scores = shown, Findings = SmallDepartments.Findings(scored.Findings, scores, shown) };
    }

    /// <summary>Under how many persons a department is put together with others for the visitor; 0 where none is.</summary>
    public int HiddenUnder(Visit visit) => SeesAttempts(visit) ? 0 : Gate.MinimumGroupSize;

    /// <summary>Whether the legal gate opens person level to one of the visitor's roles.</summary>
    public bool SeesPersons(Visit visit) => Gate.OpensPersonLevelTo(visit.Acting);

    public bool SeesAttempts(Visit visit) => Gate.OpensAttemptsTo(visit.Acting);
}
