using NodaTime;
using NodaTime.Text;

namespace CsRules;

/// <summary>An instant with its offset as ISO 8601 writes it. One whose offset carries it out of all instants is none, as one of a thirteenth month is none.</summary>
internal static class OffsetText
{
    public static bool TryParse(string text, out Instant instant) => TryParse(text, OffsetDateTimePattern.ExtendedIso, out instant);

    public static bool TryParse(string text, OffsetDateTimePattern pattern, out Instant instant)
    {
        instant = default;
        return pattern.Parse(text).TryGetValue(default, out var at) && TryInstant(at, out instant);
    }

    public static bool TryInstant(OffsetDateTime at, out Instant instant)
    {
        var tick = at.TickOfDay - at.Offset.Ticks;
        var isOne = !(at.Date == LocalDate.MaxIsoValue && tick >= NodaConstants.TicksPerDay) && !(at.Date == LocalDate.MinIsoValue && tick < 0);
        instant = isOne ? at.ToInstant() : default;
        return isOne;
    }
}
