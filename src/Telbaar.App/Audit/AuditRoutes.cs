using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Layout;
using Telbaar.Reports;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Audit;

/// <summary>The addresses of the audit log.</summary>
static class AuditRoutes
{
    const string Installation = "/installation/audit";

    const int OnPage = 50;

    /// <summary>A minute in which signing in failed so often is pointed out, and how many of those.</summary>
    const int Conspicuous = 5, MostConspicuous = 10;

    /// <summary>More than a spreadsheet has rows for is asked for by period.</summary>
    const int MostInFile = 500_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Organisation}/audit", Permission.ReadAudit, Show);
        routes.Page($"{Routes.Organisation}/audit.csv", Permission.ReadAudit, Export);
        routes.Page(Installation, new Admission.InstallationAdministrator(), ShowInstallation);
        routes.Page($"{Installation}.csv", new Admission.InstallationAdministrator(), ExportInstallation);
    }

    static async Task<IResult> Show(HttpContext context, Visit visit, Store db, CancellationToken cancellation)
    {
        var (form, filter) = Read(context);
        var organisation = visit.Organisation!.Id;
        var members = await AuditQuery.MembersOf(db, organisation, cancellation);
        var found = AuditQuery.Of(db, organisation, members, filter);
        var (count, page, pages) = await PageOf(form, found, cancellation);
        var lines = await AuditQuery.WithNames(db, await found.Skip((page - 1) * OnPage).Take(OnPage).ToListAsync(cancellation), cancellation);
        var people = await db.Users.Where(account => members.Contains(account.Id)).Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation);
        return Pages.ShowForm<AuditPage>(form,
            (nameof(AuditPage.Path), $"{visit.Root}/audit"),
            (nameof(AuditPage.Found), lines),
            (nameof(AuditPage.Count), count),
            (nameof(AuditPage.Page), page),
            (nameof(AuditPage.PageCount), pages),
            (nameof(AuditPage.People), people.Select(person => (person.Id.Value.ToString(), person.DisplayName)).OrderBy(person => person.DisplayName, StringComparer.Create(visit.Language.Culture, ignoreCase: true)).ToList()));
    }

    static async Task<IResult> Export(HttpContext context, Visit visit, Store db, CancellationToken cancellation)
    {
        var (_, filter) = Read(context);
        var organisation = visit.Organisation!.Id;
        var entries = await AuditQuery.Of(db, organisation, await AuditQuery.MembersOf(db, organisation, cancellation), filter).Take(MostInFile).ToListAsync(cancellation);
        var lines = new List<AuditLine>(entries.Count);
        foreach (var part in entries.Chunk(500))
            lines.AddRange(await AuditQuery.WithNames(db, part, cancellation));
        // That the log was taken along is kept as well.
        db.Audit(visit.Acting, "audit.exported", null, entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.File(AuditCsv.Write(lines, visit.Language), "text/csv; charset=utf-8", $"{visit.Organisation.Slug}-logboek.csv");
    }

    static async Task<IResult> ShowInstallation(HttpContext context, Visit visit, Store db, CancellationToken cancellation)
    {
        var (form, filter) = Read(context);
        var found = AuditQuery.OfInstallation(db, filter);
        var (count, page, pages) = await PageOf(form, found, cancellation);
        var people = await db.Users.Select(account => new { account.Id, account.DisplayName }).ToListAsync(cancellation);
        return Pages.ShowForm<AuditPage>(form,
            (nameof(AuditPage.Path), Installation),
            (nameof(AuditPage.IsOfInstallation), true),
            (nameof(AuditPage.RefusedInAMinute), await AuditQuery.RefusedInAMinute(found, Conspicuous, MostConspicuous, cancellation)),
            (nameof(AuditPage.Found), await AuditQuery.WithAccountNames(db, await found.Skip((page - 1) * OnPage).Take(OnPage).ToListAsync(cancellation), cancellation)),
            (nameof(AuditPage.Count), count),
            (nameof(AuditPage.Page), page),
            (nameof(AuditPage.PageCount), pages),
            (nameof(AuditPage.People), people.Select(person => (person.Id.Value.ToString(), person.DisplayName)).OrderBy(person => person.DisplayName, StringComparer.Create(visit.Language.Culture, ignoreCase: true)).ToList()));
    }

    static async Task<IResult> ExportInstallation(HttpContext context, Visit visit, Store db, CancellationToken cancellation)
    {
        var (_, filter) = Read(context);
        var entries = await AuditQuery.OfInstallation(db, filter).Take(MostInFile).ToListAsync(cancellation);
        var lines = new List<AuditLine>(entries.Count);
        foreach (var part in entries.Chunk(500))
            lines.AddRange(await AuditQuery.WithAccountNames(db, part, cancellation));
        db.Audit(visit.Alone, "audit.exported", null, entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.File(AuditCsv.Write(lines, visit.Language), "text/csv; charset=utf-8", "telbaar-logboek.csv");
    }

    static async Task<(int Count, int Page, int Pages)> PageOf(Form form, IQueryable<AuditEntry> found, CancellationToken cancellation)
    {
        var count = await found.CountAsync(cancellation);
        var pages = Math.Max(1, (count + OnPage - 1) / OnPage);
        return (count, Math.Clamp(form.Whole("Page") ?? 1, 1, pages), pages);
    }

    static (Form Form, AuditFilter Filter) Read(HttpContext context)
    {
        var query = context.Request.Query;
        var form = Form.Showing([.. query.Select(pair => (pair.Key, (object?)pair.Value.ToString()))]);
        return (form, new(form.Text("Action") is { Length: > 0 } action ? action : null, form.Day("From"), form.Day("To"), form.Id("Person") is { } person ? new AccountId(person) : null));
    }
}
