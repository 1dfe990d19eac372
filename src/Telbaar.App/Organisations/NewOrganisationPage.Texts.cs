namespace Telbaar.Organisations;

sealed record NewOrganisationPageTexts
{
    public required string Title { get; init; }
    public required string Start { get; init; }
    public required string Intro { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Slug { get; init; }
    public required string SlugHint { get; init; }
    public required string Create { get; init; }

    public static NewOrganisationPageTexts Dutch { get; } = new()
    {
        Title = "Nieuwe organisatie",
        Start = "Begin",
        Intro = "U wordt de eerste beheerder van deze organisatie. Daarna kunt u anderen toegang geven.",
        Name = "Naam",
        NameHint = "Bijvoorbeeld: Gemeente Voorbeeldstad.",
        Slug = "Naam in webadressen",
        SlugHint = "Kleine letters, cijfers en koppeltekens, zoals voorbeeldstad. Dit verandert later niet meer.",
        Create = "Organisatie aanmaken",
    };

    public static NewOrganisationPageTexts English { get; } = new()
    {
        Title = "New organisation",
        Start = "Start",
        Intro = "You become the first administrator of this organisation. After that you can give others access.",
        Name = "Name",
        NameHint = "For example: Gemeente Voorbeeldstad.",
        Slug = "Name in addresses",
        SlugHint = "Lower case letters, digits and hyphens, such as voorbeeldstad. It does not change later.",
        Create = "Create organisation",
    };
}
