using Telbaar.Norms;

namespace Telbaar.Installation;

enum CheckStatus
{
    Right,

    /// <summary>It works, but the administrator may want to know.</summary>
    Note,

    Wrong,
}

/// <summary>What a check found.</summary>
/// <param name="Advice">What to do about it.</param>
sealed record CheckFinding(CheckStatus Status, Words What, Words? Advice)
{
    public static CheckFinding Right(Words what) => new(CheckStatus.Right, what, null);

    public static CheckFinding Note(Words what, Words advice) => new(CheckStatus.Note, what, advice);

    public static CheckFinding Wrong(Words what, Words advice) => new(CheckStatus.Wrong, what, advice);

    public string In(InstallationTexts texts)
    {
        var status = texts.Of(Status switch
        {
            CheckStatus.Right => new Words("goed   ", "right  "),
            CheckStatus.Note => new Words("let op ", "note   "),
            _ => new Words("FOUT   ", "WRONG  "),
        });
        return Advice is null ? status + texts.Of(What) : $"{status}{texts.Of(What)} {texts.Of(Advice)}";
    }
}
