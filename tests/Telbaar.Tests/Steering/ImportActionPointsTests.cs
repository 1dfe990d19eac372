using System.Text;
using CsCheck;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Formats;
using Telbaar.Steering;
using Telbaar.Tests.Given;
using Telbaar.Tests.Organisations;
using Xunit;

namespace Telbaar.Tests.Steering;

public sealed class ImportActionPointsTests
{
    const string Header = SteeringGroups.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Forty_four_action_points_come_in_in_one_go_and_out_as_they_were(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        string[][] rows = [Header.Split(';'), .. Enumerable.Range(1, 44).Select(ARow)];

        Assert.Equal(new(44, 0), (await group.Import(Workbooks.Of(rows))).Value);

        var lines = await group.Lines();
        Assert.Equal(44, lines.Count);
        Assert.Equal("1;Actie 1;Interne afspraken;organisatie;;;hoofd KCC;01-04-2027;gedaan;;success;01-02-2027;;", lines[0]);
        Assert.Equal("2;Actie 2;Techniek;team;Wonen;Balie;M0001;;open;;;;Nog niet begonnen;", lines[1]);
    }

    [Theory, OnEachDatabase]
    public async Task Reading_in_again_changes_by_number_and_adds_what_has_none(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import(Header, "7;Bellen;Techniek;;;;hoofd KCC;1-4-2027;;;;;Eerste stand", ";Terugbellen;techniek;;Wonen;;M0002;;;;;;")).Value;
        Assert.Equal(["7;Bellen;Techniek;organisatie;;;hoofd KCC;01-04-2027;open;;;;Eerste stand;", "8;Terugbellen;Techniek;afdeling;Wonen;;M0002;;open;;;;;"], await group.Lines());

        var changes = await group.Preview("nr;actiepunt;lijn;stand;voortgang", "7;Bellen;Techniek;gedaan;Klaar", "8;Terugbellen;Techniek;open;", ";Nieuw;Houding en gedrag;;");

