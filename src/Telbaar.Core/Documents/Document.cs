using Telbaar.Accounts;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Documents;

public readonly record struct DocumentId(Guid Value) : IEntityId<DocumentId>
{
    public static DocumentId Of(Guid value) => new(value);
}

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>The general report.</summary>
    Report,
    /// <summary>The memo with which the executive informs the council.</summary>
    Memo,
    /// <summary>Slides for one department.</summary>
    Slides,
}

public enum FileFormat
{
    Html,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
}

public enum DocumentState
{
    /// <summary>Words in it may be a surname: a person decides.</summary>
    Undecided,
    /// <summary>For everybody who may see documents.</summary>
    Released,
    /// <summary>Taken back; the file is gone.</summary>
    TakenBack,
}

/// <summary>A document for everybody, made from an edition and searched for employees before it was released. Its bytes never change.</summary>
public sealed class Document : Owned<DocumentId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>The number of the edition that it was made of.</summary>
    public required int Edition { get; init; }

    public required DocumentKind Kind { get; init; }

    public required FileFormat Format { get; init; }

    public required Language Language { get; init; }

    /// <summary>Whom slides are for; empty for others.</summary>
    public string Department { get; init; } = "";

    /// <summary>The names that may stand in it, one a line: those who sign.</summary>
    public string Allowed { get; init; } = "";

    public IReadOnlyList<string> AllowedNames => Allowed.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public required DateTimeOffset MadeAt { get; init; }

    public AccountId? MadeBy { get; init; }

    public required DocumentState State { get; set; }

    /// <summary>Why somebody decided as he or she did; empty where nothing had to be decided.</summary>
    public string Why { get; set; } = "";

    public AccountId? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Empty once it was taken back.</summary>
    public required byte[] File { get; set; }
}
