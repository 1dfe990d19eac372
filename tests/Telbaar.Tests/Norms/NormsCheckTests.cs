using Telbaar.Tests.Demonstration;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Norms;

/// <summary>What <c>telbaar norms check</c> says of a norm file: of the example in the documents, and of that with one mistake.</summary>
public sealed class NormsCheckTests : IDisposable
{
    readonly Folder folder = new();

    [Fact]
    public void The_example_in_the_documents_is_right() =>
        Assert.Equal((0, "our-town-2026: all right, 2 components with 3 parameters in all."), Check(Example) is var ended ? (ended.ExitCode, ended.Output.Trim()) : default);

    [Theory]
    [InlineData("\"our-town-2026\"", "\"Our Town\"", "2: name: Our Town: allowed: small letters, digits and hyphens, such as haarlem-2019")]
    [InlineData("\"version\": 1,", "\"version\": 1.5,", "3: version: 1.5: allowed: a whole number from 1 to 10000")]
    [InlineData("\"2026-01-01\"", "\"1-1-2026\"", "4: validFrom: 1-1-2026: allowed: a day such as \"2019-11-25\"")]
    [InlineData("\"title\": { \"nl\": \"S", "\"titel\": { \"nl\": \"S", "1: title: this field is missing|5: titel: unknown field; do you mean title?")]
    [InlineData("\"workingDays\": 1", "\"workingDays\": 0", "7: callback.workingDays: 0: allowed: a whole number from 1 to 60")]
    [InlineData("\"workingDays\": 1", "\"hours\": 4, \"officeHours\": 4", "7: callback: the callback term: give exactly one of workingDays, hours and officeHours")]
    [InlineData("\"08:30-12:30\"", "\"12:30-08:30\"", "8: officeHours.friday: 12:30-08:30: allowed: \"08:30-17:00\" (from before to) or \"closed\"")]
    [InlineData("[0, 8], [10, 10]", "[10, 8], [0, 10]", "11: scales.share.points[2]: [ … ]: the distances must rise from point to point")]
    [InlineData("[-40, 1], [0, 8]", "[-40, 1], [0, 11]", "11: scales.share.points[1][1]: 11: a mark lies from 1 to 10|11: scales.share: { … }: a higher percentage may not get a lower mark")]
    [InlineData("[-40, 1], [0, 8]", "[-40, 9], [0, 8]", "11: scales.share: { … }: a higher percentage may not get a lower mark")]
    [InlineData("[0, 10], [1, 7]", "[0, 7], [1, 10]", "12: scales.time: { … }: a longer time may not get a higher mark")]
    [InlineData("\"kcc-speed\", \"threshold\": 45", "\"kcc-speed\"", "17: components[0].parameters[0].threshold: this field is missing")]
    [InlineData("\"kcc-speed\"", "\"kcc-technical\"", "17: components[0].parameters[0].threshold: 45: this measure has no threshold in seconds; take the field out")]
    [InlineData("\"kcc-speed\", \"threshold\": 45", "\"back-at-kcc\"", "17: components[0].parameters[0].measure: back-at-kcc: this measure is only reported and gets no mark; allowed: kcc-speed, kcc-speed-all, kcc-technical, kcc-greeting, kcc-initiative, direct, indirect, settled-later, employee, transfer-time, waiting-time, greeting, success")]
    [InlineData("\"norm\": 80", "\"norm\": 180", "17: components[0].parameters[0].norm: 180: allowed: a number from 0 to 100")]
    [InlineData("\"scale\": \"share\" } ]", "\"scale\": \"shares\" } ]", "17: components[0].parameters[0].scale: shares: there is no scale of this name; allowed: share, time")]
    [InlineData("\"id\": \"departments\"", "\"id\": \"kcc\"", "20: components[1].id: kcc: this component is there twice")]
    [InlineData("\"weight\": 2, \"decimals\"", "\"weight\": 0, \"decimals\"", "20: components[1].weight: 0: allowed: a number above 0, up to 1000")]
    [InlineData("\"norm\": 30, \"scale\": \"time\"", "\"norm\": 30, \"scale\": \"share\"", "12: scales.time: { … }: no parameter uses this scale; take it out or use it|23: components[1].parameters[1].scale: share: a scale is for percentages or for times, not for both")]
    [InlineData("\"transfer-time\"", "\"success\"", "12: scales.time: { … }: a higher percentage may not get a lower mark|23: components[1].parameters[1].measure: success: this measure is at another parameter already")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string faults)
    {
        var ended = Check(Example.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(faults.Split('|').Select(fault => $"{folder.PathOf("norms.json")}:{fault}"), ended.ErrorLines);
    }

    [Theory]
    [InlineData("45", null)]
    [InlineData("45.000", null)]
    [InlineData("60", "18: components[0].parameters[1].threshold: 60: another threshold than that of kcc-speed; allowed: here too 45")]
    [InlineData("44.999", "18: components[0].parameters[1].threshold: 44.999: another threshold than that of kcc-speed; allowed: here too 45")]
    public void Both_measures_of_speed_have_one_threshold(string threshold, string? fault)
    {
        var ended = Check(Example.Replace("\"scale\": \"share\" } ]", $"\"scale\": \"share\" }},\n{{ \"measure\": \"kcc-speed-all\", \"threshold\": {threshold}, \"norm\": 70, \"scale\": \"share\" }} ]", StringComparison.Ordinal));
        Assert.Equal(fault is null ? [] : [$"{folder.PathOf("norms.json")}:{fault}"], ended.ErrorLines);
        Assert.Equal(fault is null ? 0 : 1, ended.ExitCode);
    }

    [Fact]
    public void What_is_no_json_is_named_with_its_line() =>
        Assert.StartsWith($"{folder.PathOf("norms.json")}:4: this is no valid JSON (character ", Check(Example.Replace("\"version\": 1,", "\"version\": 1", StringComparison.Ordinal)).Errors, StringComparison.Ordinal);

    [Fact]
    public void All_mistakes_are_named_at_once_and_none_twice()
    {
        var lines = Check("{}").ErrorLines;
        Assert.Equal(7, lines.Count);
        Assert.Equal(lines.Distinct(), lines);
    }

    [Theory]
    [InlineData("haarlem-2018"), InlineData("haarlem-2019"), InlineData("nen-8878")]
    public void The_norms_that_come_along_are_right(string name) => Assert.Equal(0, Shell.Run("norms", "check", Repository.PathOf($"src/Telbaar.Core/Norms/Shipped/{name}.json")).ExitCode);

    public void Dispose() => folder.Dispose();

    static string Example { get; } = File.ReadAllText(Repository.PathOf("docs/norms.md")).Split("```json\n")[1].Split("```")[0];

    Ended Check(string text) => Shell.Run("norms", "check", folder.Write("norms.json", text), "--language", "en");
}
