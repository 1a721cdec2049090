using NodaTime;
using NodaTime.Text;

namespace CsRules.Coupons;

/// <summary>Hours of the day as coupons write them: "09:00".</summary>
internal static class CouponHours
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static bool IsHour(string text) => !text.Contains('\0', StringComparison.Ordinal) && Pattern.Parse(text).Success;

    public static LocalTime Parse(string text) => Pattern.Parse(text).Value;

    /// <summary>True for a time that belongs to the day before: hours over midnight are of the day on which they start.</summary>
    public static bool IsOfTheDayBefore(LocalTime? from, LocalTime? until, LocalTime time) =>
        from is { } start && until is { } end && start >= end && time < end;

    /// <summary>From inclusive, until exclusive; a range that ends before it starts goes over midnight.</summary>
    public static bool Covers(LocalTime? from, LocalTime? until, LocalTime time) => (from, until) switch
    {
        (null, null) => true,
        ({ } start, null) => time >= start,
        (null, { } end) => time < end,
        ({ } start, { } end) when start < end => time >= start && time < end,
        ({ } start, { } end) => time >= start || time < end,
    };
}
