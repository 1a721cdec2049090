using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The opening hours of an ordinary week; a weekday without intervals is closed.</summary>
/// <example>
/// <para>A day that is not named is closed:</para>
/// <code>
/// var week = new BusinessWeek { Mon = [BusinessInterval.Of("09:00", "18:00")] };
/// week.On(IsoDayOfWeek.Monday).Length;    // 1
/// week.On(IsoDayOfWeek.Tuesday).Length;   // 0
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BusinessWeek
{
    /// <summary>Monday.</summary>
    public ImmutableArray<BusinessInterval> Mon { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Tuesday.</summary>
    public ImmutableArray<BusinessInterval> Tue { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Wednesday.</summary>
    public ImmutableArray<BusinessInterval> Wed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Thursday.</summary>
    public ImmutableArray<BusinessInterval> Thu { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Friday.</summary>
    public ImmutableArray<BusinessInterval> Fri { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Saturday.</summary>
    public ImmutableArray<BusinessInterval> Sat { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Sunday.</summary>
    public ImmutableArray<BusinessInterval> Sun { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The same hours from Monday to Friday; weekends closed.</summary>
    public static BusinessWeek Weekdays(params ImmutableArray<BusinessInterval> hours) =>
        new() { Mon = hours, Tue = hours, Wed = hours, Thu = hours, Fri = hours };

    /// <summary>The same hours on all seven days.</summary>
    public static BusinessWeek EveryDay(params ImmutableArray<BusinessInterval> hours) =>
        Weekdays(hours) with { Sat = hours, Sun = hours };

    /// <summary>The hours of a weekday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a weekday.</exception>
    public ImmutableArray<BusinessInterval> On(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => Mon,
        IsoDayOfWeek.Tuesday => Tue,
        IsoDayOfWeek.Wednesday => Wed,
        IsoDayOfWeek.Thursday => Thu,
        IsoDayOfWeek.Friday => Fri,
        IsoDayOfWeek.Saturday => Sat,
        IsoDayOfWeek.Sunday => Sun,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };
}
