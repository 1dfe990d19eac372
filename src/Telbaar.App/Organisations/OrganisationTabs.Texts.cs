using Telbaar.Accounts;

namespace Telbaar.Organisations;

sealed record OrganisationTabsTexts
{
    public required string Label { get; init; }

    /// <summary>Address, who may see it, and how it is called.</summary>
    public required IReadOnlyList<(string Path, Permission Permission, string Text)> Tabs { get; init; }

    public static OrganisationTabsTexts Dutch { get; } = new()
    {
        Label = "Onderdelen van de organisatie",
        Tabs =
        [
            ("", Permission.SeeStructure, "Overzicht"),
            ("staff", Permission.SeeStaff, "Medewerkers"),
            ("times", Permission.SeeStructure, "Kantoortijden en sluitingsdagen"),
        ],
    };

    public static OrganisationTabsTexts English { get; } = new()
    {
        Label = "Parts of the organisation",
        Tabs =
        [
            ("", Permission.SeeStructure, "Overview"),
            ("staff", Permission.SeeStaff, "Staff"),
            ("times", Permission.SeeStructure, "Office hours and closing days"),
        ],
    };
}
