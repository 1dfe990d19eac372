using Microsoft.AspNetCore.Components;
using Telbaar.Wording;

namespace Telbaar.Layout;

/// <summary>A field of a form: its name is that of the act's input, and it shows what was typed and what is wrong with it.</summary>
public abstract class Field : Part
{
    [CascadingParameter]
    public required FormFor Form { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What helps to fill it in.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Required { get; set; }

    protected string Id => $"{Form.Id}-{Name}";

    protected string Text => Form.Sent.Text(Name);

    protected IEnumerable<string> Problems => Form.Sent.RefusalsOf(Name).Select(refusal => RefusalTexts.Of(refusal, Visit.Language));

    protected bool IsRefused => Form.Sent.RefusalsOf(Name).Any();

    protected string? DescribedBy => (Hint, IsRefused) switch
    {
        (null, false) => null,
        (not null, false) => $"{Id}-hint",
        (null, true) => $"{Id}-problem",
        _ => $"{Id}-hint {Id}-problem",
    };
}
