namespace Telbaar.Reports;

/// <summary>What a study brought to light beside its scores, as an edition keeps it. It names no employee, and small groups are put together in it already.</summary>
public sealed record ReportMatter
{
    /// <summary>Under how many persons a group is not shown.</summary>
    public required int MinimumGroupSize { get; init; }

    /// <summary>When the first mail went to each department that got one, by its name.</summary>
    public required IReadOnlyDictionary<string, DateTimeOffset> FirstMails { get; init; }

    /// <summary>Nothing where nobody was asked why.</summary>
    public ReportedExplanations? Explanations { get; init; }

    /// <summary>When something struck a caller beside a call; the words about it are for the lead.</summary>
    public IReadOnlyList<DateTimeOffset> SideObservations { get; init; } = [];

    /// <summary>The attempts that do not count, by status and why, and how many.</summary>
    public IReadOnlyList<ReportedLeftOut> LeftOut { get; init; } = [];

    /// <summary>What was agreed and done; nothing where nothing was agreed.</summary>
    public ReportedSteering? Steering { get; init; }

    /// <summary>Whether action points helped, as far as this study measured it; by number.</summary>
    public IReadOnlyList<ReportedEffect> Effects { get; init; } = [];
}

/// <summary>Whom was asked why an attempt failed, and what was answered.</summary>
public sealed record ReportedExplanations
{
    /// <summary>The requests that reached their addressee.</summary>
    public required int Asked { get; init; }

    public required int Answered { get; init; }

    /// <summary>Did not answer, and the mailbox told of absence.</summary>
    public required int Away { get; init; }

    /// <summary>Did not answer.</summary>
    public required int Silent { get; init; }

    /// <summary>Days from the failure to the answer, in the middle of all answers; nothing without one.</summary>
    public double? MedianDays { get; init; }

    /// <summary>How many set their telephone right since; nothing where too few answered, as for the two below.</summary>
    public int? PhoneSet { get; init; }

    public int? AskedForAgreement { get; init; }

    public int? NamedSubstitute { get; init; }

    /// <summary>The most frequent first; those that too few persons gave stand together at the end.</summary>
    public required IReadOnlyList<ReasonGiven> Reasons { get; init; }

    /// <summary>The most frequent first; those with too few persons stand together at the end.</summary>
    public required IReadOnlyList<DepartmentAsked> Departments { get; init; }

    /// <summary>
    /// The same, with all departments together that another table does not show apart: those that stand together there must stand together here, with others if need be, so that nobody can take the one table
    /// from the other and find the few.
    /// </summary>
    public ReportedExplanations ShowingOnly(IReadOnlyCollection<string> shown)
    {
        var (apart, together) = (Departments.Where(row => row.Name is { } name && shown.Contains(name)).ToList(), Departments.Where(row => row.Name is null || !shown.Contains(row.Name)).ToList());
        return together.Count == 0 ? this : this with { Departments = [.. apart, new(null, together.Sum(row => row.Asked), together.Sum(row => row.Answered))] };
    }
}

/// <summary>How often a reason was given; by kind of message only where no part of the row is too small.</summary>
/// <param name="Code">Of the closed list of reasons; nothing for those that stand together.</param>
public sealed record ReasonGiven(string? Code, int Count, int? Voicemail, int? Note, int? WithoutMessage);

/// <param name="Name">Nothing for those that stand together.</param>
public sealed record DepartmentAsked(string? Name, int Asked, int Answered);

/// <param name="Status">Void or Redone.</param>
/// <param name="Reason">Of the closed list of reasons for corrections; nothing where a file told it.</param>
public sealed record ReportedLeftOut(string Status, string? Reason, int Count);
