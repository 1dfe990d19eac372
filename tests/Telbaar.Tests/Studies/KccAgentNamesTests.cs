using Telbaar.Fieldwork;
using Telbaar.Tests.Given;
using Xunit;

namespace Telbaar.Tests.Studies;

/// <summary>Names of KCC agents are never recorded: there is no column that could hold one.</summary>
public sealed class KccAgentNamesTests
{
    /// <summary>The texts and persons of an attempt: its own identifiers, the code of our caller, and the colleague who was asked for.</summary>
    static readonly string[] known = ["Caller", "EmployeeId", "Identifier", "Replaces"];

    [Theory, OnEachDatabase]
    public async Task No_stored_thing_has_a_column_for_who_answered_at_the_kcc(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Database.Open();

        var columns = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => MayNameAnAgent(property.Name, property.ClrType));

        Assert.Empty(columns.Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}"));
    }

    [Theory, OnEachDatabase]
    public async Task An_attempt_holds_no_text_or_person_but_those_we_know(Engine engine)
    {
        await using var database = await TestDatabase.On(engine);
        await using var db = database.Database.Open();

        var found = db.Model.FindEntityType(typeof(RecordedAttempt))!.GetProperties().Where(property => property.ClrType == typeof(string) || IsPerson(property.ClrType)).Select(property => property.Name);

        Assert.Equal(known, found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("KccAgentName", typeof(string), true)]
    [InlineData("AnsweredByAgent", typeof(Telbaar.Accounts.AccountId?), true)]
    [InlineData("KccGreeting", typeof(bool?), false)]
    public void The_guard_sees_such_a_column(string name, Type type, bool seen) => Assert.Equal(seen, MayNameAnAgent(name, type));

    static bool MayNameAnAgent(string name, Type type) =>
        (name.Contains("Kcc", StringComparison.OrdinalIgnoreCase) || name.Contains("Agent", StringComparison.OrdinalIgnoreCase)) && (type == typeof(string) || IsPerson(type));

    static bool IsPerson(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name is "AccountId" or "EmployeeId" or "EmployeeKeyId" or "Guid";
}
