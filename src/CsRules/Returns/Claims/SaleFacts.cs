using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>How the contract was made.</summary>
/// <example>
/// <para>A sale on the telephone at the shop's call is no distance sale: another act decides it, in fourteen days:</para>
/// <code>
/// var called = claim with { Sale = new() { Channel = SalesChannel.TelephoneSolicited } };
/// ReturnRights.Korea.Decide(called, asOf).Outcome;          // OutOfScope
/// ReturnLaws.Of("KR").Decide(called, null, asOf).LastDay;   // 2025-10-15
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SalesChannel>))]
public enum SalesChannel
{
    /// <summary>At a distance: online shop, app, catalogue, TV home shopping, overseas purchase agent (통신판매).</summary>
    Distance,

    /// <summary>In a shop.</summary>
    InStore,

    /// <summary>Person to person over a platform.</summary>
    PersonToPerson,

    /// <summary>At the door (방문판매).</summary>
    DoorToDoor,

    /// <summary>On the telephone at the seller's call (전화권유판매).</summary>
    TelephoneSolicited,
}

/// <summary>Who bought.</summary>
/// <example>
/// <para>A business that bought as consumers do has a consumer's rights:</para>
/// <code>
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Buyer = BuyerKind.Business } }, asOf).Outcome;                  // OutOfScope
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Buyer = BuyerKind.BusinessOnConsumerTerms } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<BuyerKind>))]
public enum BuyerKind
{
    /// <summary>A consumer.</summary>
    Consumer,

    /// <summary>A business, for its trade.</summary>
    Business,

    /// <summary>A business that in fact bought on the terms of consumers.</summary>
    BusinessOnConsumerTerms,
}

/// <summary>What was sold.</summary>
/// <example>
/// <para>A service leaves nothing to send back, so that nobody bears a return:</para>
/// <code>
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Subject = SaleSubject.Service } }, asOf).ReturnCost.BornBy;   // Nobody
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SaleSubject>))]
public enum SaleSubject
{
    /// <summary>Goods.</summary>
    Goods,

    /// <summary>A service.</summary>
    Service,

    /// <summary>Digital content (디지털콘텐츠).</summary>
    DigitalContent,
}

/// <summary>What the dispute is about, where that decides which law answers.</summary>
/// <example>
/// <para>A repair under a warranty is no withdrawal: the act does not decide it, which is not a refusal:</para>
/// <code>
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Matter = DisputeMatter.Warranty } }, asOf).Outcome;   // OutOfScope
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<DisputeMatter>))]
public enum DisputeMatter
{
    /// <summary>Withdrawal and refund in general.</summary>
    Withdrawal,

    /// <summary>Daily goods or food brought by a neighbourhood shop.</summary>
    NeighbourhoodDelivery,

    /// <summary>Financial products.</summary>
    FinancialProduct,

    /// <summary>Tickets for a show within the days for which their own standard sets fees.</summary>
    DatedTicket,

    /// <summary>Lectures and courses under the acts on lifelong education and private academies.</summary>
    Lecture,

    /// <summary>Lodging, travel, rental: dated services under their own standards.</summary>
    DatedService,

    /// <summary>The freight of the delivery itself, not of the return.</summary>
    OutboundFreight,

    /// <summary>A repair or an exchange under a warranty, with no withdrawal asked for.</summary>
    Warranty,
}

/// <summary>Kinds of goods and services that laws exclude from the right to withdraw. Opened means: after delivery, by the consumer.</summary>
/// <example>
/// <para>What one law excludes another does not: Korea's names no kind of goods:</para>
/// <code>
/// var unsealed = claim with { Sale = new() { Nature = [GoodsNature.HygieneUnsealed] } };
/// ReturnLaws.Of("FI").Decide(unsealed, null, asOf).Outcome;   // Refused
/// ReturnLaws.Of("KR").Decide(unsealed, null, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<GoodsNature>))]
public enum GoodsNature
{
    /// <summary>Its price hangs on a market that the trader can't control.</summary>
    MarketPriced,

    /// <summary>It deteriorates or expires rapidly.</summary>
    Perishable,

    /// <summary>Sealed for health or hygiene, and unsealed.</summary>
    HygieneUnsealed,

    /// <summary>Mixed inseparably with other items after delivery.</summary>
    InseparablyMixed,

    /// <summary>Alcohol delivered after 30 days at the market's value.</summary>
    MarketAlcohol,

    /// <summary>An urgent repair at the consumer's home, asked for.</summary>
    UrgentRepair,

    /// <summary>Sealed audio, video or software, unsealed.</summary>
    MediaUnsealed,

    /// <summary>A newspaper or periodical.</summary>
    Periodical,

    /// <summary>Bought at a public auction.</summary>
    PublicAuction,

    /// <summary>Accommodation, transport, catering or leisure on a date.</summary>
    DatedLeisure,

    /// <summary>Downloaded digital content.</summary>
    Download,
}

