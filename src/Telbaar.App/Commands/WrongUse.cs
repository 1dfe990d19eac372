using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Telbaar.Commands;

/// <summary>What is wrong with how a command was called, in the words of its user.</summary>
static class WrongUse
{
    public static IEnumerable<string> Of(ParseResult parsed, CommandTexts texts)
    {
        // An unknown option would otherwise be taken for the file, or for the value of another option.
        var options = parsed.Tokens.TakeWhile(token => token.Type is not TokenType.DoubleDash)
            .Where(token => token.Type is TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)).Select(token => token.Value).ToList();
        if (options.Count > 0)
            return options.Select(texts.UnknownOption);
        if (parsed.CommandResult.Command.Subcommands is { Count: > 0 } commands && parsed.UnmatchedTokens.Count > 0)
            return [texts.UnknownCommand(parsed.UnmatchedTokens[0], string.Join(", ", commands.Select(command => command.Name)))];
        return parsed.UnmatchedTokens.Select(texts.UnknownArgument)
            .Concat(parsed.Errors.Where(error => error.SymbolResult is not CommandResult).Select(error => Sentence(error, texts)))
            .Distinct();
    }

    static string Sentence(ParseError error, CommandTexts texts) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => texts.ValueMissing(option.Option.Name),
        OptionResult { IdentifierTokenCount: > 1 } option => texts.OptionRepeated(option.Option.Name),
        OptionResult option => NotAllowed(option.Option.Name, option, option.Option.HelpName, option.Option, texts),
        ArgumentResult { Parent: OptionResult option } => NotAllowed(option.Option.Name, option, option.Option.HelpName, option.Option, texts),
        ArgumentResult { Tokens.Count: 0 } argument => texts.ArgumentMissing(texts.Placeholder(argument.Argument.HelpName ?? argument.Argument.Name)),
        ArgumentResult argument => NotAllowed("", argument, null, argument.Argument, texts),
        _ => error.Message,
    };

    static string NotAllowed(string name, SymbolResult result, string? form, Symbol symbol, CommandTexts texts)
    {
        var values = symbol.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label).ToList();
        return texts.ValueNotAllowed($"{name} {string.Join(' ', result.Tokens.Select(token => token.Value))}".Trim(), values.Count > 0 ? string.Join(", ", values) : texts.Placeholder(form ?? ""));
    }
}
