using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

public readonly record struct CoverAliasId(Guid Value) : IEntityId<CoverAliasId>
{
    public static CoverAliasId Of(Guid value) => new(value);
}

/// <summary>A made-up name under which a caller rings, with the number that is shown and left. The number is watched for the whole callback term.</summary>
public sealed class CoverAlias : Owned<CoverAliasId>
{
    public required StudyId StudyId { get; init; }

    public required string Name { get; set; }

    /// <summary>The number that the telephone shows.</summary>
    public required string NumberShown { get; set; }

    /// <summary>The number that is left to be rung back.</summary>
    public required string NumberLeft { get; set; }
}

public readonly record struct CoverQuestionId(Guid Value) : IEntityId<CoverQuestionId>
{
    public static CoverQuestionId Of(Guid value) => new(value);
}

/// <summary>A question to ask, with answers to counter-questions and what to say when the wanted person does answer. Never a BSN or a real case.</summary>
public sealed class CoverQuestion : Owned<CoverQuestionId>
{
    public required StudyId StudyId { get; init; }

    /// <summary>For one department; nothing where it suits any.</summary>
    public DepartmentId? DepartmentId { get; set; }

    public required string Question { get; set; }

    public string Answers { get; set; } = "";

    public string WhenAnswered { get; set; } = "";
}
