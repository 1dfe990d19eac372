using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Organisations;
using Telbaar.Steering;
using Telbaar.Storage;

namespace Telbaar.Demonstration;

/// <summary>The steering group of the demonstration: eight action points from before the finished study or during it, and four of lately.</summary>
static class DemoSteering
{
    const int Agreements = 0, Technology = 1, Attitude = 2;

    /// <param name="Employee">The number of the owner on the staff list; nothing where only a function is known.</param>
    /// <param name="Measure">What it is to improve, of its own department.</param>
    sealed record Point(int Line, string What, string? Department, string? Team, string Function, int? Employee, DateOnly? Term, string Measure = "");

    sealed record Step(int Number, DateOnly Day, ActionState State, string Note, string Why = "", bool Works = false);

    static DateOnly Then(int month, int day) => new(2019, month, day);

    static IReadOnlyList<Point> Early(DateOnly today) =>
    [
        new(Agreements, "Afspreken dat een terugbelverzoek binnen twee werkdagen is afgehandeld", null, null, "hoofd KCC", null, Then(3, 15), "success"),
        new(Technology, "De voicemail van elke werktelefoon aanzetten en goed instellen", null, null, "beheerder telefonie", null, Then(4, 1)),
        new(Technology, "Een ingesproken bericht ook op de mobiele telefoon melden", null, null, "beheerder telefonie", null, Then(12, 9), "success"),
        new(Agreements, "Een belcirkel invoeren", "Minima", null, "afdelingshoofd Minima", 43, Then(5, 6), "direct"),
        new(Attitude, "In elk teamoverleg bespreken hoe bereikbaar we de afgelopen week waren", "Burgerzaken", null, "afdelingshoofd Burgerzaken", 1, today.AddDays(21), "success"),
        new(Attitude, "Elkaars telefoon opnemen als een collega in gesprek is", "Burgerzaken", "Balie", "teamleider Balie", 4, today.AddDays(-33), "direct"),
        new(Agreements, "Buddy's aanwijzen voor verlof en ziekte", "Vergunningen", null, "afdelingshoofd Vergunningen", 25, today.AddDays(9), "success"),
        new(Technology, "Het keuzemenu van het hoofdnummer vervangen", null, null, "beheerder telefonie", null, Then(9, 1)),
    ];

    static readonly Step[] earlySteps =
    [
        new(1, new(2019, 3, 12), ActionState.Done, "Vastgesteld in het directieteam en op intranet gezet.", Works: true),
        new(2, new(2019, 3, 29), ActionState.Done, "Alle toestellen zijn nagelopen.", Works: true),
        new(4, new(2019, 5, 6), ActionState.Done, "Wie niet opneemt, heeft binnen vier keer overgaan een collega achter zich.", Works: true),
        new(5, new(2019, 9, 2), ActionState.PartlyDone, "De teams Balie en Reisdocumenten doen het elke week.", "Team Verhuizingen begint in het nieuwe jaar"),
        new(7, new(2019, 10, 14), ActionState.Busy, "De lijst met koppels is half klaar."),
        new(8, new(2019, 8, 20), ActionState.Dropped, "", "Wordt meegenomen met de nieuwe telefooncentrale"),
        // Halfway the fieldwork: what the study shows before and after it can be set side by side.
        new(3, new(2019, 12, 9), ActionState.Done, "Werkt op alle toestellen van de gemeente.", Works: true),
    ];

    static IReadOnlyList<Point> Late(DateOnly today) =>
    [
        new(Agreements, "In de voicemail één vervanger noemen die wel bereikbaar is", "Openbare Ruimte", null, "afdelingshoofd Openbare Ruimte", 73, today.AddDays(-14), "success"),
        new(Attitude, "Nieuwe collega's uitleggen welke afspraken er zijn over bereikbaarheid", "Belastingen", null, "afdelingshoofd Belastingen", 59, today.AddDays(30), "direct"),
        new(Technology, "Laten zien wie er belde als een oproep via het KCC binnenkomt", null, null, "beheerder telefonie", null, today.AddDays(40), "success"),
        new(Agreements, "Terugbelverzoeken naar één gedeelde mailbox sturen", "Vergunningen", "Bouwen", "teamleider Bouwen", 27, today.AddDays(-12), "success"),
    ];

    static IReadOnlyList<Step> LateSteps(DateOnly today) =>
    [
        new(9, today.AddDays(-16), ActionState.Done, "Alle meldteksten zijn opnieuw ingesproken.", Works: true),
        new(10, today.AddDays(-8), ActionState.PartlyDone, "Staat in de map voor nieuwe collega's.", "Het gesprek in de eerste week moet nog gepland worden"),
        new(11, today.AddDays(-20), ActionState.Busy, "De leverancier heeft een voorstel gedaan."),
    ];

