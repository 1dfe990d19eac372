using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Layout;
using Telbaar.Serving;
using Telbaar.Storage;

namespace Telbaar.Retention;

/// <summary>The addresses at which one sees until when persons are known, and at which an employee's rights are answered.</summary>
static class RetentionRoutes
{
    const string Person = $"{Routes.Organisation}/organisation/staff/{{employee:guid}}/rights";

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page($"{Routes.Organisation}/retention", Permission.SeeRetention, Show);
        routes.Page(Person, Permission.AnswerRights, (Guid employee, Visit visit, Store db, CancellationToken cancellation) => ShowPerson(employee, visit, db, Form.Showing(), cancellation));
        routes.HeavyAct($"{Person}/file", Permission.AnswerRights, TakeAlong);
        routes.Act($"{Person}/objection", Permission.AnswerRights, Object);
        routes.HeavyAct($"{Person}/forget", Permission.AnswerRights, Forget);
    }

    static async Task<IResult> Show(Visit visit, Store db, CancellationToken cancellation) => Pages.Show<RetentionPage>(
        (nameof(RetentionPage.Terms), await RetentionTerm.All(db, cancellation)),
        (nameof(RetentionPage.Removals), await db.Set<Removal>().AsNoTracking().OrderByDescending(removal => removal.At).ThenByDescending(removal => removal.Id).ToListAsync(cancellation)));

    static async Task<IResult> ShowPerson(Guid employee, Visit visit, Store db, Form form, CancellationToken cancellation)
    {
        var answer = await ShowPersonsData.Run(db, visit.Acting, new(employee), cancellation);
        return answer.IsDone(out var data)
            ? Pages.ShowForm<PersonPage>(form, (nameof(PersonPage.Data), data), (nameof(PersonPage.Employee), employee))
            : RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> TakeAlong(Guid employee, Visit visit, Store db, CancellationToken cancellation)
    {
        var answer = await ShowPersonsData.Run(db, visit.Acting, new(employee), cancellation);
        return answer.IsDone(out var data)
            ? TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(data, json), "application/json", $"{data.Code}.json")
            : RefusedPage.Answer(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Object(Guid employee, Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await Ended(employee, await NoteObjection.Run(db, visit.Acting, new(new(employee), form.IsTicked("Objects")), cancellation), form, visit, db, cancellation);

    static async Task<IResult> Forget(Guid employee, Form form, Visit visit, Store db, CancellationToken cancellation) =>
        await Ended(employee, await ForgetEmployee.Run(db, visit.Acting, new(new(employee), form.Text("Code")), cancellation), form, visit, db, cancellation);

    static async Task<IResult> Ended(Guid employee, Answer<Done> answer, Form form, Visit visit, Store db, CancellationToken cancellation)
    {
        if (answer.IsDone(out _))
            return Pages.SeeOther($"{visit.Root}/organisation/staff/{employee}/rights");
        form.Refuse(answer.Refusals);
        db.ChangeTracker.Clear();
        return await ShowPerson(employee, visit, db, form, cancellation);
    }
}
