using CsRules.Sla;
using NodaTime;

namespace CsRules.Recipes;

/// <summary>A row with a column of every kind of value.</summary>
internal sealed record ColumnRow
{
    public static ColumnRow[] Examples =>
    [
        new() { Id = 1, Price = new(1_250, Currency.Of("EUR")), Won = Money.Won(9_000), Off = Rate.Percent(12.5m), Of = Currency.Krw, On = new(2025, 10, 1), At = Instant.FromUtc(2025, 10, 1, 0, 30), Within = SlaBudget.Minutes(90), Paid = null },
        new() { Id = 2, Price = Money.Won(-1), Won = Money.Won(10_000), Off = Rate.Zero, Of = Currency.Usd, On = new(2024, 2, 29), At = Instant.FromUtc(2025, 10, 1, 0, 30) + Duration.FromTicks(1), Within = SlaBudget.Hours(2), Paid = Money.Won(5) },
    ];

    public int Id { get; init; }

    public Money Price { get; init; }

    public Money Won { get; init; }

    public Money? Paid { get; init; }

    public Rate Off { get; init; }

    public Currency Of { get; init; }

    public LocalDate On { get; init; }

    public Instant At { get; init; }

    public SlaBudget Within { get; init; }
}
