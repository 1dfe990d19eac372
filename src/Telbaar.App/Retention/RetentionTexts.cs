using Telbaar.Wording;

namespace Telbaar.Retention;

static class RetentionTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(RetentionRefusals.OtherCode, "Typ de code van deze medewerker over: {0}.", "Type the code of this employee again: {0}."),
    ];
}
