using System.Text.Json.Serialization;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Orders;

/// <summary>A document on one regular payment: its price now and then, the consent to it, how it is cancelled, what the page does.</summary>
/// <example>
/// <para>Consent on the thirtieth day before counts, a day sooner it does not:</para>
/// <code>
/// var rise = new SubscriptionCase { ChangesOn = new LocalDate(2025, 12, 1), PriceBefore = Money.Won(4_900), PriceAfter = Money.Won(7_900) };
/// RenewalVerdict With(LocalDate day) =&gt; (rise with { Consent = new() { On = day, ToldTheDay = true, ToldThePrices = true, ToldTheMeans = true } }).Decide(now).Renewal;
/// With(new LocalDate(2025, 11, 1));    // Chargeable
/// With(new LocalDate(2025, 10, 31));   // NotYet
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SubscriptionCase
{
    /// <summary>Whose law; the default one where not said.</summary>
    public string Regime { get; init => field = value ?? LawBook.Default.Id; } = LawBook.Default.Id;

    /// <summary>The shop's own id of it; repeated in the answer.</summary>
    public string? Id { get; init; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>When the new price is first charged.</summary>
    public required Moment ChangesOn { get; init; }

    /// <summary>The price so far; 0 where it was free.</summary>
    public required Money PriceBefore { get; init; }

    /// <summary>The price from then on.</summary>
    public required Money PriceAfter { get; init; }

    /// <summary>The consumer's consent to it; null where there is none.</summary>
    public RenewalConsent? Consent { get; init; }

    /// <summary>True where the consumer was told on which conditions, how and with what effect the change can be cancelled.</summary>
    public bool CancellationTold { get; init; }

    /// <summary>How the subscription is cancelled; null where nobody asks.</summary>
    public CancellationPath? Cancellation { get; init; }

    /// <summary>What the page does; null where nobody asks.</summary>
    public PageFacts? Page { get; init; }

    /// <summary>Decides it by the general law of its country. The document is taken as valid: see <see cref="SubscriptionCaseValidator"/>.</summary>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentException">The instant is the default one: it was forgotten.</exception>
    public SubscriptionDecision Decide(Instant asOf) => SubscriptionRules.Decide(this, LawBook.Of(Regime).General, asOf);
}
