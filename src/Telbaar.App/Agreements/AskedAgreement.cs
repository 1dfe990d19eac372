using Microsoft.EntityFrameworkCore;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Wording;

namespace Telbaar.Agreements;

/// <summary>An agreement as colleagues are asked about it: enough to tell which is meant, and nobody's name or number.</summary>
/// <param name="Heading">What kind it is, whose, and in which hours.</param>
/// <param name="Sentences">What it says that names nobody; the words of the workplace itself come after them.</param>
sealed record AskedAgreement(Agreement Agreement, string Heading, IReadOnlyList<string> Sentences)
{
    /// <returns>In the same order.</returns>
    public static async Task<IReadOnlyList<AskedAgreement>> Among(Store db, IReadOnlyList<Agreement> agreements, Language language, CancellationToken cancellation)
    {
        var texts = language is Language.Dutch ? AgreementSentencesTexts.Dutch : AgreementSentencesTexts.English;
        var numbers = new Numbers(language, new Rounding(Midpoint.AwayFromZero, 1));
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var teams = await db.Set<Team>().ToDictionaryAsync(team => team.Id, team => team.Name, cancellation);
        var ids = agreements.Select(agreement => agreement.Id).ToList();
        var withMembers = await db.Set<AgreementMember>().Where(member => ids.Contains(member.AgreementId)).Select(member => member.AgreementId).ToHashSetAsync(cancellation);
        var keys = await db.Set<EmployeeKey>().AsNoTracking().ToListAsync(cancellation);
        var own = keys.Select(key => Telephones.InOneForm(key.Number)).Concat(keys.Select(key => key.Email.Folded())).Where(address => address.Length > 0).ToHashSet();
        return [.. agreements.Select(agreement => new AskedAgreement(agreement, HeadingOf(agreement), [.. SentencesOf(agreement)]))];

        string HeadingOf(Agreement agreement)
        {
            var whose = agreement.TeamId is { } team ? texts.OfTeam(teams[team]) : texts.OfDepartment(departments[agreement.DepartmentId]);
            var heading = $"{ValueTexts.Of(agreement.Kind, language)}, {whose}";
            return agreement is { From: { } from, To: { } to } ? $"{heading}, {texts.InHours(numbers.Time(from), numbers.Time(to))}" : heading;
        }

        IEnumerable<string> SentencesOf(Agreement agreement)
        {
            if (IsShared(agreement.Number))
                yield return agreement.Kind is AgreementKind.Voicemail ? texts.VoicemailNumber(agreement.Number) : texts.Mobile(agreement.Number);
            if (IsShared(agreement.NotesTo))
                yield return texts.NotesTo(agreement.NotesTo);
            if (withMembers.Contains(agreement.Id))
                yield return texts.MembersElsewhere;
        }

        bool IsShared(string address) => address.Length > 0 && !own.Contains(Telephones.InOneForm(address)) && !own.Contains(address.Folded());
    }
}
