using System.Globalization;
using Telbaar.Norms;

namespace Telbaar.Reports;

/// <summary>
/// Writes numbers and days as a reader of the language expects them. A figure is rounded by the rule of the norms first; its format then only spells
/// the digits that are left.
/// </summary>
public sealed class Numbers(Language language, Rounding rounding)
{
    /// <summary>More than a norm or the point of a scale is ever written with.</summary>
    const int PlainDecimals = 6;

    readonly CultureInfo culture = language.Culture;

    public Rounding Rounding => rounding;

    /// <summary>1.250</summary>
    public string Count(long count) => count.ToString("N0", culture);

    /// <summary>6,4</summary>
    public string Fixed(double value, int decimals) => Fixed(rounding.Round(value, decimals), decimals);

    /// <summary>A figure that is rounded already, with all its decimals.</summary>
    public string Fixed(decimal rounded, int decimals) => rounded.ToString($"N{decimals}", culture);

    /// <summary>A number as somebody chose it, without zeros behind it: 80; 0,16; 43,75.</summary>
    public string Plain(double value) => rounding.Round(value, PlainDecimals).ToString("#,##0.######", culture);

    /// <summary>82%; 42,4%</summary>
    public string Percent(double value, int decimals) => Fixed(value, decimals) + "%";

    /// <summary>25 november 2019</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", culture);

    /// <summary>maandag 25 november 2019</summary>
    public string DayInFull(DateOnly day) => day.ToString("dddd d MMMM yyyy", culture);

    /// <summary>25 november 2019, 09:31, on the clock that the moment carries.</summary>
    public string Moment(DateTimeOffset moment) => moment.ToString("d MMMM yyyy, HH':'mm", culture);

    /// <summary>maandag</summary>
    public string Weekday(DayOfWeek day) => culture.DateTimeFormat.GetDayName(day);

    /// <summary>08:30</summary>
    public string Time(TimeOnly time) => time.ToString("HH':'mm", culture);
}
