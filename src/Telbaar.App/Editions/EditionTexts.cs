using Telbaar.Wording;

namespace Telbaar.Editions;

static class EditionTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(EditionRefusals.NothingChanged, "Er is niets veranderd sinds de laatste uitgave.", "Nothing has changed since the last edition."),
    ];
}