/// <summary>The sale.</summary>
/// <example>
/// <para>Paid in instalments, two acts apply; where they are alike for the consumer the general one decides:</para>
/// <code>
/// var decision = ReturnLaws.Of("KR").Decide(claim with { Sale = new SaleFacts { Instalment = true } }, null, asOf);
/// decision.LastDay;         // 2025-10-10
/// decision.Regime.Act.Id;   // "kr-ecommerce-act"
/// </code>
/// </example>
public sealed record SaleFacts
{
    /// <summary>A distance sale of goods to a consumer.</summary>
    public static SaleFacts Default { get; } = new();

    /// <summary>How the contract was made; distance where not said.</summary>
    public SalesChannel Channel { get; init; }

    /// <summary>Who bought; a consumer where not said.</summary>
    public BuyerKind Buyer { get; init; }

    /// <summary>What was sold; goods where not said.</summary>
    public SaleSubject Subject { get; init; }

    /// <summary>What the dispute is about; withdrawal where not said.</summary>
    public DisputeMatter Matter { get; init; }

    /// <summary>What was paid for the part that goes back.</summary>
    public Money? Price { get; init; }

    /// <summary>The order.</summary>
    public Moment? OrderedOn { get; init; }

    /// <summary>The first payment, where money was paid before supply.</summary>
    public Moment? PaidOn { get; init; }

    /// <summary>Paid in instalments under the act on instalment sales (할부거래).</summary>
    public bool Instalment { get; init; }

    /// <summary>What kind of goods or service it is, where a law excludes the kind.</summary>
    public ImmutableArray<GoodsNature> Nature { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Claimed to be made to order (주문제작); null where nobody claims it.</summary>
    public MadeToOrderFacts? MadeToOrder { get; init; }

    /// <summary>What goes back is one part of a set; null where it is not.</summary>
    public SetFacts? PartOfSet { get; init; }

    /// <summary>Bought for somebody else who is to accept it (선물하기); null where it is not.</summary>
    public PresentFacts? Present { get; init; }
}

/// <summary>All four must be proven by the seller before "made to order" bars a withdrawal (Decree Art 21).</summary>
/// <example>
/// <para>Three of the four are not enough:</para>
/// <code>
/// var three = new MadeToOrderFacts
/// {
///     IndividuallyProduced = Proof.Proven, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven,
/// };
/// var four = three with { WrittenConsent = Proof.Proven };
/// ReturnRights.Korea.Decide(claim with { Sale = new() { MadeToOrder = three } }, asOf).Outcome;   // Allowed
/// ReturnRights.Korea.Decide(claim with { Sale = new() { MadeToOrder = four } }, asOf).Outcome;    // Refused
/// </code>
/// </example>
public sealed record MadeToOrderFacts
{
    /// <summary>Produced individually for this consumer. Choosing a size, a colour or an option is not that.</summary>
    public Proof IndividuallyProduced { get; init; }

    /// <summary>Irrecoverable, serious damage to the seller is to be expected.</summary>
    public Proof IrrecoverableDamage { get; init; }

    /// <summary>The seller told the consumer separately and beforehand, for this deal.</summary>
    public Proof SeparateNotice { get; init; }

    /// <summary>The consumer consented in writing (electronic counts).</summary>
    public Proof WrittenConsent { get; init; }

    /// <summary>Options that were chosen; shown in the answer, decides nothing.</summary>
    public ImmutableArray<string> OptionsChosen { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>One part of a set goes back.</summary>
/// <example>
/// <para>One part of a set goes back alone only where the shop sells it alone:</para>
/// <code>
/// var alone = new SetFacts { SoldSeparately = Proof.Proven };
/// ReturnRights.Korea.Decide(claim with { Sale = new() { PartOfSet = new() } }, asOf).Outcome;   // Refused
/// ReturnRights.Korea.Decide(claim with { Sale = new() { PartOfSet = alone } }, asOf).Extent;    // PartOfSet
/// </code>
/// </example>
public sealed record SetFacts
{
    /// <summary>The shop also sells the part by itself.</summary>
    public Proof SoldSeparately { get; init; }

    /// <summary>The price of the part by itself.</summary>
    public Money? PartPrice { get; init; }
}

/// <summary>A present: a contract for the benefit of a third person.</summary>
/// <example>
/// <para>Until a present is accepted the buyer may withdraw, and the recipient may not:</para>
/// <code>
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Present = new() } }, asOf).Outcome;                               // Allowed
/// ReturnRights.Korea.Decide(claim with { Sale = new() { Present = new() { AskedByRecipient = true } } }, asOf).Outcome;   // Refused
/// </code>
/// </example>
public sealed record PresentFacts
{
    /// <summary>The recipient has accepted or downloaded it.</summary>
    public bool Accepted { get; init; }

    /// <summary>True where the recipient withdraws, false where the buyer does.</summary>
    public bool AskedByRecipient { get; init; }
}
