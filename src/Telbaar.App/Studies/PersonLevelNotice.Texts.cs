namespace Telbaar.Studies;

sealed record PersonLevelNoticeTexts
{
    public required string Purpose { get; init; }

    public static PersonLevelNoticeTexts Dutch { get; } = new()
    {
        Purpose = "Het persoonsniveau is er om samen te kijken waarom een telefoontje mislukte en wat er beter kan. Het is niet bedoeld om medewerkers te beoordelen, en mag daar niet voor worden gebruikt.",
    };

    public static PersonLevelNoticeTexts English { get; } = new()
    {
        Purpose = "Person level is there to look together at why a call failed and what can be better. It is not meant for appraisal of employees, and must not be used for it.",
    };
}
