using Telbaar.Wording;

namespace Telbaar.HelpNow;

static class HelpTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(HelpNowRefusals.FileHasFaults, "In de lijst staan {0} fouten. Er is niets bewaard.", "The list has {0} faults. Nothing was saved."),
        new(HelpNowRefusals.FileEmpty, "In de lijst staat geen enkel onderwerp.", "The list holds no subject at all."),
        new(HelpNowRefusals.TooManyKeys, "Er zijn al te veel sleutels in gebruik. Trek er eerst een in.", "Too many keys are in use already. Withdraw one first."),
    ];
}
