using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>A shop's member tiers: what is counted, over which window, what each tier takes and gives.</summary>
/// <example>
/// <para>Gold from exactly 300,000 won in the six months to the end of last month:</para>
/// <code>
/// var ladder = new TierProgram
/// {
///     Currency = Currency.Krw,
///     Window = new() { Kind = TierWindowKind.RollingMonths, Months = 6 },
///     Tiers = [new() { Id = "white" }, new() { Id = "gold", Spend = Money.Won(300_000) }],
/// }.Compile();
/// var exactly = new TierHistory
/// {
///     Orders = [new() { At = Instant.FromUtc(2025, 9, 1, 0, 0), Spend = new() { Items = Money.Won(300_000) }, ConfirmedAt = Instant.FromUtc(2025, 9, 5, 0, 0) }],
/// };
/// ladder.Assess(exactly, now).Current.Id;   // "gold"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierProgram
{
    /// <summary>The one currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The shop's zone, by its IANA name: it says when a day and a month end. Seoul where left out.</summary>
    public string Zone { get; init => field = value ?? "Asia/Seoul"; } = "Asia/Seoul";

    /// <summary>Over which time orders are counted, by the day they were placed.</summary>
    public required TierWindow Window { get; init; }

    /// <summary>Which orders count, and what of them.</summary>
    public TierCounting Counting { get; init => field = value ?? new(); } = new();

    /// <summary>The tiers, lowest first. The lowest takes nothing: everybody has it.</summary>
    public required ImmutableArray<TierDefinition> Tiers { get; init; }

    /// <summary>How a tier is lost.</summary>
    public TierDemotion Demotion { get; init; }

    /// <summary>Calendar months for which a tier is kept after its window first falls short; none where zero.</summary>
    public int GraceMonths { get; init; }

    /// <summary>What customers are ranked by, for tiers that take a top share.</summary>
    public TierBasis RankBy { get; init; }

    /// <summary>What a free delivery costs the shop, for the cost of benefits.</summary>
    public Money? DeliveryCost { get; init; }

    /// <summary>The top tier's largest share before the check warns; 20% where left out.</summary>
    public Rate? TopTierAtMost { get; init; }

    /// <summary>"Nearly everybody" is from this share on; 80% where left out.</summary>
    public Rate? NearlyEverybody { get; init; }

    /// <summary>Checks the program and makes it ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public TierLadder Compile() => TierLadder.Of(this);
}
