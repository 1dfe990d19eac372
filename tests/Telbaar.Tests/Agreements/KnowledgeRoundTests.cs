using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;
using Follows = Telbaar.Agreements.Following;

namespace Telbaar.Tests.Agreements;

public sealed class KnowledgeRoundTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Nothing_in_the_whole_database_joins_an_answer_to_one_link_or_person(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (round, links) = await HavingAskedTeam(db, 8);

        for (var i = 0; i < 6; i++)
            _ = (await db.Answering(links[i], known: i % 2 == 0, follows: (Follows)(i % 4))).Value;

        // Whatever a row of counts holds, be it id or moment, all links and invitations of the round have in common, or none has it.
        var counts = await db.AsAnew().Set<KnowledgeTally>().AsNoTracking().ToListAsync(Cancellation);
        var telling = counts.SelectMany(ValuesOf).Where(value => value is not int and not bool).Select(TextOf).ToHashSet();
        var invited = (await db.Set<KnowledgeInvitation>().AsNoTracking().ToListAsync(Cancellation)).ConvertAll(invitation => ValuesOf(invitation).Concat(LinksTo(db, invitation)).Select(TextOf).ToHashSet());
        Assert.All(telling, value => Assert.True(invited.TrueForAll(person => person.Contains(value)) || !invited.Exists(person => person.Contains(value)), value));
        // An answer leaves no moment anywhere: not in the log, and no row of its own.
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancellation), entry => entry.At >= TestDatabase.Now.AddDays(1));
        Assert.DoesNotContain(db.Model.FindEntityType(typeof(KnowledgeTally))!.GetProperties(), column => column.ClrType == typeof(DateTimeOffset) || column.ClrType == typeof(DateTimeOffset?));
        Assert.DoesNotContain(db.Model.GetEntityTypes().SelectMany(table => table.GetForeignKeys()), key =>
            key.DeclaringEntityType.ClrType == typeof(KnowledgeTally) && (key.PrincipalEntityType.ClrType == typeof(KnowledgeInvitation) || key.PrincipalEntityType.ClrType == typeof(Employee)));
        Assert.Equal(6, await db.Set<KnowledgeInvitation>().CountAsync(invitation => invitation.RoundId == round.Id && invitation.IsUsed, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Who_answered_in_which_order_leaves_the_same_rows(Engine engine)
    {
        async Task<string> After(IEnumerable<int> order)
        {
            await using var database = await TestDatabase.On(engine);
            await using var db = database.Of(await database.Organisation());
            var (_, links) = await HavingAskedTeam(db, 6);
            foreach (var i in order)
                _ = (await db.Answering(links[i], known: i < 2, follows: (Follows)(i % 4))).Value;
            var rows = await db.AsAnew().Set<KnowledgeTally>().AsNoTracking().ToListAsync(Cancellation);
            return string.Join('|', rows.OrderBy(row => row.AgreementId.Value).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Known} {row.Unknown} {row.Always} {row.Mostly} {row.No} {row.DoesNotApply} {row.Version}")));
        }
        Assert.Equal(await After([0, 1, 2, 3, 4, 5]), await After([5, 2, 0, 4, 1, 3]));
    }

    [Theory, OnEachDatabase]
    public async Task A_link_answers_once_also_when_it_is_sent_twice_at_the_same_moment(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (_, links) = await HavingAskedTeam(db, 5);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var other = database.Of(db.Organisation);
            return await other.Answering(links[0]);
        }));

        Assert.Single(answers, answer => answer.Refusals.Count == 0);
        Assert.All(answers.SelectMany(answer => answer.Refusals), refusal => Assert.Equal(AgreementRefusals.LinkUsed.Code, refusal.Code));
        Assert.All(await db.AsAnew().Set<KnowledgeTally>().ToListAsync(Cancellation), counts => Assert.Equal((1, 0, 1), (counts.Known, counts.Unknown, counts.Always)));
        Assert.Equal(ActRefusals.NotFound, (await db.Answering("geenlink")).Refusals.Single());
    }

    [Theory, OnEachDatabase]
    public async Task Every_question_wants_an_answer_and_a_refused_form_uses_no_link(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (_, links) = await HavingAskedTeam(db, 5);

        Assert.Equal([ActRefusals.Missing.Code], (await db.Answering(links[0], known: null)).Refusals.Select(refusal => refusal.Code).Distinct());

        Assert.False(await db.Set<KnowledgeInvitation>().AnyAsync(invitation => invitation.IsUsed, Cancellation));
        Assert.Empty((await db.Answering(links[0])).Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_is_shown_while_it_is_open_nor_when_fewer_than_the_minimum_answered(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (round, links) = await HavingAskedTeam(db, 6);
        foreach (var link in links.Take(4))
            _ = (await db.Answering(link)).Value;

        Assert.Empty(await RoundResult.Of(db, await db.AsItStands(round), Cancellation));
        Assert.Equal(0, (await db.AsItStands(round)).Answered);
        await db.Passing(days: KnowledgeRound.OpenForDays);

        var closed = await db.AsItStands(round);
        Assert.Equal((RoundVerdict.TooFew, 4), (closed.Verdict, closed.Answered));
        Assert.Empty(await RoundResult.Of(db, closed, Cancellation));
        Assert.Empty(await db.Set<KnowledgeTally>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task When_enough_answered_each_agreement_has_its_shares_with_intervals(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (round, links) = await HavingAskedTeam(db, 8);
        foreach (var (i, link) in links.Take(7).Index())
            _ = (await db.Answering(link, known: i < 5, follows: i == 0 ? Follows.DoesNotApply : i < 4 ? Follows.Mostly : Follows.No)).Value;

        await db.Passing(days: KnowledgeRound.OpenForDays);

        var result = (await RoundResult.Of(db, await db.AsItStands(round), Cancellation))[0];
        Assert.Equal((5, 7), (result.Known.Count, result.Known.Of));
        Assert.Equal((3, 6, 1), (result.Followed!.Value.Count, result.Followed.Value.Of, result.DoesNotApply));
        Assert.Equal(Intervals.Interval.OfShare(5, 7), result.Known.Interval);
        Assert.Empty(await db.Set<KnowledgeLink>().ToListAsync(Cancellation));
        Assert.Empty(await db.Mails());
    }

    [Fact]
    public void Nothing_is_told_of_fewer_than_the_minimum() => Gen.Select(Gen.Int[5, 30], Gen.Int[0, 30], Gen.Int[5, 9]).Sample((answered, none, minimum) =>
    {
        none = Math.Min(none, answered);
        var tally = new KnowledgeTally { RoundId = default, AgreementId = default, Known = answered, Always = answered - none, DoesNotApply = none };
        if (answered < minimum)
            return;
        var told = RoundResult.Of(AnAgreement(), tally, minimum);
        Assert.Equal(answered - none >= minimum, told.Followed is not null);
        Assert.Equal(told.Followed is null, told.DoesNotApply is null);
    });

    [Theory, OnEachDatabase]
    public async Task Who_did_not_answer_is_reminded_once_after_a_week_and_who_stopped_mail_or_left_is_left_alone(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(7);
        var staff = await db.Colleagues(place);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming(staff));
        _ = (await StopMail.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(staff[6], true), Cancellation)).Value;
        var (round, links) = await db.HavingRound(place);
        Assert.Equal(6, round.Asked);
        _ = (await db.Answering(links[0])).Value;
        _ = (await StopMail.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(staff[1], true), Cancellation)).Value;
        await db.Set<Employee>().Where(employee => employee.Id == staff[2]).ExecuteUpdateAsync(set => set.SetProperty(employee => employee.IsActive, false), Cancellation);

        foreach (var day in new[] { 6, 7, 8, 15 })
            await db.Passing(day);

        var reminders = (await db.Mails()).Where(mail => mail.Ordinal == 1).ToList();
        Assert.Equal(staff[3..6].Order(Comparer<EmployeeId>.Create((one, other) => one.Value.CompareTo(other.Value))), reminders.Select(mail => mail.EmployeeId!.Value).OrderBy(id => id.Value));
        Assert.All(reminders, mail => Assert.Equal((MailKind.AgreementQuestion, (object?)null), (mail.Kind, mail.StudyId)));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_rounds_that_differ_by_a_few_colleagues_one_is_shown_and_of_different_ones_both(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (first, links) = await HavingAskedTeam(db, 12);
        foreach (var link in links.Take(6))
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: 22);
        var later = TestDatabase.Now.AddDays(30);
        var place = new Workplace(first.DepartmentId, first.TeamId);

        // All but one of the same colleagues: the difference would be one answer.
        var (second, again) = await db.HavingRound(place, later);
        foreach (var link in again.Take(5))
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: 22, since: later);
        // The other six.
        var (third, others) = await db.HavingRound(place, later.AddDays(30));
        foreach (var link in others.Skip(6))
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: 52, since: later);

        Assert.Equal([RoundVerdict.Shown, RoundVerdict.TooAlike, RoundVerdict.Shown], [(await db.AsItStands(first)).Verdict, (await db.AsItStands(second)).Verdict, (await db.AsItStands(third)).Verdict]);
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_forgotten_between_two_rounds_does_not_make_them_look_the_same(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (first, links) = await HavingAskedTeam(db, 6);
        foreach (var link in links)
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: 22);
        var place = new Workplace(first.DepartmentId, first.TeamId);
        var gone = await db.Set<Employee>().OrderByDescending(employee => employee.Code).FirstAsync(Cancellation);
        _ = (await ForgetEmployee.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(gone.Id, gone.Code), Cancellation)).Value;

        var (second, again) = await db.HavingRound(place, TestDatabase.Now.AddDays(30));
        foreach (var link in again)
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: 52);

        Assert.Equal((5, 1), (again.Count, (await db.AsItStands(first)).TakenOut));
        Assert.Equal(RoundVerdict.TooAlike, (await db.AsItStands(second)).Verdict);
    }

    [Theory, OnEachDatabase]
    public async Task Of_three_rounds_that_together_would_tell_of_a_few_the_last_is_not_shown(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (counter, passports) = (await db.HavingTeam(5), await db.HavingTeam(5, team: "Reisdocumenten"));
        var department = new Workplace(counter.Department, null);
        foreach (var code in new[] { "M0011", "M0012" })
        {
            var employee = new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = code, DepartmentId = department.Department };
            await db.Having(employee, Asking.AKey(employee));
        }
        await db.HavingSender();
        await db.HavingAgreement(department, AgreementKind.Absence, Agreeing.Saying());

        var rounds = new List<KnowledgeRound>();
        foreach (var (i, place) in new[] { department, counter, passports }.Index())
        {
            var at = TestDatabase.Now.AddDays(30 * i);
            var (round, links) = await db.HavingRound(place, at);
            foreach (var link in links)
                _ = (await db.Answering(link)).Value;
            await db.Passing(days: 22, since: at);
            rounds.Add(await db.AsItStands(round));
        }

        // All of the department less those of its two teams would be the two who are in neither.
        Assert.Equal([(12, RoundVerdict.Shown), (5, RoundVerdict.Shown), (5, RoundVerdict.TooAlike)], rounds.Select(round => (round.Answered, round.Verdict)));
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_forgotten_and_answered_in_both_rounds_does_not_make_them_look_different(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (first, links) = await HavingAskedTeam(db, 13);
        foreach (var link in links)
            _ = (await db.Answering(link)).Value;
        await db.Passing(days: 22);
        var (second, again) = await db.HavingRound(new(first.DepartmentId, first.TeamId), TestDatabase.Now.AddDays(30));
        foreach (var link in again.Take(12))
            _ = (await db.Answering(link)).Value;
        foreach (var gone in await db.Set<Employee>().OrderBy(employee => employee.Code).Take(2).ToListAsync(Cancellation))
            _ = (await ForgetEmployee.Run(db.AsAnew(), Agreeing.ACoordinator(db), new(gone.Id, gone.Code), Cancellation)).Value;

        await db.Passing(days: 52);

        var closed = await db.AsItStands(second);
        Assert.Equal((RoundVerdict.TooAlike, 12, 2), (closed.Verdict, closed.Answered, closed.TakenOut));
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_that_comes_while_the_round_is_closed_is_not_counted(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (round, links) = await HavingAskedTeam(db, 5);
        await using var closing = database.Of(db.Organisation);
        await using var transaction = await closing.Database.BeginTransactionAsync(Cancellation);
        await closing.Set<KnowledgeRound>().Where(candidate => candidate.Id == round.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Verdict, RoundVerdict.Shown), Cancellation);

        // It has seen the round open, and waits for whoever closes it.
        var answering = Task.Run(() => db.Answering(links[0]), Cancellation);
        await Task.Delay(500, Cancellation);
        await transaction.CommitAsync(Cancellation);

        Assert.Equal([ActRefusals.NotFound], (await answering).Refusals);
        Assert.False(await db.AsAnew().Set<KnowledgeInvitation>().AnyAsync(invitation => invitation.IsUsed, Cancellation));
        Assert.All(await db.Set<KnowledgeTally>().ToListAsync(Cancellation), counts => Assert.Equal(0, counts.Known));
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_is_sent_twice_asks_once(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var place = await db.HavingTeam(5);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying());
        var input = new OpenRound.Input(EntityId.New<KnowledgeRoundId>(TestDatabase.Now), place, Telbaar.Reports.Language.Dutch);

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(5, (await OpenRound.Run(db.AsAnew(), Agreeing.ACoordinator(db), input, Cancellation)).Value);

        Assert.Equal(5, (await db.Mails()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_round_is_refused_where_it_cannot_come_to_anything(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var (small, place) = (await db.HavingTeam(4, team: "Klein"), await db.HavingTeam(6));
        async Task Refused(Refusal refusal, Workplace where) => Assert.Equal([refusal.Code], (await db.AskingRound(where)).Refusals.Select(found => found.Code));

        await Refused(AgreementRefusals.NoSender, place);
        await db.HavingSender();
        await Refused(AgreementRefusals.NothingToAsk, place);
        foreach (var where in new[] { small, place })
            await db.HavingAgreement(where, AgreementKind.CallCircle, Agreeing.Naming(await db.Colleagues(where)));
        await Refused(AgreementRefusals.TooFewToAsk, small);
        Assert.Equal(6, (await db.AskingRound(place)).Value);
        await Refused(AgreementRefusals.BeingAsked, place);
        await Refused(AgreementRefusals.NothingToAsk, new(place.Department, null));
    }

    [Theory, OnEachDatabase]
    public async Task A_larger_minimum_at_a_legal_gate_holds_here_too(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingStudy();
        Assert.Equal(5, await SmallestGroup.Of(db, Cancellation));

        var id = (await Telbaar.Studies.MakeStatement.Run(
            db, Agreeing.ACoordinator(db), Designing.AStatement(study, Telbaar.Studies.GateKind.MinimumGroupSize) with { Number = 9 }, Cancellation)).Value;
        _ = (await Telbaar.Studies.ConfirmStatement.Run(db, Designing.Somebody(db.Organisation, Telbaar.Accounts.Role.PrivacyOfficer), new(study.Id, id, 0), Cancellation)).Value;

        Assert.Equal(9, await SmallestGroup.Of(db.AsAnew(), Cancellation));
    }

    /// <summary>A team that agreed on two things and is asked about them.</summary>
    static async Task<(KnowledgeRound Round, List<string> Links)> HavingAskedTeam(Store db, int colleagues)
    {
        var place = await db.HavingTeam(colleagues);
        await db.HavingSender();
        await db.HavingAgreement(place, AgreementKind.CallCircle, Agreeing.Naming((await db.Colleagues(place)).Take(3)));
        await db.HavingAgreement(place, AgreementKind.Absence, Agreeing.Saying());
        return await db.HavingRound(place);
    }

    static Agreement AnAgreement() => new() { Id = default, Thread = default, Edition = 1, DepartmentId = default, Kind = AgreementKind.PickUp, Words = "", ValidFrom = Agreeing.Today, ReviewOn = Agreeing.Today };

    static IEnumerable<object> LinksTo(Store db, KnowledgeInvitation invitation) => db.Set<KnowledgeLink>().AsNoTracking().Where(link => link.InvitationId == invitation.Id).AsEnumerable().SelectMany(ValuesOf);

    static IEnumerable<object> ValuesOf(object row) => row.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(row)).OfType<object>();

    static string TextOf(object value) => value.GetType().GetProperty("Value")?.GetValue(value)?.ToString() ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
