using Microsoft.EntityFrameworkCore;
using Telbaar.Acts;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Sampling;

/// <summary>The wish of a study's plan, and what its names and codes stand for.</summary>
public sealed record StudyWish(
    SampleWish Wish,
    NormSet Norms,
    IReadOnlyDictionary<string, DepartmentId> Departments,
    IReadOnlyDictionary<string, EmployeeId> Employees,
    IReadOnlyDictionary<string, CoverAliasId> Aliases,
    IReadOnlyDictionary<string, CoverQuestionId> Questions)
{
    public static async Task<Answer<StudyWish>> Of(Store db, Study study, SamplePlan plan, DateTimeOffset at, CancellationToken cancellation)
    {
        if (study is not { From: { } from, To: { } to })
            return StudyRefusals.NoFieldPeriod;
        if (await NormsOf(db, study, cancellation) is not { } norms)
            return StudyRefusals.NoNorms;
        var scope = await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id)
            .Join(db.Set<Department>(), scope => scope.DepartmentId, department => department.Id, (scope, department) => new { department.Id, department.Name, scope.Attempts }).ToListAsync(cancellation);
        var employees = await db.Set<Employee>().Where(employee => employee.IsActive && !db.Set<Objection>().Any(objection => objection.EmployeeId == employee.Id)).Select(employee => new { employee.Id, employee.Code, employee.DepartmentId }).ToListAsync(cancellation);
        var aliases = Keyed(await db.Set<CoverAlias>().Where(alias => alias.StudyId == study.Id).Select(alias => new { alias.Id, alias.Name }).ToListAsync(cancellation), alias => alias.Name, alias => alias.Id);
        var questions = await db.Set<CoverQuestion>().Where(question => question.StudyId == study.Id).Select(question => new { question.Id, question.Question, question.DepartmentId }).ToListAsync(cancellation);
        var questionKeys = Keyed(questions, question => question.Question, question => question.Id);
        var rung = await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id && (call.State == PlannedCallState.Rung || call.Holder != null)).ToListAsync(cancellation);
        var closing = await db.Set<ClosingDay>().Select(day => day.Day).ToListAsync(cancellation);
        var days = FieldDays.Of(from, to, norms, closing, await db.Set<OfficeDay>().ToListAsync(cancellation), at);
        var shifts = await db.Set<Shift>().Where(shift => shift.StudyId == study.Id).Select(shift => new CallerTurn(shift.Caller, shift.Day, shift.From, shift.To)).ToListAsync(cancellation);

        var inScope = scope.Select(department => department.Id).ToHashSet();
        var staff = employees.Where(employee => inScope.Contains(employee.DepartmentId)).ToLookup(employee => employee.DepartmentId, employee => employee.Code);
        var departmentNames = scope.ToDictionary(department => department.Id, department => department.Name);
        // Somebody who was rung counts by code, also after having left.
        var codes = (await db.Set<Employee>().Where(employee => db.Set<PlannedCall>().Any(call => call.EmployeeId == employee.Id && call.StudyId == study.Id)).Select(employee => new { employee.Id, employee.Code })
            .ToListAsync(cancellation)).ToDictionary(employee => employee.Id, employee => employee.Code);
        var keyOfAlias = aliases.ToDictionary(alias => alias.Value, alias => alias.Key);
        var keyOfQuestion = questionKeys.ToDictionary(question => question.Value, question => question.Key);
        var wish = new SampleWish
        {
            Seed = plan.Seed,
            Division = plan.Division,
            Attempts = plan.Attempts,
            HalfWidth = plan.HalfWidth,
            Departments = [.. scope.Select(department => new DepartmentWish(
                department.Name, [.. staff[department.Id]],
                [.. questions.Where(question => question.DepartmentId is not { } own || own == department.Id).Select(question => keyOfQuestion[question.Id])],
                department.Attempts))],
            MostPerPerson = plan.MostPerPerson,
            MostPerPersonPerWeek = plan.MostPerPersonPerWeek,
            Days = days,
            Turns = shifts.Count > 0 ? shifts : [.. days.SelectMany(day => Enumerable.Range(1, plan.Callers).Select(caller => new CallerTurn($"E{caller}", day.Day, day.From, day.To)))],
            MinutesPerCall = plan.MinutesPerCall,
            CallsPerHour = study.CallsPerHour,
            Aliases = [.. aliases.Keys],
            Rung = [.. rung.Select(call => new DrawnCall(
                departmentNames.GetValueOrDefault(call.DepartmentId, ""), codes[call.EmployeeId], call.Day, call.At, call.Caller,
                call.AliasId is { } alias ? keyOfAlias.GetValueOrDefault(alias) : null, call.QuestionId is { } question ? keyOfQuestion.GetValueOrDefault(question) : null))],
        };
        return new StudyWish(
            wish, norms, scope.ToDictionary(department => department.Name, department => department.Id),
            employees.Where(employee => inScope.Contains(employee.DepartmentId)).ToDictionary(employee => employee.Code, employee => employee.Id), aliases, questionKeys);
    }

    /// <summary>The norms that a study is set against; nothing while none have been chosen.</summary>
    public static async Task<NormSet?> NormsOf(Store db, Study study, CancellationToken cancellation) => study switch
    {
        { ShippedNorms: { } name } => ShippedNorms.Find(name),
        { NormSetId: { } id } => (await db.Set<StoredNormSet>().FirstOrDefaultAsync(set => set.Id == id, cancellation))?.Read(),
        _ => null,
    };

    /// <summary>By their text, which is the same on every database; where two have one text, the id keeps them apart.</summary>
    static Dictionary<string, TId> Keyed<TItem, TId>(IReadOnlyList<TItem> items, Func<TItem, string> textOf, Func<TItem, TId> idOf)
    {
        var several = items.CountBy(textOf).Where(text => text.Value > 1).Select(text => text.Key).ToHashSet();
        return items.ToDictionary(item => several.Contains(textOf(item)) ? $"{textOf(item)} {idOf(item)}" : textOf(item), idOf);
    }
}
