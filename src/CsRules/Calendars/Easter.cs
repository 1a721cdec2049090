using NodaTime;

namespace CsRules.Calendars;

/// <summary>Easter Sunday of the Gregorian calendar.</summary>
internal static class Easter
{
    /// <summary>By the church's own reckoning: the golden number, the century's corrections, the full moon, the Sunday after it.</summary>
    public static LocalDate Sunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var leapCorrection = century / 4;
        var moonCorrection = ((8 * century) + 13) / 25;
        var epact = (century - leapCorrection - moonCorrection + (19 * golden) + 15) % 30;
        // The full moon never falls on 19 April, nor twice in a cycle on the 18th.
        epact -= epact == 29 || (epact == 28 && golden > 10) ? 1 : 0;
        var fullMoon = new LocalDate(year, 3, 21).PlusDays(epact);
        return fullMoon.Next(IsoDayOfWeek.Sunday);
    }
}
