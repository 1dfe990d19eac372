using Telbaar.Organisations;
using Telbaar.Reports;

namespace Telbaar.Agreements;

/// <summary>An agreement in plain sentences.</summary>
sealed class AgreementSentences(ColleagueNames names, Language language, Func<TimeOnly, string> time)
{
    AgreementSentencesTexts Texts => language is Language.Dutch ? AgreementSentencesTexts.Dutch : AgreementSentencesTexts.English;

    /// <summary>What the fields say; the words of the workplace itself come after them.</summary>
    public IReadOnlyList<string> Of(AgreementInForce agreement)
    {
        var (own, members) = (agreement.Agreement, agreement.Members);
        var sentences = new List<string>();
        switch (own.Kind)
        {
            case AgreementKind.CallCircle:
                sentences.AddRange(members.Count == 0 ? [] : [Texts.Circle([.. members.Select(member => NameOf(member.EmployeeId))])]);
                break;
            case AgreementKind.Buddies:
                sentences.AddRange(members.Select(member => Texts.Buddies(NameOf(member.EmployeeId), NameOf(member.ForId))));
                break;
            case AgreementKind.Absence:
                sentences.AddRange(members.Select(member => member.ForId is { } away ? Texts.StandsInFor(NameOf(away), NameOf(member.EmployeeId)) : Texts.StandsIn(NameOf(member.EmployeeId))));
                break;
            case AgreementKind.Voicemail:
                sentences.AddRange(own.Number.Length > 0 ? [Texts.VoicemailNumber(own.Number)] : []);
                sentences.AddRange(members.Select(member => member.ForId is { } away ? Texts.VoicemailOf(NameOf(away), NameOf(member.EmployeeId)) : Texts.Voicemail(NameOf(member.EmployeeId))));
                break;
            case AgreementKind.MobilePhone:
                sentences.AddRange(own.Number.Length > 0 ? [Texts.Mobile(own.Number)] : []);
                break;
            case AgreementKind.PickUp:
                sentences.AddRange(members.Count == 0 ? [] : [Texts.PickUp([.. members.Select(member => NameOf(member.EmployeeId))])]);
                break;
            case AgreementKind.CallbackNotes:
                sentences.AddRange(own.NotesTo.Length > 0 ? [Texts.NotesTo(own.NotesTo)] : []);
                sentences.AddRange(members.Count == 0 ? [] : [Texts.Watched([.. members.Select(member => NameOf(member.EmployeeId))])]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(agreement));
        }
        if (own is { From: { } from, To: { } to })
            sentences.Add(Texts.Hours(time(from), time(to)));
        return sentences;
    }

    public string NameOf(EmployeeId? employee) => names.Find(employee) is not { } colleague ? Texts.Unknown : colleague.IsHere ? colleague.Name : Texts.Left(colleague.Name);
}