    /// <summary>What was agreed before the finished study, and done by its end.</summary>
    public static async Task AddEarly(Store db, Acting console, CancellationToken cancellation)
    {
        var accounts = await db.Users.ToDictionaryAsync(account => account.UserName!, account => account.Id, cancellation);
        var acting = On(console, accounts, Then(2, 14));
        foreach (var (account, function) in new (string?, string)[] { ("stuurgroep", "voorzitter, directielid"), ("coordinator", ""), ("leidinggevende", "afdelingshoofd Minima"), (null, "gemeentesecretaris"), (null, "hoofd KCC") })
            _ = (await AddSteeringMember.Run(db, acting, new(EntityId.New<SteeringMemberId>(acting.At), account is null ? null : accounts[account], function, null), cancellation)).Value;
        _ = (await NameHead.Run(db, acting, new((await db.Set<Department>().FirstAsync(department => department.Name == "Minima", cancellation)).Id, (await EmployeeOf(db, 43, cancellation)).Id, accounts["leidinggevende"]), cancellation)).Value;
        await Add(db, acting, Early(Zones.LocalDay(console.At)), cancellation);
        foreach (var (day, what, number) in new (DateOnly, string, int?)[]
        {
            (Then(2, 14), "We werken langs drie lijnen: interne afspraken, techniek, en houding en gedrag.", null), (Then(8, 20), "Het keuzemenu wachten we af tot de nieuwe telefooncentrale er is.", 8),
        })
            _ = (await RecordDecision.Run(db, acting, new(EntityId.New<SteeringDecisionId>(acting.At), day, what, number), cancellation)).Value;
        await Follow(db, console, accounts, earlySteps, cancellation);
    }

    /// <summary>What was agreed lately.</summary>
    public static async Task AddLate(Store db, Acting console, CancellationToken cancellation)
    {
        var (today, accounts) = (Zones.LocalDay(console.At), await db.Users.ToDictionaryAsync(account => account.UserName!, account => account.Id, cancellation));
        var acting = On(console, accounts, today.AddDays(-60));
        await Add(db, acting, Late(today), cancellation);
        _ = (await RecordDecision.Run(db, acting, new(EntityId.New<SteeringDecisionId>(acting.At), today.AddDays(-60), "De afdelingen met de meeste herhaalde oproepen krijgen een tussenmeting.", null), cancellation)).Value;
        await Follow(db, console, accounts, LateSteps(today), cancellation);
    }

    static async Task Add(Store db, Acting acting, IReadOnlyList<Point> points, CancellationToken cancellation)
    {
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Name, department => department.Id, cancellation);
        var teams = await db.Set<Team>().ToListAsync(cancellation);
        foreach (var point in points)
        {
            var department = point.Department is { } name ? departments[name] : (DepartmentId?)null;
            var team = point.Team is { } called ? teams.Single(candidate => candidate.DepartmentId == department && candidate.Name == called).Id : (TeamId?)null;
            var owner = point.Employee is { } number ? (await EmployeeOf(db, number, cancellation)).Id : (EmployeeId?)null;
            var level = team is not null ? ActionLevel.Team : department is not null ? ActionLevel.Department : ActionLevel.Organisation;
            var fields = new ActionFields(point.What, ActionLines.Usual[point.Line], level, department is { } id ? new Workplace(id, team) : null, owner, point.Function, point.Term, "", department, point.Measure, null);
            _ = (await AddActionPoint.Run(db, acting, new(EntityId.New<ActionPointId>(acting.At), fields), cancellation)).Value;
        }
    }

    static async Task Follow(Store db, Acting console, Dictionary<string, AccountId> accounts, IReadOnlyList<Step> steps, CancellationToken cancellation)
    {
        foreach (var step in steps)
        {
            var point = await db.Set<ActionPoint>().FirstAsync(candidate => candidate.Number == step.Number, cancellation);
            _ = (await MoveActionPoint.Run(db, On(console, accounts, step.Day), new(point.Id, point.Version, step.State, step.Why, step.Note, step.Works ? step.Day : point.EffectiveOn), cancellation)).Value;
        }
    }

    static Task<Employee> EmployeeOf(Store db, int number, CancellationToken cancellation)
    {
        var code = EmployeeCodes.Of(number);
        return db.Set<Employee>().FirstAsync(employee => employee.Code == code, cancellation);
    }

    static Acting On(Acting console, Dictionary<string, AccountId> accounts, DateOnly day) => console with { Account = accounts["stuurgroep"], At = Zones.Amsterdam.MomentOf(day, new(10, 0)) };
}
