using Telbaar.Releases;
using Telbaar.Reports;
using Xunit;

namespace Telbaar.Tests.Releases;

public sealed class ReleaseTextsTests
{
    [Fact]
    public void Every_kind_of_place_and_of_what_is_found_has_words_of_its_own_in_each_language()
    {
        foreach (var texts in Languages.All.Select(ReleaseTexts.Of))
        {
            var places = Enum.GetValues<PlaceKind>().Select(kind => texts.Where(new(kind))).ToList();
            var kinds = Enum.GetValues<FoundKind>().Select(kind => texts.Kind(kind)).ToList();
            Assert.DoesNotContain(places.Concat(kinds), string.IsNullOrWhiteSpace);
            Assert.Equal(places.Count + kinds.Count, places.Concat(kinds).Distinct().Count());
        }
    }

    [Fact]
    public void A_place_is_told_from_within_outwards() => Assert.Equal(
        "blad Verborgen, cel B2 (verborgen), in bijlage ppt/embeddings/map.xlsx",
        ReleaseTexts.Dutch.Where(new(PlaceKind.Cell, "xl/worksheets/sheet2.xml", "Verborgen", "B2", IsHidden: true, Within: new(PlaceKind.Attachment, "ppt/embeddings/map.xlsx"))));
}
