using Telbaar.EndToEnd.Serving;
using Xunit;

namespace Telbaar.EndToEnd.Journeys;

/// <summary>Those who go through the demonstration and change it share one: starting takes seconds. Who only looks has one of their own.</summary>
[CollectionDefinition(nameof(OneDemo))]
public sealed class OneDemo : ICollectionFixture<DemoServer>;
