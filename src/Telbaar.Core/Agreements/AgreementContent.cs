using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Releases;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Agreements;

/// <summary>Somebody who is named in an agreement, and for whom, where the part asks that.</summary>
/// <param name="Employee">Of a pair of buddies the one; of those who stand in the one who does.</param>
/// <param name="For">The other buddy; for whom somebody stands in, or nothing where that is anybody of the workplace.</param>
public sealed record AgreementMemberInput(EmployeeId? Employee, EmployeeId? For = null);

/// <summary>What an edition of an agreement says.</summary>
/// <param name="Members">In their order; what is empty on both sides is left out.</param>
public sealed record AgreementContent(
    string? Words, DateOnly? ValidFrom, DateOnly? ReviewOn, EmployeeId? Owner, TimeOnly? From, TimeOnly? To, string? Number, string? NotesTo, IReadOnlyList<AgreementMemberInput> Members)
{
    public const int MostMembers = 12;

    public const int LongestWords = 2000;

    /// <summary>As forms and refusals name the member at a place, from 1.</summary>
    public static string MemberField(int place) => string.Create(CultureInfo.InvariantCulture, $"Member{place}");

    /// <summary>And for whom.</summary>
    public static string ForField(int place) => string.Create(CultureInfo.InvariantCulture, $"For{place}");

    /// <summary>What members are in an agreement of this kind; nothing where it has none.</summary>
    public static AgreementPart? PartIn(AgreementKind kind) => kind switch
    {
        AgreementKind.CallCircle or AgreementKind.PickUp => AgreementPart.Member,
        AgreementKind.Buddies => AgreementPart.Buddy,
        AgreementKind.Absence or AgreementKind.Voicemail => AgreementPart.Substitute,
        AgreementKind.CallbackNotes => AgreementPart.Watcher,
        _ => null,
    };

    /// <summary>Whether members of this part come with somebody for whom they are there.</summary>
    public static bool HasFor(AgreementPart part) => part is AgreementPart.Buddy or AgreementPart.Substitute;

    /// <summary>Whether there is a number to ring in an agreement of this kind.</summary>
    public static bool HasNumber(AgreementKind kind) => kind is AgreementKind.Voicemail or AgreementKind.MobilePhone;

    /// <summary>Checks it, and adds the edition with its members, to be saved by the act.</summary>
    internal async Task<Agreement?> Put(Store db, Checking check, AgreementId id, Guid thread, Agreement? former, Workplace place, AgreementKind kind, CancellationToken cancellation)
    {
        var words = check.OptionalText(Words, nameof(Words), LongestWords);
        var validFrom = check.Value(ValidFrom, nameof(ValidFrom));
        var reviewOn = check.Value(ReviewOn, nameof(ReviewOn));
        var number = HasNumber(kind) ? check.OptionalText(Number, nameof(Number), 40) : "";
        var notesTo = kind is AgreementKind.CallbackNotes ? check.OptionalText(NotesTo, nameof(NotesTo), 320) : "";
        if (ValidFrom is not null && former is not null && validFrom < former.ValidFrom)
            check.Refuse(AgreementRefusals.BeforeTheFormer.With(former.ValidFrom), nameof(ValidFrom));
        check.RefuseWhen(ValidFrom is not null && ReviewOn is not null && reviewOn < validFrom, AgreementRefusals.ReviewTooEarly, nameof(ReviewOn));
        check.RefuseWhen(From is not null && To is null, AgreementRefusals.HalfTheHours, nameof(To));
        check.RefuseWhen(To is not null && From is null, AgreementRefusals.HalfTheHours, nameof(From));
        check.RefuseWhen(From is { } from && To is { } to && to <= from, AgreementRefusals.HoursBackwards, nameof(To));
        check.RefuseWhen(number.Length > 0 && !AddNumber.IsTelephoneNumber(number), StudyRefusals.NoTelephoneNumber.With(number), nameof(Number));
        var search = await FreeWords.Of(db, cancellation);
        check.RefuseWhen(search.NameSomebody(words), AgreementRefusals.NamesSomebody, nameof(Words));
        // What is wholly one address or number is taken out with the key that has it too.
        check.RefuseWhen(!MailAddresses.IsAddress(notesTo) && !AddNumber.IsTelephoneNumber(notesTo) && search.NameSomebody(notesTo), AgreementRefusals.NamesSomebody, nameof(NotesTo));
        var members = await CheckMembers(db, check, id, kind, cancellation);
        CheckSomethingIsSaid(check, kind, words, number, notesTo, members.Count);
        if (Owner is { } owner && !(await Known(db, cancellation)).Contains(owner))
            check.Refuse(AgreementRefusals.UnknownEmployee, nameof(Owner));
        if (check.IsRefused)
            return null;
        var agreement = new Agreement
        {
            Id = id,
            Thread = thread,
            Edition = (former?.Edition ?? 0) + 1,
            DepartmentId = place.Department,
            TeamId = place.Team,
            Kind = kind,
            Words = words,
            ValidFrom = validFrom,
            OwnerId = Owner,
            ReviewOn = reviewOn,
            From = From,
            To = To,
            Number = number,
            NotesTo = notesTo,
        };
        db.Add(agreement);
        db.AddRange(members);
        return agreement;
    }

    static void CheckSomethingIsSaid(Checking check, AgreementKind kind, string words, string number, string notesTo, int members)
    {
        if (kind is AgreementKind.CallCircle or AgreementKind.Buddies)
            check.RefuseWhen(members == 0 && !check.IsRefused, AgreementRefusals.NoMembers, MemberField(1));
        else
            check.RefuseWhen(words.Length + number.Length + notesTo.Length + members == 0 && !check.IsRefused, AgreementRefusals.Empty, nameof(Words));
    }

    async Task<List<AgreementMember>> CheckMembers(Store db, Checking check, AgreementId id, AgreementKind kind, CancellationToken cancellation)
    {
        var members = new List<AgreementMember>();
        if (PartIn(kind) is not { } part)
            return members;
        var known = await Known(db, cancellation);
        var places = new Dictionary<EmployeeId, int>();
        check.RefuseWhen(Members.Count > MostMembers, AgreementRefusals.TooMany.With(MostMembers), MemberField(MostMembers));
        foreach (var (i, member) in Members.Take(MostMembers).Index())
        {
            var place = i + 1;
            var other = HasFor(part) ? member.For : null;
            if (member.Employee is null && other is null)
                continue;
            if (member.Employee is not { } employee)
            {
                check.Refuse(AgreementRefusals.HalfAPair, MemberField(place));
                continue;
            }
            check.RefuseWhen(!known.Contains(employee), AgreementRefusals.UnknownEmployee, MemberField(place));
            check.RefuseWhen(other is { } whom && !known.Contains(whom), AgreementRefusals.UnknownEmployee, ForField(place));
            check.RefuseWhen(part is AgreementPart.Buddy && other is null, AgreementRefusals.HalfAPair, ForField(place));
            if (part is AgreementPart.Member or AgreementPart.Watcher && !places.TryAdd(employee, place))
                check.Refuse(AgreementRefusals.Twice.With(places[employee]), MemberField(place));
            members.Add(new() { AgreementId = id, Place = members.Count + 1, Part = part, EmployeeId = employee, ForId = other });
        }
        return members;
    }

    /// <summary>Who has a name, be it that he or she left: that stands out where the agreement is shown.</summary>
    static Task<HashSet<EmployeeId>> Known(Store db, CancellationToken cancellation) =>
        db.Set<EmployeeKey>().Where(key => key.ReplacedBy == null).Select(key => key.EmployeeId).ToHashSetAsync(cancellation);
}
