using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// From wall-clock times to instants. A time that a clock change skips is the moment of the change; a time that comes
/// twice is the earlier one, whatever the zone calls standard time (Dublin's winter is its "daylight saving").
/// </summary>
internal sealed class BusinessWallClock(DateTimeZone zone)
{
    // No clock change moves wall time by more than a day, so this far inside an interval the offset alone decides.
    private const long Margin = 2 * BusinessInterval.SecondsPerDay;
    private long _from = long.MaxValue;
    private long _to = long.MinValue;
    private long _offset;
    private (long From, long To) _instants = (long.MaxValue, long.MinValue);

    /// <summary>The instant of a wall-clock time, both in seconds from 1970-01-01T00:00.</summary>
    public long ToUnixSeconds(long localSeconds)
    {
        if (localSeconds >= _from && localSeconds < _to) return localSeconds - _offset;
        var local = NodaConstants.UnixEpoch.InUtc().LocalDateTime.PlusSeconds(localSeconds);
        var instant = At(zone, local);
        Remember(zone.GetZoneInterval(instant));
        return instant.ToUnixTimeSeconds();
    }

    /// <summary>The zone's offset in seconds where it stands still from before a span of real time until after it; null where it does not.</summary>
    public long? OffsetAround(long from, long to)
    {
        if (from - Margin < _instants.From || to + Margin >= _instants.To)
            Remember(zone.GetZoneInterval(Instant.FromUnixTimeSeconds(from)));
        return from - Margin >= _instants.From && to + Margin < _instants.To ? _offset : null;
    }

    /// <summary>The instant of a wall-clock time. NodaTime's own mapping would allocate.</summary>
    public static Instant At(DateTimeZone zone, LocalDateTime local)
    {
        var asIfUtc = local.InUtc().ToInstant();
        var near = zone.GetZoneInterval(asIfUtc);
        if (near.HasStart && Within(zone.GetZoneInterval(near.Start - Duration.Epsilon), asIfUtc) is { } earlier) return earlier;
        if (Within(near, asIfUtc) is { } here) return here;
        if (near.HasEnd && Within(zone.GetZoneInterval(near.End), asIfUtc) is { } later) return later;
        // No interval holds it: the clocks jumped over it, at the end of the near interval or at its start.
        return near.HasEnd && asIfUtc - Duration.FromSeconds(near.WallOffset.Seconds) >= near.End ? near.End : near.Start;
    }

    private static Instant? Within(NodaTime.TimeZones.ZoneInterval interval, Instant asIfUtc)
    {
        var instant = asIfUtc - Duration.FromSeconds(interval.WallOffset.Seconds);
        return interval.Contains(instant) ? instant : null;
    }

    private void Remember(NodaTime.TimeZones.ZoneInterval interval)
    {
        _offset = interval.WallOffset.Seconds;
        _instants = (interval.HasStart ? interval.Start.ToUnixTimeSeconds() : long.MinValue, interval.HasEnd ? interval.End.ToUnixTimeSeconds() : long.MaxValue);
        _from = interval.HasStart ? interval.Start.ToUnixTimeSeconds() + _offset + Margin : long.MinValue;
        _to = interval.HasEnd ? interval.End.ToUnixTimeSeconds() + _offset - Margin : long.MaxValue;
    }
}
