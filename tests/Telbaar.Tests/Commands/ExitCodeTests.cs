using System.Runtime.Versioning;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Commands;

/// <summary>What the built program tells the shell.</summary>
[SupportedOSPlatform("linux")]
public sealed class ExitCodeTests : IDisposable
{
    readonly Folder folder = new();

    [Fact]
    public void Done_is_0()
    {
        var ended = Shell.Start("score", Sound, "--norms", "haarlem-2019", "--as-of", "2020-01-31T00:00", "--json", folder.PathOf("scores.json"));
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Contains("\"study\": \"sound\"", folder.Read("scores.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_in_the_input_are_1_and_nothing_is_written()
    {
        var file = folder.Write("f.csv", Row.File(Row.Sound.With("reached", "x")));
        var ended = Shell.Start("score", file, "--norms", "haarlem-2019", "--json", folder.PathOf("scores.json"));
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.False(File.Exists(folder.PathOf("scores.json")));
        Assert.Equal(1, Shell.Run("norms", "check", folder.Write("n.json", "{}")).ExitCode);
        Assert.Equal(1, Shell.Run("score", Sound, "--norms", "haarlem-2019", "--calendar", folder.Write("c", "morgen")).ExitCode);
        Assert.Equal(1, Shell.Run("score", Sound, "--norms", "haarlem-2019", "--published", folder.Write("p.json", "[]")).ExitCode);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "FILE")]
    [InlineData("score", "FILE", "--norms", "our-town-1999")]
    [InlineData("score", "FILE", "--norms", "")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--as-of", "tomorrow")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--as-of", "2019-03-31T02:30")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--by", "moon")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--language", "fr")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--marks")]
    [InlineData("report", "FILE", "--norms", "haarlem-2019")]
    [InlineData("report", "FILE", "--norms", "haarlem-2019", "--out", "FILE")]
    [InlineData("dance")]
    public void Wrong_use_is_2_and_says_why(params string[] arguments)
    {
        var ended = Shell.Run([.. arguments.Select(argument => argument == "FILE" ? Sound : argument)]);
        Assert.Equal(2, ended.ExitCode);
        Assert.NotEmpty(ended.ErrorLines);
    }

    [Fact]
    public void Wrong_use_of_the_built_program_is_2() => Assert.Equal(2, Shell.Start("score", Sound).ExitCode);

    [Theory]
    [InlineData("score", "NONE", "--norms", "haarlem-2019")]
    [InlineData("score", "FOLDER", "--norms", "haarlem-2019")]
    [InlineData("score", "FILE", "--norms", "NONE/norms.json")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--calendar", "NONE")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--published", "FOLDER")]
    [InlineData("score", "FILE", "--norms", "haarlem-2019", "--json", "NONE/scores.json")]
    [InlineData("norms", "check", "NONE")]
    public void A_file_out_of_reach_is_3_and_is_named(params string[] arguments)
    {
        var ended = Shell.Run([.. arguments.Select(Put)]);
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains(Put(arguments.First(argument => argument.StartsWith("NONE", StringComparison.Ordinal) || argument == "FOLDER")), Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file() =>
        Assert.Equal($"{folder.PathOf("")}: this is a folder; name a file in it.", Shell.Start("score", folder.PathOf(""), "--norms", "haarlem-2019", "--language", "en") is { ExitCode: 3 } ended ? ended.ErrorLines.Single() : "");

    [Fact]
    public void A_file_that_may_not_be_read_is_3()
    {
        File.SetUnixFileMode(Sound, UnixFileMode.None);
        var ended = Shell.StartAsOrdinaryUser("score", Sound, "--norms", "haarlem-2019", "--language", "en");
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains(Sound, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_may_not_be_written_is_3_and_leaves_no_half_file()
    {
        var closed = Directory.CreateDirectory(folder.PathOf("closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;
        Assert.Equal(3, Shell.StartAsOrdinaryUser("score", Sound, "--norms", "haarlem-2019", "--json", Path.Combine(closed, "scores.json")).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(closed));
    }

    public void Dispose() => folder.Dispose();

    string Sound => File.Exists(folder.PathOf("sound.csv")) ? folder.PathOf("sound.csv") : folder.Write("sound.csv", Row.File(Row.Sound));

    string Put(string argument) => argument switch
    {
        "FILE" => Sound,
        "FOLDER" => folder.PathOf(""),
        _ => argument.Replace("NONE", folder.PathOf("none"), StringComparison.Ordinal),
    };
}
