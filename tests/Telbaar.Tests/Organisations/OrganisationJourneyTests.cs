using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Organisations;

/// <summary>What somebody does at the pages of an organisation, from sign-in to result.</summary>
public sealed partial class OrganisationJourneyTests
{
    const string Root = "/o/teststad/organisation";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_coordinator_builds_the_structure_by_hand(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var department = (await coordinator.Send($"{Root}/departments", ("Id", Id()), ("Name", "Wonen"))).SentTo!;
        Assert.Equal(department, (await coordinator.Send($"{department}/teams", ("Id", Id()), ("Name", "Balie"))).SentTo);
        await coordinator.Send($"{Root}/municipalities/new", ("Id", Id()), ("Name", "Voorbeeldstad"), ("Number", "14 000"), ("Signatory", "de secretaris"));
        await coordinator.Send($"{Root}/times/days", ("Id", Id()), ("Day", "2099-12-24"), ("Note", "dicht"));

        var page = await coordinator.Open(Root);
        Assert.All(["Wonen", "Balie", "14 000", "de secretaris", "24 december 2099: dicht", "maandag tot en met vrijdag: 08:30 tot 17:00 uur"], text => Assert.Contains(text, page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_form_shows_what_was_typed_and_what_is_wrong()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var hours = await coordinator.Send($"{Root}/times/hours", ("Version", "0"), ("MondayFrom", "halfnegen"), ("MondayTo", "17:00"));
        var employee = await coordinator.Send($"{Root}/staff/new", ("Name", "Persoon A"), ("Email", "geen adres"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (hours.Status, employee.Status));
        Assert.Contains("halfnegen is geen tijd", hours.Words, StringComparison.Ordinal);
        Assert.All(["value=\"Persoon A\"", "geen adres is geen e-mailadres"], text => Assert.Contains(text, employee.Words, StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_list_is_looked_at_confirmed_and_undone(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var preview = await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", StaffLists.Csv("naam;afdeling", "Zoë Nieuw;Wonen"));
        Assert.All(["Zoë Nieuw", "afdeling Wonen (nieuw)"], text => Assert.Contains(text, preview.Words, StringComparison.Ordinal));
        Assert.Contains("Niemand gevonden", (await coordinator.Open($"{Root}/staff")).Words, StringComparison.Ordinal);

        Assert.Equal($"{Root}/staff/import?done=list", (await coordinator.Send($"{Root}/staff/import/confirm", ("Id", preview.Hidden("Id")), ("Kept", preview.Hidden("Kept")))).SentTo);
        Assert.Contains("Zoë Nieuw", (await coordinator.Open($"{Root}/staff?q=ZOE")).Words, StringComparison.Ordinal);

        await coordinator.Send($"{Root}/staff/import/undo", ("Import", (await coordinator.Open($"{Root}/staff/import")).Hidden("Import")));
        Assert.Contains("Niemand gevonden", (await coordinator.Open($"{Root}/staff")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_faults_shows_each_with_its_line_and_changes_nothing()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var coordinator = await site.SignedIn(Role.Coordinator);

        var page = await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", StaffLists.Csv("naam;email;afdeling", "A;a@x.example;Wonen", "B;fout;Wonen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Matches("<th scope=\"row\" class=\"n\">3</th>\\s*<td>email</td>\\s*<td>fout</td>\\s*<td>geen e-mailadres", page.Words);
        Assert.Contains("Er is nog geen afdeling", (await coordinator.Open(Root)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_worth_nothing_to_somebody_else_or_when_it_was_tampered_with()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        using var colleague = await site.SignedIn(Role.Coordinator);
        var kept = (await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", StaffLists.Csv("naam;afdeling", "A;Wonen"))).Hidden("Kept");

        var stolen = await colleague.Send($"{Root}/staff/import/confirm", ("Id", Id()), ("Kept", kept));
        var forged = await coordinator.Send($"{Root}/staff/import/confirm", ("Id", Id()), ("Kept", Convert.ToBase64String("nagemaakt"u8)));

        Assert.All([stolen, forged], page => Assert.Contains("te lang gewacht", page.Words, StringComparison.Ordinal));
        Assert.Contains("Er is nog geen afdeling", (await coordinator.Open(Root)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_staff_changed_meanwhile_the_new_preview_can_be_confirmed()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var old = await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", StaffLists.Csv("naam;afdeling", "A;Wonen"));
        await coordinator.Send($"{Root}/departments", ("Id", Id()), ("Name", "Wonen"));

        var again = await coordinator.Send($"{Root}/staff/import/confirm", ("Id", old.Hidden("Id")), ("Kept", old.Hidden("Kept")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Intussen is er iets", again.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.Send($"{Root}/staff/import/confirm", ("Id", again.Hidden("Id")), ("Kept", again.Hidden("Kept")))).Status);
    }

    [Theory, OnEachDatabase]
    public async Task Five_thousand_employees_are_found_by_a_few_letters_and_paged(Engine engine)
    {
        await using var site = await Website.On(engine);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var list = StaffLists.Csv([.. Enumerable.Range(1, 5000).Select(i => $"Persoon {i:0000};p{i:0000}@voorbeeld.example;Afdeling {i % 40}").Prepend("naam;email;afdeling")]);
        var preview = await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", list);
        await coordinator.Send($"{Root}/staff/import/confirm", ("Id", preview.Hidden("Id")), ("Kept", preview.Hidden("Kept")));

        var last = await coordinator.Open($"{Root}/staff?page=100");
        Assert.All(["5.000 medewerkers", "Bladzijde 100 van 100", "Persoon 5000"], text => Assert.Contains(text, last.Words, StringComparison.Ordinal));
        Assert.Contains("Persoon 4711", (await coordinator.Open($"{Root}/staff?q=pérs+47+P4711%40")).Words, StringComparison.Ordinal);
        Assert.Contains("1 medewerker<", (await coordinator.Open($"{Root}/staff?q=m0123")).Words, StringComparison.Ordinal);
        Assert.Contains("Niemand gevonden", (await coordinator.Open($"{Root}/staff?q=%25_'")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_read_in_again_without_a_change_and_is_in_the_log()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var preview = await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", StaffLists.Csv("naam;nummer;afdeling", "=Zoë;+31 23;Wonen"));
        await coordinator.Send($"{Root}/staff/import/confirm", ("Id", preview.Hidden("Id")), ("Kept", preview.Hidden("Kept")));

        var exported = (await coordinator.Send($"{Root}/staff/export")).Html;
        Assert.Contains("'=Zoë", exported, StringComparison.Ordinal);
        Assert.Contains("Deze lijst verandert niets", (await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", Encoding.UTF8.GetBytes(exported))).Words, StringComparison.Ordinal);
        await using var db = site.Store.Of(site.Organisation);
        Assert.Single(await db.AuditEntries.Where(entry => entry.Action == "staff.exported").ToListAsync(Cancellation));
    }

    [Fact]
    public async Task No_page_shows_an_employee_to_whoever_may_not_see_staff()
    {
        await using var site = await Website.On(Engine.Sqlite);
        using var coordinator = await site.SignedIn(Role.Coordinator);
        var preview = await coordinator.Upload($"{Root}/staff/import", "File", "lijst.csv", StaffLists.Csv("naam;email;nummer;afdeling;team", "Onvindbaar;geheim@voorbeeld.example;14 987 654;Wonen;Balie"));
        await coordinator.Send($"{Root}/staff/import/confirm", ("Id", preview.Hidden("Id")), ("Kept", preview.Hidden("Kept")));
        var ids = await Ids(site);
        var without = Enum.GetValues<Role>().Where(role => !Authorisation.Allows(Permission.SeeStaff, role)).ToList();
        using var others = await site.SignedIn([.. without.Where(role => !Authorisation.Allows(Permission.ManageAbsence, role))]);
        // The KCC and heads of departments look colleagues up by name, and note what is arranged with them: on those pages alone.
        using var colleagues = await site.SignedIn([.. without.Where(role => Authorisation.Allows(Permission.ManageAbsence, role))]);

        foreach (var (visitor, paths) in new[] { (others, Paths(site, ids)), (colleagues, Paths(site, ids).Where(path => !ByName().IsMatch(path))) })
        {
            var seen = 0;
            foreach (var path in paths)
            {
                var page = await visitor.Open(path);
                seen += page.Status is HttpStatusCode.OK ? 1 : 0;
                Assert.DoesNotMatch("Onvindbaar|geheim@|987 654", page.Words);
            }
            Assert.True(seen > 4, $"{seen} pages");
        }
        Assert.Contains("Onvindbaar", (await coordinator.Open($"{Root}/staff")).Words, StringComparison.Ordinal);
    }

    [GeneratedRegex("/(absence|help-now|agreements|telephones)(/|$)")]
    private static partial Regex ByName();

    /// <summary>Something to be seen behind each kind of address.</summary>
    static async Task<Dictionary<string, Guid>> Ids(Website site)
    {
        await using var db = site.Store.Of(site.Organisation);
        var study = (await CreateStudy.Run(db, TestDatabase.As(site.Organisation, Role.Researcher), new(EntityId.New<StudyId>(TestDatabase.Now), "Onderzoek", "", ""), Cancellation)).Value;
        return new()
        {
            ["study"] = study.Value,
            ["department"] = (await db.Set<Department>().SingleAsync(Cancellation)).Id.Value,
            ["team"] = (await db.Set<Team>().SingleAsync(Cancellation)).Id.Value,
            ["employee"] = (await db.Set<Employee>().SingleAsync(Cancellation)).Id.Value,
        };
    }

    static IEnumerable<string> Paths(Website site, Dictionary<string, Guid> ids) =>
        from endpoint in site.Endpoints
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
        let path = string.Concat('/', endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{organisation}", "teststad", StringComparison.Ordinal))
        select Regex.Replace(path, "{(\\w+)[^}]*}", found => ids.GetValueOrDefault(found.Groups[1].Value).ToString());

    static string Id() => Guid.CreateVersion7(TestDatabase.Now).ToString();
}
