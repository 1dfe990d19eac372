using Microsoft.AspNetCore.Components;
using Telbaar.Norms;
using Telbaar.Reports;
using Telbaar.Serving;

namespace Telbaar.Layout;

/// <summary>A component of the web application: it knows the visit, and writes numbers and days in the visitor's language.</summary>
public abstract class Part : ComponentBase
{
    [Inject]
    internal Visit Visit { get; set; } = null!;

    private protected Numbers Numbers => new(Visit.Language, new Rounding(Midpoint.AwayFromZero, 1));

    /// <summary>The one of two texts or sets of texts that is in the visitor's language.</summary>
    private protected T In<T>(T dutch, T english) => Visit.Language is Language.Dutch ? dutch : english;
}
