using Telbaar.Acts;

namespace Telbaar.Documents;

/// <summary>Why an act on documents may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class DocumentRefusals
{
    /// <summary>A mark of an earlier year has more decimals than marks are printed with.</summary>
    public static Refusal TooManyDecimals { get; } = new("year-too-many-decimals");

    /// <summary>There is no edition to make a document of: the study is not closed.</summary>
    public static Refusal NoEdition { get; } = new("document-no-edition");

    /// <summary>Employees stand in the document; names in how many places.</summary>
    public static Refusal NamesPersons { get; } = new("document-names-persons");

    /// <summary>The document could not be searched for employees.</summary>
    public static Refusal NotSearched { get; } = new("document-not-searched");

    /// <summary>There is no browser that could print.</summary>
    public static Refusal NoBrowser { get; } = new("document-no-browser");

    /// <summary>Whoever is a department head only, heads no department that the program knows of.</summary>
    public static Refusal HeadsNothing { get; } = new("document-heads-nothing");

    /// <summary>The smallest group that may be shown has grown since the edition: it still shows smaller ones.</summary>
    public static Refusal NewEditionNeeded { get; } = new("document-new-edition-needed");

    /// <summary>A template of the memo cannot be filled; names the fault.</summary>
    public static Refusal TemplateFault { get; } = new("document-template-fault");

    /// <summary>The document was decided on already.</summary>
    public static Refusal Decided { get; } = new("document-decided");
}
