namespace Telbaar.Accounts;

sealed record AccountStateTexts
{
    public required string Disabled { get; init; }
    public required string Elsewhere { get; init; }
    public required string Invited { get; init; }
    public required string WithoutTelephone { get; init; }
    public required string InUse { get; init; }

    public static AccountStateTexts Dutch { get; } = new()
    {
        Disabled = "uitgeschakeld",
        Elsewhere = "via de organisatie",
        Invited = "uitgenodigd",
        WithoutTelephone = "nog zonder telefoon",
        InUse = "in gebruik",
    };

    public static AccountStateTexts English { get; } = new()
    {
        Disabled = "disabled",
        Elsewhere = "through the organisation",
        Invited = "invited",
        WithoutTelephone = "still without telephone",
        InUse = "in use",
    };
}
