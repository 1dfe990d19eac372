using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using Telbaar.Installation;
using Telbaar.Reports;

namespace Telbaar.Commands;

/// <summary>The command line of <c>telbaar</c>.</summary>
static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(IReadOnlyList<string> arguments, TimeProvider clock, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        // The language decides in which words the options themselves are explained, so it is looked for before they are read.
        var language = arguments.SkipWhile(argument => argument != "--language").Skip(1).FirstOrDefault() == "en" || arguments.Contains("--language=en")
            ? Language.English : Language.Dutch;
        var texts = CommandTexts.Of(language);
        var terminal = new Terminal(output, errors);
        var root = new RootCommand(texts.Root)
        {
            ScoreCommand.Create(texts, terminal, clock),
            ReportCommand.Create(texts, terminal, clock),
            SlidesCommand.Create(texts, terminal, clock),
            MemoCommand.Create(texts, terminal, clock),
            MemoTemplateCommand.Create(texts, terminal),
            NormsCommand.Create(texts, terminal),
            SampleCommand.Create(texts, terminal),
            ServeCommand.Create(texts, terminal, clock),
            AdminCommand.Create(texts, terminal, clock),
            CheckCommand.Create(texts, terminal, clock),
            MigrateCommand.Create(texts, terminal, clock),
            BackupCommand.Create(texts, terminal, clock),
            VerifyCommand.Create(texts, terminal),
            RestoreCommand.Create(texts, terminal, clock),
        };
        root.Options.Add(ScoringOptions.LanguageOption(texts));
        var help = new HelpPage(texts, terminal.Screen.Profile.Width);
        foreach (var option in root.Options.OfType<HelpOption>())
            (option.Description, option.Action) = (texts.Help, help);
        foreach (var option in root.Options.OfType<VersionOption>())
            (option.Description, option.Action) = (texts.Version, new VersionLine());
        if (arguments.Any(argument => argument.Length == 0 || (argument.StartsWith("--", StringComparison.Ordinal) && argument[^1] is '=' or ':')))
        {
            errors.WriteLine(texts.EmptyArgument);
            return ExitCode.WrongUse;
        }
        // A name that begins with @ is a file like any other, and no list of arguments.
        var parsed = root.Parse(arguments, new() { ResponseFileTokenReplacer = null });
        if (parsed.Action is not (HelpPage or VersionLine))
        {
            // Who names no command wants to know which there are.
            if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } command && parsed.UnmatchedTokens.Count == 0)
            {
                help.Write(command, errors);
                return ExitCode.WrongUse;
            }
            if (WrongUse.Of(parsed, texts).ToList() is { Count: > 0 } wrong)
            {
                foreach (var sentence in wrong.Append(texts.SeeHelp))
                    errors.WriteLine(sentence);
                return ExitCode.WrongUse;
            }
        }
        try
        {
            // Signals are the program's own affair: the library would end a server that takes longer than two seconds to stop.
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = errors }, cancellation);
        }
        catch (Refusal refusal)
        {
            errors.WriteLine(refusal.Message);
            return refusal.ExitCode;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            errors.WriteLine(texts.Cancelled);
            return ExitCode.OutOfReach;
        }
        catch (Exception outOfReach) when (outOfReach is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(texts.OutOfReach(outOfReach.Message));
            return ExitCode.OutOfReach;
        }
        catch (Exception unreachable) when ((unreachable as DbException ?? unreachable.InnerException as DbException) is not null)
        {
            errors.WriteLine(InstallationTexts.Of(language).DatabaseOutOfReach((unreachable as DbException ?? unreachable.InnerException as DbException)!.Message));
            return ExitCode.OutOfReach;
        }
        catch (TimeZoneNotFoundException)
        {
            errors.WriteLine(texts.NoTimeZones);
            return ExitCode.OutOfReach;
        }
    }
}
