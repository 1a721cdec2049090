using NodaTime;

namespace CsRules.Loyalty.Ledger;

/// <summary>A day as a number, so that folding compares numbers and makes dates only when asked for.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate Date(int day) => Epoch.PlusDays(day);

    public static int Of(Instant instant, DateTimeZone zone)
    {
        var ticks = instant.ToUnixTimeTicks() + zone.GetUtcOffset(instant).Ticks;
        return (int)(ticks >= 0 ? ticks / NodaConstants.TicksPerDay : -((-ticks + NodaConstants.TicksPerDay - 1) / NodaConstants.TicksPerDay));
    }
}
