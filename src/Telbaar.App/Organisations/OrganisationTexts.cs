using Telbaar.Wording;

namespace Telbaar.Organisations;

static class OrganisationTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(OrganisationRefusals.NoSlug, "Gebruik kleine letters, cijfers en koppeltekens, zoals voorbeeldstad.", "Use lower case letters, digits and hyphens, such as voorbeeldstad."),
    ];
}
