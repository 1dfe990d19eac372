using System.Collections;
using System.CommandLine;
using Telbaar.Commands;
using Telbaar.Norms;

namespace Telbaar.Installation;

/// <summary>The options by which every command that works on the installation finds its settings.</summary>
sealed class InstallationOptions
{
    readonly InstallationTexts texts;
    readonly Option<string?> config;
    readonly Option<string?> data;

    public InstallationOptions(Command command, InstallationTexts texts)
    {
        this.texts = texts;
        config = new("--config") { Description = texts.Config, HelpName = "FILE" };
        data = new("--data") { Description = texts.Data, HelpName = "DIR" };
        command.Options.Add(config);
        command.Options.Add(data);
    }

    /// <summary>The folder that the command line names; nothing when it names none.</summary>
    public string? DataIn(ParseResult parsed) => parsed.GetValue(data);

    /// <param name="further">What else the command line says.</param>
    /// <exception cref="Refusal">Something in the settings is wrong; the message names each fault.</exception>
    public InstallationSettings Read(ParseResult parsed, params IEnumerable<(Setting Setting, string? Text)> further)
    {
        var faults = new List<Words>();
        return Read(parsed, faults, further) ?? throw new Refusal(ExitCode.Faults, string.Join(Environment.NewLine, faults.Select(texts.Of).Append(texts.SeeConfiguration)));
    }

    /// <returns>The settings; nothing when there are faults.</returns>
    public InstallationSettings? Read(ParseResult parsed, List<Words> faults, params IEnumerable<(Setting Setting, string? Text)> further)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        var path = parsed.GetValue(config) ?? environment.GetValueOrDefault(Setting.ConfigVariable) ?? (File.Exists(Setting.UsualFile) ? Setting.UsualFile : null);
        return InstallationSettings.Read(path, environment, further.Prepend((Setting.DataFolder, parsed.GetValue(data))), faults);
    }
}
