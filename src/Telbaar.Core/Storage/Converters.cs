using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Telbaar.Attempts;

namespace Telbaar.Storage;

/// <summary>How values stand in the database: moments as UTC to the millisecond, durations as whole milliseconds, ids as Guids, enums by name.</summary>
static class Converters
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        model.Properties<TimeSpan>().HaveConversion<DurationConverter>();
        foreach (var type in typeof(Store).Assembly.GetTypes())
        {
            if (type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)))
                model.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            if (type.IsEnum && type.IsPublic)
                model.Properties(type).HaveConversion<string>().HaveMaxLength(40);
        }
        foreach (var type in new[] { typeof(AttemptStatus), typeof(Route), typeof(LineResult), typeof(Reached), typeof(Message), typeof(FailureReason), typeof(Attribution) })
            model.Properties(type).HaveConversion<string>().HaveMaxLength(40);
    }

    sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Made<TId>(value))
        where TId : struct, IEntityId<TId>;

    /// <summary>A call of its own: an expression tree cannot hold the call of a static interface member.</summary>
    static TId Made<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.Of(value);

    /// <summary>SQLite orders the text of a UTC DateTime rightly; PostgreSQL takes no other moments than UTC.</summary>
    sealed class MomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => ToMilliseconds(moment), stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    sealed class DurationConverter() : ValueConverter<TimeSpan, long>(time => (long)time.TotalMilliseconds, stored => TimeSpan.FromMilliseconds(stored));

    static DateTime ToMilliseconds(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
