using NodaTime;

namespace CsRules.Markets;

/// <summary>Something that costs points if it is not done before an instant.</summary>
/// <param name="Event">What it is called where it is not.</param>
/// <param name="Order">The order.</param>
/// <param name="Line">The line, of a return or an exchange.</param>
/// <param name="Points">What it costs; null where nobody knows.</param>
/// <param name="LastDay">The last day on which it can be done.</param>
/// <param name="Before">The first instant at which it is too late.</param>
/// <param name="DoneAt">When it was done; null while it was not.</param>
/// <param name="GivenOn">The day on which the points are given.</param>
/// <param name="IsSpared">True where they are not.</param>
internal readonly record struct MarketDuty(
    MarketEvent Event, string Order, string? Line, int? Points, LocalDate LastDay, Instant Before, Instant? DoneAt, LocalDate GivenOn, bool IsSpared)
{
    public bool IsMissedAt(Instant asOf) => DoneAt is { } done ? done >= Before : asOf >= Before;

    public bool IsOpenAt(Instant asOf) => DoneAt is null && asOf < Before;
}
