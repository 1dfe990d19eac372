using Telbaar.Commands;
using Telbaar.Tests.Demonstration;
using Xunit;

namespace Telbaar.Tests.Commands;

/// <summary>What a user reads who asks for help, or calls a command in a wrong way.</summary>
public sealed class HelpTests
{
    static readonly string sample = Repository.PathOf("samples/haarlem-2019.csv");

    [Theory]
    [InlineData("--help", "Gebruik:", "telbaar <opdracht> [opties]", "Opdrachten:", "score <BESTAND>")]
    [InlineData("score -h", "Gebruik:", "telbaar score <BESTAND> [opties]", "Argumenten:", "--departments <BESTAND>")]
    [InlineData("norms show --help", "telbaar norms show <NAAM> [opties]", "Argumenten:", "Opties:", "Standaard: nl.")]
    [InlineData("score --help --language en", "Usage:", "telbaar score <FILE> [options]", "Arguments:", "Default: nl.")]
    public async Task Help_is_in_the_language_of_the_user(string command, params string[] said)
    {
        var (code, output, errors) = await Run(command);
        Assert.Equal((ExitCode.Done, ""), (code, errors));
        Assert.All(said, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("norms")]
    public async Task Who_names_no_command_is_shown_which_there_are(string command)
    {
        var (code, output, errors) = await Run(command);
        Assert.Equal((ExitCode.WrongUse, ""), (code, output));
        Assert.Contains("Opdrachten:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_that_of_the_reports() => Assert.Equal((ExitCode.Done, Product.Name + Environment.NewLine, ""), await Run("--version"));

    [Theory]
    [InlineData("score", "BESTAND ontbreekt.")]
    [InlineData("norms show", "NAAM ontbreekt.")]
    [InlineData("frob", "frob: deze opdracht is er niet. Er zijn: score, report, slides, memo, memo-template, norms, sample, serve, admin, check, migrate, backup, verify, restore.")]
    [InlineData("norms frob", "frob: deze opdracht is er niet. Er zijn: list, show, check.")]
    [InlineData("score --nope x", "--nope: deze optie is er niet.")]
    [InlineData("score x --norms --nope", "--nope: deze optie is er niet.")]
    [InlineData("score x y", "y: dit hoort hier niet. Een naam met spaties moet tussen aanhalingstekens.")]
    [InlineData("score x --norms", "--norms: hierachter ontbreekt een waarde.")]
    [InlineData("score x --norms a --norms b", "--norms: deze optie mag maar één keer, met één waarde.")]
    [InlineData("score x --language de", "--language de: niet toegestaan. Toegestaan: en, nl.")]
    [InlineData("sample utrecht", "utrecht: niet toegestaan. Toegestaan: haarlem-2019.")]
    [InlineData("sample haarlem-2019 --seed abc", "--seed abc: niet toegestaan. Toegestaan: GETAL.")]
    public async Task Wrong_use_is_said_in_dutch(string command, string said)
    {
        var (code, output, errors) = await Run(command);
        Assert.Equal((ExitCode.WrongUse, ""), (code, output));
        Assert.Equal([said, "Zie telbaar --help."], errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Weighted_marks_stand_in_the_table_of_the_terminal()
    {
        using var departments = new DepartmentsOfTheSample(leaveOut: "HRM");
        var (code, output, errors) = await Run($"score {sample} --norms haarlem-2019 --as-of 2020-01-31T00:00 --departments {departments.Path}");
        Assert.Equal((ExitCode.Done, ""), (code, errors));
        Assert.Contains("Gewogen resultaat", output, StringComparison.Ordinal);
        Assert.Contains("Gewogen naar de omvang van de afdelingen is het eindcijfer 6,", output, StringComparison.Ordinal);
        Assert.Contains("HRM (13)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_that_the_list_lacks_is_named_and_nothing_is_scored()
    {
        using var departments = new DepartmentsOfTheSample(without: "HRM");
        var (code, output, errors) = await Run($"score {sample} --norms haarlem-2019 --departments {departments.Path}");
        Assert.Equal((ExitCode.Faults, ""), (code, output));
        Assert.StartsWith($"{departments.Path}:1: afdeling: HRM: deze afdeling staat niet in dit bestand, maar er zijn contactpogingen voor (13)", errors, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Output, string Errors)> Run(string command)
    {
        using StringWriter output = new(), errors = new();
        var code = await CommandLine.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries), TimeProvider.System, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    sealed class DepartmentsOfTheSample : IDisposable
    {
        public DepartmentsOfTheSample(string? without = null, string? leaveOut = null) => File.WriteAllLines(Path, new SampleStudy(2019).Attempts
            .Select(attempt => attempt.Department).Distinct().Where(name => name != without)
            .Select((name, i) => $"{name};{20 + (37 * i % 180)};{(name == leaveOut ? "nee" : "ja")}").Prepend("afdeling;omvang;meetellen"));

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
