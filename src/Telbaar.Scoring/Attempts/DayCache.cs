namespace Telbaar.Attempts;

/// <summary>Remembers what follows from a day, since a large file asks for the same few days over and over. Not safe for use by several threads at once.</summary>
/// <param name="make">Works it out for a day number.</param>
sealed class DayCache<T>(Func<int, T> make)
{
    /// <summary>A year and a half of days; two that share a place push each other out.</summary>
    const int Size = 512;

    readonly (int Day, T Value)[] places = new (int, T)[Size];

    public T this[int day]
    {
        get
        {
            ref var place = ref places[day & (Size - 1)];
            // Day 0 is in the year 1, which no file has.
            if (place.Day != day)
                place = (day, make(day));
            return place.Value;
        }
    }
}
