using Telbaar.Acts;
using Telbaar.Storage;

namespace Telbaar.Steering;

/// <summary>Writes the history of an action point.</summary>
static class History
{
    public static ProgressNote Of(Acting acting, ActionPoint point, ProgressKind kind, string text = "", IReadOnlyList<ActionColumn>? changed = null) => new()
    {
        Id = EntityId.New<ProgressNoteId>(acting.At),
        ActionPointId = point.Id,
        At = acting.At,
        By = acting.Account,
        Kind = kind,
        State = point.State,
        Text = text,
        Changed = string.Join(' ', changed ?? []),
    };
}
