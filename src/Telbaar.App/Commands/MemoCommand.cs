using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary><c>telbaar memo FILE --norms NAME --out FILE</c>: a memo to the council in Word, in the house style of a template.</summary>
static class MemoCommand
{
    public static Command Create(CommandTexts texts, Terminal terminal, TimeProvider clock)
    {
        var command = new Command("memo", texts.Memo);
        var options = new ScoringOptions(command, texts);
        var path = new Option<string?>("--out") { Description = texts.MemoOut, HelpName = "FILE" };
        var template = new Option<string?>("--template") { Description = texts.Template, HelpName = "FILE" };
        var municipality = new Option<string?>("--municipality") { Description = texts.Municipality, HelpName = "NAME" };
        var agency = new Option<string?>("--agency") { Description = texts.Agency, HelpName = "NAME" };
        var signatories = new Option<string[]>("--signatory") { Description = texts.Signatory, HelpName = "NAME" };
        var words = new Option<string?>("--words") { Description = texts.OwnWords, HelpName = "FILE" };
        foreach (var option in new Option[] { path, template, municipality, agency, signatories, words })
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var file = OutFile.Of(parsed.GetValue(path), texts.MemoOutMissing, texts);
            var own = parsed.GetValue(words) is { } wordsPath ? WordsOf(wordsPath, texts) : [];
            var look = parsed.GetValue(template) is { } templatePath ? BytesOf(templatePath, texts) : null;
            var run = options.Score(parsed, terminal, clock, cancellation);
            var report = ReportCommand.InputOf(run, clock);
            var (memo, faults) = MemoWord.Write(new()
            {
                Report = report,
                Date = DateOnly.FromDateTime(report.MadeAt.DateTime),
                Municipality = parsed.GetValue(municipality),
                Agency = parsed.GetValue(agency),
                Signatories = [.. (parsed.GetValue(signatories) ?? []).Select(SignatoryOf)],
                Own = own,
            }, texts.Language, look);
            if (memo is null)
                throw new Refusal(ExitCode.Faults, string.Join(Environment.NewLine, faults.Select(fault => $"{parsed.GetValue(template)}: {MemoTexts.Of(texts.Language).Sentence(fault)}")));
            WholeFile.Write(file, stream => stream.Write(memo));
            terminal.Screen.WriteLine(texts.MemoWritten(file));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>An office and, after a colon, a name.</summary>
    static Signatory SignatoryOf(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) is [var role, var name] ? new(role, name) : new(text.Trim());

    /// <summary>Sections and what is to be said in them: <c>{"lessons": "…"}</c>.</summary>
    /// <exception cref="Refusal">It is not there, is no JSON, or names a section that no memo has.</exception>
    static Dictionary<string, string> WordsOf(string path, CommandTexts texts)
    {
        if (!File.Exists(path))
            throw new Refusal(ExitCode.OutOfReach, texts.Missing(path));
        try
        {
            if (JsonSerializer.Deserialize<Dictionary<string, string>>(ScoringOptions.Bytes(path)) is { } words && words.All(word => MemoFields.WithOwnWords.Contains(word.Key) && word.Value is not null))
                return words;
        }
        catch (JsonException)
        {
            // Said below, as for a section that does not exist.
        }
        throw new Refusal(ExitCode.Faults, texts.WordsNotUnderstood(path, string.Join(", ", MemoFields.WithOwnWords)));
    }

    static byte[] BytesOf(string path, CommandTexts texts)
    {
        if (!File.Exists(path))
            throw new Refusal(ExitCode.OutOfReach, texts.Missing(path));
        return new FileInfo(path).Length <= MemoWord.MostBytes ? File.ReadAllBytes(path)
            : throw new Refusal(ExitCode.Faults, $"{path}: {MemoTexts.Of(texts.Language).Sentence(new(TemplateProblem.TooLarge))}");
    }
}
