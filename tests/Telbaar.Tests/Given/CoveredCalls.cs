using Microsoft.EntityFrameworkCore;
using Telbaar.Organisations;
using Telbaar.Sampling;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Tests.Given;

/// <summary>Studies in which there is something to ring, with all that a caller is shown.</summary>
public static class CoveredCalls
{
    /// <summary>A study that is in the field, with so many planned calls more than the first, each to an employee of its own with a name and a number.</summary>
    /// <param name="route">Of the only number that the study rings.</param>
    public static async Task<Study> HavingCoveredCalls(this Store db, int calls, Attempts.Route route = Attempts.Route.Kcc)
    {
        var study = await db.HavingStudyInField();
        var department = await db.Set<StudyDepartment>().Where(scope => scope.StudyId == study.Id).Select(scope => scope.DepartmentId).FirstAsync();
        await db.Set<StudyNumber>().Where(number => number.StudyId == study.Id).ExecuteUpdateAsync(set => set.SetProperty(number => number.Route, route));
        var alias = new CoverAlias { Id = EntityId.New<CoverAliasId>(TestDatabase.Now), StudyId = study.Id, Name = "Alias Een", NumberShown = "14 000 901", NumberLeft = "14 000 902" };
        var question = new CoverQuestion { Id = EntityId.New<CoverQuestionId>(TestDatabase.Now), StudyId = study.Id, Question = "Hoe vraag ik dit aan?", Answers = "Voor mijzelf.", WhenAnswered = "Dank u, ik weet genoeg." };
        await db.Having(alias, question);
        // The one of the study itself comes after all of these.
        await db.Set<PlannedCall>().Where(call => call.StudyId == study.Id).ExecuteUpdateAsync(set => set.SetProperty(call => call.At, new TimeOnly(9, 55)));
        for (var number = 2; number < calls + 2; number++)
        {
            var employee = new Employee { Id = EntityId.New<EmployeeId>(TestDatabase.Now), Code = $"M{number:0000}", DepartmentId = department };
            await db.Having(
                employee,
                new EmployeeKey { Id = EntityId.New<EmployeeKeyId>(TestDatabase.Now), EmployeeId = employee.Id, Name = $"Medewerker {number:000}", Folded = $"medewerker {number:000}", Number = $"14 000 {number:000}" },
                new PlannedCall
                {
                    Id = EntityId.New<PlannedCallId>(TestDatabase.Now),
                    StudyId = study.Id,
                    Number = number,
                    EmployeeId = employee.Id,
                    DepartmentId = department,
                    Day = Designing.FirstDay,
                    At = new TimeOnly(9, 0).AddMinutes(number),
                    Caller = "E1",
                    AliasId = alias.Id,
                    QuestionId = question.Id,
                });
        }
        return study;
    }
}
