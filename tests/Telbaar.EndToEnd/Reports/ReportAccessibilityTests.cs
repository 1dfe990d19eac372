using Telbaar.EndToEnd.Browsing;
using Xunit;

namespace Telbaar.EndToEnd.Reports;

/// <summary>The report is for everybody. A class of its own, as it takes as long as all others together.</summary>
public sealed class ReportAccessibilityTests(Chromium chromium, MadeReports reports)
{
    /// <summary>The languages differ in their words only: two views of the English report are enough.</summary>
    public static TheoryData<Report, View> EveryView { get; } =
        [.. View.All.Select(view => (Report.Dutch, view)), (Report.English, View.Narrowest), (Report.English, View.Desk with { Dark = true })];

    [Theory, MemberData(nameof(EveryView))]
    public async Task It_keeps_the_rules_of_accessibility(Report report, View view)
    {
        await using var visit = await chromium.Open(reports[report], view);
        await visit.Unfold();
        await visit.MustBeAccessible();
    }
}
