using CsCheck;
using Telbaar.Agreements;
using Telbaar.Storage;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Agreements;

public sealed class EditionsInForceTests
{
    static readonly DateOnly first = new(2027, 1, 1);

    /// <summary>Threads whose editions follow one another, some of which have ended.</summary>
    static readonly Gen<List<Agreement>> editions = Gen.Select(Gen.Int[0, 40].List[1, 5], Gen.Int[-1, 120]).List[1, 4].Select(threads => threads.SelectMany(thread => OfThread(thread.Item1, thread.Item2)).ToList());

    static readonly Gen<DateOnly> day = Gen.Int[-10, 260].Select(first.AddDays);

    [Fact]
    public void Of_each_agreement_at_most_one_edition_holds_on_a_day() => Gen.Select(editions, day).Sample((all, on) =>
        Assert.Distinct(AgreementsInForce.Among(all, on).Select(edition => edition.Thread)));

    [Fact]
    public void It_is_the_last_that_has_begun_and_none_once_the_agreement_has_ended() => Gen.Select(editions, day).Sample((all, on) =>
    {
        var inForce = AgreementsInForce.Among(all, on).ToDictionary(edition => edition.Thread);
        foreach (var thread in all.GroupBy(edition => edition.Thread))
        {
            var begun = thread.Where(edition => edition.ValidFrom <= on).ToList();
            if (begun.Count == 0 || thread.First().ValidUntil < on)
                Assert.False(inForce.ContainsKey(thread.Key));
            else
                Assert.Equal(begun.Max(edition => edition.Edition), inForce[thread.Key].Edition);
        }
    });

    [Fact]
    public void The_order_of_the_rows_changes_nothing() => Gen.Select(editions, day).Sample((all, on) =>
        Assert.Equal(AgreementsInForce.Among(all, on).Select(edition => edition.Id), AgreementsInForce.Among(Enumerable.Reverse(all), on).Select(edition => edition.Id)));

    static IEnumerable<Agreement> OfThread(List<int> daysApart, int lasts)
    {
        var thread = Guid.CreateVersion7();
        var from = first;
        foreach (var (i, days) in daysApart.Index())
        {
            from = from.AddDays(days);
            yield return new()
            {
                Id = EntityId.New<AgreementId>(TestDatabase.Now),
                Thread = thread,
                Edition = i + 1,
                DepartmentId = new(Guid.Empty),
                Kind = AgreementKind.CallCircle,
                Words = "",
                ValidFrom = from,
                ValidUntil = lasts < 0 ? null : first.AddDays(lasts),
                ReviewOn = from.AddYears(1),
            };
        }
    }
}