        Assert.Equal([new(ActionColumn.State, "open", "gedaan"), new ChangedActionValue(ActionColumn.Progress, "Eerste stand", "Klaar")], Assert.Single(changes.Changed).Changes);
        Assert.Equal((9, 1), (Assert.Single(changes.Added).Number, changes.Unchanged));
        _ = (await group.Import("nr;actiepunt;lijn;stand;voortgang", "7;Bellen;Techniek;gedaan;Klaar", "8;Terugbellen;Techniek;open;", ";Nieuw;Houding en gedrag;;")).Value;
        Assert.Equal("7;Bellen;Techniek;organisatie;;;hoofd KCC;01-04-2027;gedaan;;;;Klaar;", (await group.Lines())[0]);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_is_told_by_row_with_what_was_found_and_what_is_allowed_and_nothing_is_stored(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        string[] lines =
        [
            Header, "1;Goed;Techniek;;;;;;;;;;", "1;Twee keer;Techniek;;;;;;;;;;", "nul;Bellen;Techniek;;;;;;;;;;", ";Bellen;Gedoe;;;;;;;;;;", ";Bellen;Techniek;;Parkeren;;;;;;;;", ";Bellen;Techniek;;Jeugd;Balie;;;;;;;",
            ";Bellen;Techniek;;;;M0099;;;;;;", ";Bellen;Techniek;;;;;morgen;;;;;", ";Bellen;Techniek;;;;;;misschien;;;;", ";Bellen;Techniek;;;;;;vervallen;;;;", ";Bellen;Techniek;;;;;;;;geluk;;", ";;Techniek;;;;;;;;;;",
            ";Bellen;Techniek;team;Wonen;;;;;;;;",
        ];

        var byItself = (await group.Preview(lines)).Faults.First;
        var againstTheRest = (await group.Preview([.. lines.Where((_, i) => i is 0 or 1 or 2 or 4 or 5 or 6 or 7 or 10 or 13)])).Faults.First;

        Assert.Equal(
            [(4L, "nr", FaultKind.NotANumber), (9L, "termijn", FaultKind.NotADay), (10L, "stand", FaultKind.NotAllowed), (12L, "parameter", FaultKind.NotAllowed), (13L, "actiepunt", FaultKind.Required)],
            byItself.Select(fault => (fault.Line, fault.Column, fault.Kind)));
        Assert.Equal(
            [
                (3L, "nr", "1", "2"), (4L, "lijn", "Gedoe", "Interne afspraken, Techniek, Houding en gedrag"), (5L, "afdeling", "Parkeren", "Jeugd, Wonen"), (6L, "team", "Balie", ""), (7L, "trekker", "M0099", ""),
                (8L, "reden", "", ""), (9L, "team", "", ""),
            ],
            againstTheRest.Select(fault => (fault.Line, fault.Column, fault.Found, fault.Allowed)));
        Assert.Equal([SteeringRefusals.ListFaulty], (await group.Import(lines)).Refusals);
        Assert.Empty(await group.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task An_owner_is_known_by_code_address_or_name_and_no_name_is_kept(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);

        _ = (await group.Import(Header, $";Een;Techniek;;;;m0001@{Asking.Domain};;;;;;", ";Twee;Techniek;;;;Medewerker M0002;;;;;;", ";Drie;Techniek;;;;M0001: hoofd KCC;;;;;;", ";Vier;Techniek;;;;hoofd KCC;;;;;;")).Value;

        Assert.Equal(["M0001", "M0002", "M0001: hoofd KCC", "hoofd KCC"], (await group.Lines()).Select(line => line.Split(';')[6]));
        Assert.Equal(["", "", "hoofd KCC", "hoofd KCC"], (await group.Lines(group.Of(Role.DepartmentHead))).Select(line => line.Split(';')[6]));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_dropped_and_goes_on_has_no_such_reason_any_more(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import("nr;actiepunt;lijn;stand;reden", "1;Bellen;Techniek;vervallen;Niet meer nodig", "2;Terugbellen;Techniek;vervallen;Te duur", "3;Opnemen;Techniek;vervallen;Te laat")).Value;

        _ = (await group.Import("nr;actiepunt;lijn;stand", "1;Bellen;Techniek;open")).Value;
        _ = (await group.Import("nr;actiepunt;lijn;stand;reden", "2;Terugbellen;Techniek;bezig;Te duur", "3;Opnemen;Techniek;deels gedaan;Nog één team")).Value;

        Assert.Equal(["", "", "Nog één team"], new[] { (await group.Point(1)).Reason, (await group.Point(2)).Reason, (await group.Point(3)).Reason });
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_named_in_words_is_a_fault_of_the_list_and_what_stood_there_is_not(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);

        var faults = (await group.Preview("actiepunt;lijn;stand;reden;trekker;voortgang", "Vraag het medewerker m0001;Techniek;vervallen;Volgens M0002;hoofd KCC;Medewerker M0001 belt")).Faults.First;

        Assert.Equal([("actiepunt", FaultKind.NamesSomebody), ("reden", FaultKind.NamesSomebody), ("voortgang", FaultKind.NamesSomebody)], faults.Select(fault => (fault.Column, fault.Kind)).Order());
        Assert.Equal(FaultKind.NamesSomebody, Assert.Single((await group.Preview("actiepunt;lijn;trekker", "Bellen;Techniek;M0001: chef van medewerker m0002")).Faults.First).Kind);
    }

    [Theory, OnEachDatabase]
    public async Task What_changes_is_told_in_the_language_of_whoever_looks(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import("nr;actiepunt;lijn", "1;Bellen;Techniek")).Value;

        var changes = await group.Preview(SteeringGroups.Csv("nr;actiepunt;lijn;stand", "1;Bellen;Techniek;gedaan"), Telbaar.Reports.Language.English);

        Assert.Equal([new(ActionColumn.State, "open", "done")], Assert.Single(changes.Changed).Changes);
    }

