using System.Text.RegularExpressions;
using Telbaar.Fieldwork;
using Telbaar.Reports;
using Telbaar.Tests.Demonstration;
using Telbaar.Wording;
using Xunit;

namespace Telbaar.Tests.Fieldwork;

public sealed partial class CallerManualTests
{
    [Fact]
    public void The_manual_lists_the_keys_as_they_are() =>
        Assert.Equal(
            CallKeys.OfSteps.Select(step => (step.Value.Length == 1 ? step.Value.ToUpperInvariant() : step.Value, ValueTexts.Of(step.Key, Language.Dutch))),
            Row().Matches(File.ReadAllText(Repository.PathOf("docs/caller.md"))).Select(row => (row.Groups[1].Value, row.Groups[2].Value)));

    [GeneratedRegex(@"^\| `(\w+)` \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
