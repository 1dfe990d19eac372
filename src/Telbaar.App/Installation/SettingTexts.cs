using System.Text.Json;
using Telbaar.Norms;

namespace Telbaar.Installation;

/// <summary>A value as it was set, and where: so that a fault can be found again.</summary>
sealed record SettingText(string Text, string Where);

/// <summary>All settings as texts, gathered from file, environment and command line; the last one named wins.</summary>
sealed class SettingTexts
{
    readonly Dictionary<string, SettingText> texts = [];
    readonly List<Words> faults;

    SettingTexts(List<Words> faults) => this.faults = faults;

    public SettingText? this[Setting setting] => texts.GetValueOrDefault(setting.Key);

    /// <param name="path">The settings file; nothing where there is none.</param>
    /// <param name="commandLine">What the command line says, which wins from the environment and the file.</param>
    /// <param name="faults">Takes everything that is wrong.</param>
    public static SettingTexts Gather(string? path, IReadOnlyDictionary<string, string> environment, IEnumerable<(Setting Setting, string? Text)> commandLine, List<Words> faults)
    {
        var gathered = new SettingTexts(faults);
        if (path is not null)
            gathered.ReadFile(path);
        gathered.ReadEnvironment(environment);
        foreach (var (setting, text) in commandLine.Where(named => named.Text is not null))
            gathered.texts[setting.Key] = new(text!, "--" + (setting == Setting.DataFolder ? "data" : setting.Key));
        return gathered;
    }

    void ReadFile(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind is JsonValueKind.Object)
                ReadObject(json.RootElement, "", path);
            else
                faults.Add(new($"{path}: hoort te beginnen met {{.", $"{path}: must begin with {{."));
        }
        catch (JsonException malformed)
        {
            var line = (malformed.LineNumber ?? 0) + 1;
            faults.Add(new($"{path}:{line}: geen geldige JSON.", $"{path}:{line}: no valid JSON."));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            faults.Add(new($"{path}: niet te lezen ({unread.Message}).", $"{path}: cannot be read ({unread.Message})."));
        }
    }

    void ReadObject(JsonElement group, string before, string path)
    {
        foreach (var property in group.EnumerateObject())
        {
            var key = before + property.Name;
            if (property.Value.ValueKind is JsonValueKind.Object && Setting.All.Any(setting => setting.Key.StartsWith(key + ".", StringComparison.Ordinal)))
                ReadObject(property.Value, key + ".", path);
            else if (Setting.All.FirstOrDefault(setting => setting.Key == key) is { } setting)
                Take(setting, TextOf(property.Value), $"{path}: {key}");
            else if (Setting.All.FirstOrDefault(setting => setting.IsSecret && setting.FileKey == key) is { } secret)
                TakeSecret(secret, TextOf(property.Value), $"{path}: {key}");
            else
                faults.Add(new($"{path}: {key}: deze instelling bestaat niet.", $"{path}: {key}: there is no such setting."));
        }
    }

    /// <summary>A list and a text with commas between say the same.</summary>
    static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) => string.Join(',', value.EnumerateArray().Select(item => item.GetString())),
        _ => null,
    };

    void ReadEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment.Where(variable => variable.Key.StartsWith("TELBAAR_", StringComparison.Ordinal)).OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            if (name == Setting.ConfigVariable)
                continue;
            if (Setting.All.FirstOrDefault(setting => setting.Variable == name) is { } setting)
                Take(setting, value, name);
            else if (Setting.All.FirstOrDefault(setting => setting.IsSecret && setting.FileVariable == name) is { } secret)
                TakeSecret(secret, value, name);
            else
                faults.Add(new($"{name}: deze instelling bestaat niet.", $"{name}: there is no such setting."));
        }
    }

    void Take(Setting setting, string? text, string where)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(new($"{where}: hier hoort een tekst.", $"{where}: a text is wanted here."));
        else
            texts[setting.Key] = new(text.Trim(), where);
    }

    void TakeSecret(Setting setting, string? path, string where)
    {
        try
        {
            Take(setting, path is null ? null : File.ReadAllText(path), where);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new($"{where}: het bestand is niet te lezen ({unread.Message}).", $"{where}: the file cannot be read ({unread.Message})."));
        }
    }
}
