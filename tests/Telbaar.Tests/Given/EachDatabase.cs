using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;
using Xunit;

namespace Telbaar.Tests.Given;

/// <summary>The databases that every feature must work on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a test once on each database: <c>[Theory, OnEachDatabase]</c>, with the engine as its argument.</summary>
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Engine>().Select(engine => new TheoryDataRow(engine))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
