using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A consumer's consent to a higher price, or to a price after a free time.</summary>
/// <example>
/// <para>Consent to a rise that hides the old price is none:</para>
/// <code>
/// var consent = new RenewalConsent { On = new LocalDate(2025, 11, 10), ToldTheDay = true, ToldThePrices = true, ToldTheMeans = true };
/// var rise = new SubscriptionCase { ChangesOn = new LocalDate(2025, 12, 1), PriceBefore = Money.Won(4_900), PriceAfter = Money.Won(7_900) };
/// (rise with { Consent = consent }).Decide(now).Renewal;                                   // Chargeable
/// (rise with { Consent = consent with { ToldThePrices = false } }).Decide(now).Renewal;    // NotYet
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RenewalConsent
{
    /// <summary>When it was given.</summary>
    public required Moment On { get; init; }

    /// <summary>The consumer denies it, and nothing proves it.</summary>
    public bool Disputed { get; init; }

    /// <summary>It covers the day of the change.</summary>
    public bool ToldTheDay { get; init; }

    /// <summary>It covers the price before and after.</summary>
    public bool ToldThePrices { get; init; }

    /// <summary>It covers the means of payment.</summary>
    public bool ToldTheMeans { get; init; }
}