    [Theory, OnEachDatabase]
    public async Task A_preview_that_is_out_of_date_is_refused(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        await using var db = group.Open();
        var state = ImportActionPoints.StateOf(await ActionRegister.Of(db, Cancellation), await Telbaar.Organisations.StaffList.Of(db, Cancellation));
        await group.Having();

        Assert.Equal([SteeringRefusals.ChangedSincePreview], (await ImportActionPoints.Run(db.AsAnew(), group.Steering, new(SteeringGroups.Csv(Header), state), Cancellation)).Refusals);
        Assert.Equal([ActRefusals.NotAllowed], (await ImportActionPoints.Run(db.AsAnew(), group.Of(Role.Researcher), new(SteeringGroups.Csv(Header), state), Cancellation)).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Days_of_a_spreadsheet_and_English_words_are_read(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        var workbook = Workbook.Of([("Sheet1",
        [
            [.. new[] { "action point", "line", "term", "state", "parameter" }.Select(Workbook.Text)],
            [Workbook.Text("Ring back"), Workbook.Text("Techniek"), Workbook.Number(46478), Workbook.Text("partly done"), Workbook.Text("success")],
            // A day with a time of day, as some programs write it.
            [Workbook.Text("Ring"), Workbook.Text("Techniek"), Workbook.Number(46479.5), Workbook.Text("open"), Workbook.Text("")],
        ])]);

        _ = (await group.Import(workbook)).Value;

        Assert.Equal(["1;Ring back;Techniek;organisatie;;;;01-04-2027;deels gedaan;;success;;;", "2;Ring;Techniek;organisatie;;;;02-04-2027;open;;;;;"], await group.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Text_that_a_spreadsheet_would_run_leaves_harmless_and_comes_back(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import("actiepunt;lijn", "'=HYPERLINK(1);Techniek")).Value;

        Assert.Equal("=HYPERLINK(1)", (await group.Point(1)).What);
        Assert.Contains("'=HYPERLINK(1)", Encoding.UTF8.GetString(await group.Export()), StringComparison.Ordinal);
        Assert.True((await group.Preview(await group.Export(isWorkbook: true))).IsNothing);
    }

    [Theory, OnEachDatabase]
    public async Task The_export_holds_what_the_filter_shows(Engine engine)
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import(Workbooks.Of([Header.Split(';'), .. Enumerable.Range(1, 12).Select(ARow)]))).Value;
        static IReadOnlyList<string> Numbers(byte[] file) => [.. Encoding.UTF8.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')[0])];

        Assert.Equal(["1", "4", "7", "10"], Numbers(await group.Export(filter: new(State: ActionState.Done))));
        Assert.Equal(["2", "5", "8", "11"], Numbers(await group.Export(filter: new(Department: group.Wonen.Id))));
        Assert.Equal(["3", "6", "9", "12"], Numbers(await group.Export(filter: new(OnlyOverdue: true))));
        Assert.Equal(["1", "4", "7", "10"], Numbers(await group.Export(filter: new(Function: ActionFilter.MarkOf("hoofd KCC")))));
    }

    [Theory, OnEachDatabase]
    public Task Reading_in_ones_own_export_changes_nothing_and_gives_the_same_elsewhere(Engine engine) => RandomRows.SampleAsync(async rows =>
    {
        await using var group = await SteeringGroups.On(engine);
        _ = (await group.Import(SteeringGroups.Csv(rows.Prepend(Header + ";doelafdeling")))).Value;

        foreach (var isWorkbook in new[] { false, true })
        {
            var export = await group.Export(isWorkbook);
            var again = await group.Preview(export);
            Assert.Empty(again.Faults.First);
            Assert.True(again.IsNothing, string.Join(" | ", again.Changed.SelectMany(changed => changed.Changes)));
            await using var elsewhere = await SteeringGroups.On(engine);
            _ = (await elsewhere.Import(export)).Value;
            Assert.Equal(await group.Lines(), await elsewhere.Lines());
        }
    }, iter: 8, threads: 1);

    /// <summary>Of three kinds: done by the organisation, open for a team, and overdue.</summary>
    static string[] ARow(int number) => (number % 3) switch
    {
        1 => [$"{number}", $"Actie {number}", "Interne afspraken", "organisatie", "", "", "hoofd KCC", "2027-04-01", "gedaan", "", "success", "2027-02-01", ""],
        2 => [$"{number}", $"Actie {number}", "Techniek", "team", "Wonen", "Balie", "M0001", "", "open", "", "", "", "Nog niet begonnen"],
        _ => [$"{number}", $"Actie {number}", "Houding en gedrag", "afdeling", "Jeugd", "", "", "2027-01-15", "bezig", "", "", "", ""],
    };

    static Gen<string[]> RandomRows { get; } =
        from rows in Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 400], Gen.Bool).Array[1, 20]
        select rows.Select((row, i) => RowOf(i, row)).ToArray();

    static readonly string[] signs = ["", "=", "'", "'=", "É \"", "-", "ß;"];

    static string RowOf(int i, (int Sign, int State, int Place, int Owner, int Measure, int Days, bool Filled) row)
    {
        var (department, team, level) = row.Place switch { 0 => ("", "", "organisatie"), 1 => ("Jeugd", "", "afdeling"), _ => ("Wonen", "Balie", "team") };
        var day = row.Filled ? SteeringGroups.Today.AddDays(row.Days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "";
        string[] fields =
        [
            i % 2 == 0 ? $"{i + 1}" : "", FormulaText.Harmless($"{signs[row.Sign]}Actie {i}"), i % 3 == 0 ? "Techniek" : "Houding en gedrag", level, department, team,
            FormulaText.Harmless(row.Owner switch { 0 => "", 1 => "M0001", 2 => "M0002: hoofd KCC", 3 => $"{signs[row.Sign]}chef", _ => "hoofd KCC" }), day,
            new[] { "open", "bezig", "deels gedaan", "gedaan", "vervallen" }[row.State], row.State == 4 || row.Filled ? FormulaText.Harmless($"{signs[row.Sign]}Daarom") : "",
            new[] { "", "success", "direct", "kcc-speed" }[row.Measure] is var measure && Telbaar.Measures.Catalogue.Find(measure) is not null ? measure : "", day,
            row.Filled ? FormulaText.Harmless($"{signs[row.Sign]}Regel een\nregel \"twee\"") : "", row.Measure == 2 ? "Jeugd" : "",
        ];
        return CsvText.Line(fields);
    }
}
