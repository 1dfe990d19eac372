using System.CommandLine;
using System.CommandLine.Invocation;

namespace Telbaar.Commands;

/// <summary>The help of a command in the language of its user: the library knows headings in some languages, and Dutch is not among them.</summary>
sealed class HelpPage(CommandTexts texts, int width) : SynchronousCommandLineAction
{
    /// <summary>Before a line, and between what is explained and its explanation.</summary>
    const string Space = "  ";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    public void Write(Command command, TextWriter output)
    {
        foreach (var line in Wrapped(command.Description!, width))
            output.WriteLine(line);
        Section(output, texts.UsageHeading, [(Usage(command), "")]);
        Section(output, texts.ArgumentsHeading, command.Arguments.Select(argument => (NameOf(argument), argument.Description!)));
        Section(output, texts.OptionsHeading, OptionsOf(command).Select(option => (NameOf(option), Described(option))));
        Section(output, texts.CommandsHeading, command.Subcommands.Select(sub => (string.Join(' ', sub.Arguments.Select(NameOf).Prepend(sub.Name)), sub.Description!)));
    }

    string Usage(Command command)
    {
        var names = new Stack<string>();
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
            names.Push(symbol is RootCommand ? "telbaar" : symbol.Name);
        var parts = names.Concat(command.Arguments.Select(NameOf));
        return string.Join(' ', (command.Subcommands.Count > 0 ? parts.Append(texts.CommandPlace) : parts).Append(texts.OptionsPlace));
    }

    /// <summary>Its own options, and those that hold for every command.</summary>
    static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));

    string NameOf(Argument argument) => $"<{texts.Placeholder(argument.HelpName ?? argument.Name)}>";

    string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Append(option.Name));
        return option.HelpName is { } value ? $"{names} <{texts.Placeholder(value)}>" : names;
    }

    string Described(Option option) =>
        option is { HasDefaultValue: true, HelpName: not null } ? $"{option.Description} {texts.DefaultValue($"{option.GetDefaultValue()}")}" : option.Description!;

    void Section(TextWriter output, string heading, IEnumerable<(string Name, string Explanation)> all)
    {
        var rows = all.ToList();
        if (rows.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(heading);
        var wide = rows.Max(row => row.Name.Length);
        foreach (var (name, explanation) in rows)
        {
            foreach (var (i, line) in Wrapped(explanation, Math.Max(30, width - wide - (2 * Space.Length))).Index())
                output.WriteLine($"{Space}{(i == 0 ? name : "").PadRight(wide)}{Space}{line}".TrimEnd());
        }
    }

    static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
