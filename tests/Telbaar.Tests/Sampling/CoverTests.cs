using System.Text;
using Microsoft.EntityFrameworkCore;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Sampling;

public sealed class CoverTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The number that passes is in general use as an example; it belongs to nobody.</summary>
    [Theory]
    [InlineData("Mijn nummer is 111222333.", true)]
    [InlineData("111.222.333", true)]
    [InlineData("111 222 333", true)]
    [InlineData("111222334", false)]
    [InlineData("000000000", false)]
    [InlineData("1112223330", false)]
    [InlineData("Bel 14 000 101", false)]
    public void A_number_that_passes_as_a_citizen_service_number_is_recognised(string text, bool looksLike) => Assert.Equal(looksLike, CitizenNumber.IsIn(text));

    [Fact]
    public void The_cover_that_comes_along_has_enough_for_a_usual_study_and_holds_no_citizen_service_number()
    {
        Assert.Equal((24, 24), (StarterCover.Aliases.Distinct().Count(), StarterCover.Questions.DistinctBy(question => question.Question).Count()));
        Assert.DoesNotContain(StarterCover.Questions, question => CitizenNumber.IsIn(question.Question + question.Answers));
    }

    [Theory, OnEachDatabase]
    public async Task An_alias_is_added_changed_and_taken_out(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        var input = AnAlias(study);

        _ = (await SaveAlias.Run(db, study.Researcher, input, Cancellation)).Value;
        _ = (await SaveAlias.Run(db, study.Researcher, input with { Version = 0, Name = "Anders" }, Cancellation)).Value;

        Assert.Equal("Anders", (await db.Set<CoverAlias>().SingleAsync(Cancellation)).Name);
        _ = (await RemoveAlias.Run(db, study.Researcher, new(study.Study, input.Id, 1), Cancellation)).Value;
        Assert.Empty(await db.Set<CoverAlias>().ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task A_question_with_a_citizen_service_number_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();

        var answer = await SaveQuestion.Run(db, study.Researcher, AQuestion(study) with { Answers = "Mijn BSN is 111222333." }, Cancellation);

        Assert.Equal([SamplingRefusals.LooksLikeBsn.About("Answers")], answer.Refusals);
    }

    [Theory, OnEachDatabase]
    public async Task A_list_is_added_as_a_whole_or_not_at_all(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();

        var faulty = await ImportAliases.Run(db, study.Researcher, new(study.Study, List("Naam;Getoond nummer;Achtergelaten nummer\nEen;1;2\n;3;4\nEEN;5;6\n")), Cancellation);
        var good = await ImportAliases.Run(db, study.Researcher, new(study.Study, List("naam\tgetoond nummer\tachtergelaten nummer\nEen\t1\t2\nTwee\t3\t4\n")), Cancellation);

        Assert.Equal([SamplingRefusals.LineMissing.Code, SamplingRefusals.LineTwice.Code], faulty.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(2, good.Value);
    }

    [Theory, OnEachDatabase]
    public async Task A_list_of_questions_names_its_departments(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();

        var unknown = await ImportQuestions.Run(db, study.Researcher, new(study.Study, List("vraag;afdeling\nHoe laat?;Elders\n")), Cancellation);
        _ = (await ImportQuestions.Run(db, study.Researcher, new(study.Study, List("question;department\nHoe laat?;wonen\n\"Waar;\nprecies?\";\n")), Cancellation)).Value;

        Assert.Equal([2, "Elders"], Assert.Single(unknown.Refusals).Found);
        Assert.Equal([false, true], (await db.Set<CoverQuestion>().ToListAsync(Cancellation)).OrderBy(question => question.Question).Select(question => question.DepartmentId is null));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_planned_call_has_stays_until_the_sample_is_thrown_away(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        var study = await SampleStudy.In(database, await database.Organisation());
        await using var db = study.Open();
        _ = (await study.Drawn(db, 30)).Value;
        var alias = (await db.Set<PlannedCall>().FirstAsync(Cancellation)).AliasId!.Value;

        Assert.Equal([SamplingRefusals.InUse], (await RemoveAlias.Run(db, study.Researcher, new(study.Study, alias, 0), Cancellation)).Refusals);
        _ = (await DiscardSample.Run(db, study.Researcher, new(study.Study, 1), Cancellation)).Value;

        _ = (await RemoveAlias.Run(db, study.Researcher, new(study.Study, alias, 0), Cancellation)).Value;
        Assert.Empty(await db.Set<PlannedCall>().ToListAsync(Cancellation));
    }

    static byte[] List(string text) => Encoding.UTF8.GetBytes(text);

    static SaveAlias.Input AnAlias(SampleStudy study) => new(study.Study, EntityId.New<CoverAliasId>(TestDatabase.Now), null, "Vera Verzonnen", "14 000 101", "14 000 102");

    static SaveQuestion.Input AQuestion(SampleStudy study) => new(study.Study, EntityId.New<CoverQuestionId>(TestDatabase.Now), null, null, "Hoe laat gaat u open?", "", "");
}
