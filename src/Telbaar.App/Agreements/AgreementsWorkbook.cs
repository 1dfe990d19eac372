using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Wording;

namespace Telbaar.Agreements;

/// <summary>What is arranged, as a workbook to take along: a row for each workplace and kind.</summary>
static class AgreementsWorkbook
{
    /// <param name="names">Nothing where names may not be seen: then it says what is arranged, and not how.</param>
    public static byte[] Write(IReadOnlyList<ArrangedPlace> places, ColleagueNames? names, Language language, DateTimeOffset at, string program)
    {
        var texts = language is Language.Dutch ? AgreementsWorkbookTexts.Dutch : AgreementsWorkbookTexts.English;
        var numbers = new Numbers(language, new Rounding(Midpoint.AwayFromZero, 1));
        var sentences = names is null ? null : new AgreementSentences(names, language, numbers.Time);
        var columns = new List<ListColumn> { new(texts.Department, 26), new(texts.Team, 22), new(texts.Kind, 22), new(texts.Arranged, 18), new(texts.Edition, 9), new(texts.ValidFrom, 18), new(texts.ReviewOn, 18), new(texts.Watch, 30) };
        if (sentences is not null)
            columns.Add(new(texts.Agreed, 80));
        return ListWorkbook.Write(texts.Title, texts.Sheet, columns, places.SelectMany(place => Enum.GetValues<AgreementKind>().SelectMany(kind => RowsOf(place, kind))), program, at, language);

        IEnumerable<IReadOnlyList<string>> RowsOf(ArrangedPlace place, AgreementKind kind)
        {
            var agreements = place.All.Where(agreement => agreement.Agreement.Kind == kind).ToList();
            if (agreements.Count == 0)
                yield return [place.Department, place.Team ?? "", ValueTexts.Of(kind, language), texts.No];
            foreach (var agreement in agreements)
            {
                var own = agreement.Agreement;
                List<string> row =
                [
                    place.Department, place.Team ?? "", ValueTexts.Of(kind, language), !agreement.IsArranged ? texts.No : place.Own.Contains(agreement) ? texts.Yes : texts.ByDepartment, numbers.Count(own.Edition), numbers.Day(own.ValidFrom), numbers.Day(own.ReviewOn),
                    string.Join(", ", agreement.Warnings.Select(warning => ValueTexts.Of(warning, language))),
                ];
                if (sentences is not null)
                    row.Add(string.Join(" ", sentences.Of(agreement).Append(own.Words).Where(sentence => sentence.Length > 0)));
                yield return row;
            }
        }
    }
}
