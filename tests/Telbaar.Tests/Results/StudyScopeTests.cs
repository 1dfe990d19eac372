using Microsoft.EntityFrameworkCore;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Results;
using Telbaar.Studies;
using Telbaar.Tests.Given;
using Xunit;
using static Telbaar.Tests.Given.Studies;

namespace Telbaar.Tests.Results;

public sealed class StudyScopeTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_department_that_the_design_leaves_out_is_in_no_figure_and_counted_apart(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Of(await database.Organisation());
        var study = await db.HavingNewStudy("Haarlem");
        _ = await db.Importing(study, Haarlem);
        var minima = await db.Set<Department>().SingleAsync(department => department.Name == "Minima", Cancellation);

        await db.Having(new StudyDepartment { StudyId = study, DepartmentId = minima.Id });
        var scores = (await ScoreStudy.Run(db, study, [ShippedNorms.Find("haarlem-2019")!], TestDatabase.Now, Cancellation)).Scores!;

        Assert.Equal((62, 533), (scores.Counts.Valid, scores.Counts.OutOfScope));
        Assert.Equal("Minima", Assert.Single(scores.Departments).Key.Department);
    }
}
