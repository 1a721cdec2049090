using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>The sale.</summary>
/// <example>
/// <para>Paid in instalments, two acts apply, and the one decides under which the seller bears the return:</para>
/// <code>
/// var decision = LawBook.Of("KR").Decide(claim with { Sale = new SaleFacts { Instalment = true } }, asOf);
/// decision.LastDay;         // 2025-10-10
/// decision.Regime.Act.Id;   // "kr-instalment-act"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
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

    /// <summary>What was paid for the part that goes back; of a divisible supply for the whole of it.</summary>
    public Money? Price { get; init; }

    /// <summary>The whole contract's price, where a law has no right below some price; the price of the part where not said.</summary>
    public Money? ContractPrice { get; init; }

    /// <summary>Paid by credit card.</summary>
    public bool ByCard { get; init; }

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
