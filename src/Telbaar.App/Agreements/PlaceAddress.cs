using Telbaar.Organisations;

namespace Telbaar.Agreements;

/// <summary>How a workplace stands in an address, as <see cref="Workplace"/> writes itself.</summary>
static class PlaceAddress
{
    public const string Pattern = "{department:guid}/{team:guid?}";

    public static Workplace Of(Guid department, Guid? team) => new(new(department), team is { } id ? new TeamId(id) : null);
}
