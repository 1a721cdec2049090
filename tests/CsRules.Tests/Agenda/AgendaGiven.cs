using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Agenda;

/// <summary>A small shop of October 2025: 3 October is a holiday, 5 to 9 October are Chuseok with its neighbours, the 10th is a Friday.</summary>
internal static class AgendaGiven
{
    public static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    public static readonly AgendaPlan Plan = AgendaPolicy.Default.Compile();

    public static Instant At(int month, int day, int hour = 12, int minute = 0) => In(Seoul, month, day, hour, minute);

    public static Instant In(DateTimeZone zone, int month, int day, int hour = 12, int minute = 0) =>
        new LocalDateTime(2025, month, day, hour, minute).InZoneStrictly(zone).ToInstant();

    public static LocalDate Day(int month, int day) => new(2025, month, day);

    /// <summary>Two cups at 8,000 won and a pot at 20,000 won, ordered on Thursday 2 October at nine.</summary>
    public static OrderLife Tea(params OrderEvent[] events) => new()
    {
        Order = new()
        {
            Id = "T-1",
            PlacedOn = At(10, 2, 9),
            Lines = [new() { Id = "cup", UnitPrice = Money.Won(8_000), Quantity = 2 }, new() { Id = "pot", UnitPrice = Money.Won(20_000), Quantity = 1 }],
            Payments = [new() { Method = "card", Amount = Money.Won(36_000) }],
        },
        Events = [.. events],
    };

    public static OrderEvent Paid(Instant? at) => Told(OrderEventKind.Pay, at);

    public static OrderEvent Told(OrderEventKind kind, Instant? at) => new() { Id = $"{kind}/{at}", Kind = kind, At = at };

    public static OrderEvent Cup(OrderEventKind kind, Instant? at, int quantity = 2) => new() { Id = $"{kind}/cup/{at}", Kind = kind, Line = "cup", Quantity = quantity, At = at };

    public static OrderEvent Pot(OrderEventKind kind, Instant? at) => new() { Id = $"{kind}/pot/{at}", Kind = kind, Line = "pot", Quantity = 1, At = at };

    public static ImmutableArray<AgendaEntry> Draw(OrderLife life, Instant asOf) => Plan.Draw(new() { Orders = [life] }, asOf).Entries;

    public static AgendaEntry? One(OrderLife life, DutyKind kind, Instant asOf) => Draw(life, asOf).SingleOrDefault(entry => entry.Kind == kind);
}
