using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;

namespace Telbaar.Tests.Given;

/// <summary>Teams that agree on how they can be reached, and are asked whether they know it.</summary>
public static class Agreeing
{
    /// <summary>The day of the tests: Monday 1 March 2027.</summary>
    public static DateOnly Today { get; } = Designing.FirstDay;

    /// <summary>A team of a department, with colleagues who can be written to.</summary>
    public static async Task<Workplace> HavingTeam(this Store db, int colleagues, string department = "Burgerzaken", string team = "Balie")
    {
        var folded = department.Folded();
        var whole = await db.Set<Department>().FirstOrDefaultAsync(candidate => candidate.Folded == folded);
        if (whole is null)
            await db.Having(whole = Designing.ADepartment(department));
        var part = new Team { Id = EntityId.New<TeamId>(TestDatabase.Now), DepartmentId = whole.Id, Name = team, Folded = team.Folded() };
        await db.Having(part);
        for (var colleague = 0; colleague < colleagues; colleague++)
        {
            var employee = new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = $"M{await db.Set<Employee>().CountAsync() + 1:0000}", DepartmentId = whole.Id, TeamId = part.Id };
            await db.Having(employee, Asking.AKey(employee));
        }
        return new(whole.Id, part.Id);
    }

    public static async Task<List<EmployeeId>> Colleagues(this Store db, Workplace place) =>
        await db.Set<Employee>().Where(employee => employee.DepartmentId == place.Department && employee.TeamId == place.Team).OrderBy(employee => employee.Code).Select(employee => employee.Id).ToListAsync();

    public static AgreementContent Saying(string words = "Zoals besproken in het teamoverleg.", DateOnly? from = null, params IReadOnlyList<AgreementMemberInput> members) =>
        new(words, from ?? Today, (from ?? Today).AddYears(1), null, null, null, "", "", members);

    public static AgreementContent Naming(params IEnumerable<EmployeeId> members) => Saying(members: [.. members.Select(member => new AgreementMemberInput(member))]);

    public static Acting ACoordinator(Store db) => Designing.Somebody(db.Organisation, Role.Coordinator);

    public static Task<Answer<AgreementId>> LayingDown(this Store db, Workplace place, AgreementKind kind, AgreementContent content, Acting? acting = null) =>
        LayDownAgreement.Run(db.AsAnew(), acting ?? ACoordinator(db), new(EntityId.New<AgreementId>(TestDatabase.Now), place, kind, content), default);

    public static async Task<Agreement> HavingAgreement(this Store db, Workplace place, AgreementKind kind, AgreementContent content)
    {
        var id = (await db.LayingDown(place, kind, content)).Value;
        return await db.Set<Agreement>().AsNoTracking().FirstAsync(agreement => agreement.Id == id);
    }

    /// <summary>It has been said from whom mail comes.</summary>
    public static async Task HavingSender(this Store db) => _ = (await SetMailSender.Run(db, ACoordinator(db), new("Gemeente Teststad", $"bereikbaarheid@{Asking.Domain}", 10_000, 0), default)).Value;

    public static async Task<Answer<int>> AskingRound(this Store db, Workplace place, DateTimeOffset? at = null, Acting? acting = null) =>
        await OpenRound.Run(db.AsAnew(), (acting ?? ACoordinator(db)) with { At = at ?? TestDatabase.Now }, new(EntityId.New<KnowledgeRoundId>(TestDatabase.Now), place, Language.Dutch), default);

    /// <summary>A round that was asked, and a link for each colleague, in the order of their codes.</summary>
    public static async Task<(KnowledgeRound Round, List<string> Links)> HavingRound(this Store db, Workplace place, DateTimeOffset? at = null)
    {
        _ = (await db.AskingRound(place, at)).Value;
        var round = await db.Set<KnowledgeRound>().AsNoTracking().OrderByDescending(candidate => candidate.OpenedAt).FirstAsync(candidate => candidate.Verdict == RoundVerdict.Open);
        return (round, await db.LinksOf(round));
    }

    public static async Task<List<string>> LinksOf(this Store db, KnowledgeRound round)
    {
        var invitations = await db.Set<KnowledgeInvitation>().Where(invitation => invitation.RoundId == round.Id).Join(db.Set<Employee>(), invitation => invitation.EmployeeId, employee => employee.Id, (invitation, employee) => new { invitation.Id, employee.Code })
            .OrderBy(invited => invited.Code).ToListAsync();
        var links = invitations.Select(invitation => KnowledgeLinks.Make(db, invitation.Id)).ToList();
        await db.SaveChangesAsync();
        return links;
    }

    /// <summary>The same answer about each agreement of the round.</summary>
    public static async Task<Answer<Done>> Answering(this Store db, string link, bool? known = true, Following? follows = Following.Always)
    {
        var agreements = await db.Set<KnowledgeTally>().Select(tally => tally.AgreementId).Distinct().ToListAsync();
        return await AnswerRound.Run(db.AsAnew(), Acting.OfVisitor(db.Organisation, TestDatabase.Now.AddDays(1)), new(link, [.. agreements.Select(agreement => new AnswerRound.Given(agreement, known, follows))]), default);
    }

    /// <summary>Lets so many days pass since a moment, and does what is due then.</summary>
    public static Task Passing(this Store db, int days, DateTimeOffset? since = null) => FollowRounds.Run(db.AsAnew(), Acting.OfJob(db.Organisation, (since ?? TestDatabase.Now).AddDays(days)), default);

    public static Task<KnowledgeRound> AsItStands(this Store db, KnowledgeRound round) => db.AsAnew().Set<KnowledgeRound>().AsNoTracking().FirstAsync(candidate => candidate.Id == round.Id);
}
