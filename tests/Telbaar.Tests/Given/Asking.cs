using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Mail;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>Studies that ask why attempts failed.</summary>
public static class Asking
{
    public const string Domain = "teststad.example";

    /// <summary>Long after the deadline of a message of the first day: Friday of the first week, in the morning.</summary>
    public static DateTimeOffset AfterTheTerm { get; } = new(2027, 3, 5, 9, 0, 0, TimeSpan.Zero);

    static readonly Role[] openToAll = [Role.Coordinator, Role.DepartmentHead, Role.Researcher];

    /// <summary>A study with calls to ring, whose employees have an address, and that asks.</summary>
    public static async Task<Study> HavingAskingStudy(this Store db, int calls = 1, FeedbackTiming timing = FeedbackTiming.AtOnce, Addressee to = Addressee.Employee, bool opensPersonLevel = true, string digestDays = "")
    {
        var study = await db.HavingCallsToRing(calls, opensPersonLevel ? openToAll : []);
        var employees = await db.Set<Employee>().OrderBy(employee => employee.Code).ToListAsync();
        await db.Having([.. employees.Select(employee => AKey(employee))]);
        await db.Having(new DepartmentHead { DepartmentId = employees[0].DepartmentId, EmployeeId = employees[0].Id });
        await db.Asks(study, timing, to, digestDays);
        return study;
    }

    public static EmployeeKey AKey(Employee employee, string? name = null) => new()
    {
        Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now),
        EmployeeId = employee.Id,
        Name = name ?? $"Medewerker {employee.Code}",
        Folded = (name ?? $"Medewerker {employee.Code}").Folded(),
        Email = $"{employee.Code.ToLowerInvariant()}@{Domain}",
    };

    /// <summary>Puts asking on for a study.</summary>
    public static async Task Asks(this Store db, Study study, FeedbackTiming timing = FeedbackTiming.AtOnce, Addressee to = Addressee.Employee, string digestDays = "")
    {
        var coordinator = Designing.Somebody(db.Organisation, Role.Coordinator);
        _ = (await SetMailSender.Run(db, coordinator, new("Gemeente Teststad", $"bereikbaarheid@{Domain}", 10_000, 0), default)).Value;
        var days = digestDays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>).ToList();
        _ = (await PlanFeedback.Run(db, coordinator, new(study.Id, to, timing, Language.Dutch, "Coördinator Test", $"coordinator@{Domain}", 3, 2, 10, days, true, 0), default)).Value;
    }

    /// <summary>The next call of the study, in which a voicemail was left on its first day and nobody called back.</summary>
    public static async Task<CallClaim> Failing(this Store db, Study study) => await db.Ringing(Calling.ACaller(db.Organisation), study, Calling.LeavingAVoicemail);

    public static async Task<int> Raising(this Store db, Study study, DateTimeOffset at) => await RaiseRequests.Run(db.AsAnew(), Acting.OfJob(db.Organisation, at), study.Id, default);

    public static async Task<int> Reminding(this Store db, Study study, DateTimeOffset at) => await Remind.Run(db.AsAnew(), Acting.OfJob(db.Organisation, at), study.Id, default);

    public static Task<List<OutgoingMail>> Mails(this Store db) => db.Set<OutgoingMail>().AsNoTracking().OrderBy(mail => mail.ArisenAt).ThenBy(mail => mail.Id).ToListAsync();

    /// <summary>All mail that waits is taken by a mail server at this moment.</summary>
    public static async Task SendingAll(this Store db, DateTimeOffset at)
    {
        foreach (var mail in await db.AsAnew().Set<OutgoingMail>().Where(mail => mail.State == MailState.Waiting).ToListAsync())
            await Outbox.Sent(db, Acting.OfJob(db.Organisation, at), mail, default);
    }

    /// <summary>A request that was sent, and the secret of its link.</summary>
    public static async Task<(FeedbackRequest Request, string Secret)> HavingAsked(this Store db, Study study)
    {
        await db.Failing(study);
        await db.Raising(study, AfterTheTerm);
        await db.SendingAll(AfterTheTerm);
        var request = await db.Set<FeedbackRequest>().SingleAsync();
        var secret = FeedbackLinks.Make(db, request.Id, AfterTheTerm);
        await db.SaveChangesAsync();
        return (request, secret);
    }

    public static Explain.Input AnAnswer(string secret, ExplanationReason? reason) => new(secret, reason, PhoneSet: true, AskedForAgreement: false, NamedSubstitute: false, Words: "", CalledBackAt: null);

    public static Task<Answer<Done>> Explaining(this Store db, Explain.Input input, DateTimeOffset? at = null) =>
        Explain.Run(db.AsAnew(), Acting.OfVisitor(db.Organisation, at ?? AfterTheTerm.AddHours(1)), input, default);
}
