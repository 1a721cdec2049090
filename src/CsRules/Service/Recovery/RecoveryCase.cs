using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>How a shop can make good its own fault.</summary>
/// <example>
/// <para>An apology comes on top of a remedy, however much the shop would like it instead:</para>
/// <code>
/// var shop = new RecoveryPolicy { Preference = [RecoveryRemedy.ApologyPoints], Points = Money.Won(1_000) };
/// var options = ServiceRecovery.Propose(fault, refused, shop).Options;
/// options.Select(option =&gt; option.Remedy);    // ApologyPoints, Refund, FreeExchange
/// options.Select(option =&gt; option.IsOnTop);   // true, false, false
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RecoveryRemedy>))]
public enum RecoveryRemedy
{
    /// <summary>The money back. Where the law gives it, it is always among the choices.</summary>
    Refund,

    /// <summary>Another of the same, free.</summary>
    FreeExchange,

    /// <summary>An item of a like price instead, free.</summary>
    LikePricedExchange,

    /// <summary>A coupon as an apology, on top.</summary>
    ApologyCoupon,

    /// <summary>Points as an apology, on top.</summary>
    ApologyPoints,
}

/// <summary>What a shop wants in return for a remedy. None of these may be asked.</summary>
/// <example>
/// <para>No condition on a review can be made, and each is refused once by name:</para>
/// <code>
/// var asks = fault with { Conditions = [RecoveryCondition.RemoveReview, RecoveryCondition.RemoveReview, RecoveryCondition.WriteNoReview] };
/// ServiceRecovery.Propose(asks, refused, RecoveryPolicy.Default).Refused.Length;   // 2
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RecoveryCondition>))]
public enum RecoveryCondition
{
    /// <summary>That a review is removed.</summary>
    RemoveReview,

    /// <summary>That a review is changed for the better.</summary>
    ChangeReview,

    /// <summary>That no review is written.</summary>
    WriteNoReview,
}

/// <summary>A shop's settings for making good.</summary>
/// <example>
/// <para>Ten percent cheaper or dearer is a like price, one won more is not:</para>
/// <code>
/// var others = fault with { Others = [new("Bowl", Money.Won(18_000)), new("Mug", Money.Won(22_001))] };
/// var options = ServiceRecovery.Propose(others, refused, new RecoveryPolicy { LikePrice = Rate.Percent(10) }).Options;
/// options.Where(option =&gt; option.Remedy == RecoveryRemedy.LikePricedExchange).Select(option =&gt; option.Product);   // Bowl
/// </code>
/// </example>
public sealed record RecoveryPolicy
{
    /// <summary>The defaults: refund, then exchange, then an apology.</summary>
    public static RecoveryPolicy Default { get; } = new();

    /// <summary>In which order remedies are proposed; what isn't named comes after, in the order of <see cref="RecoveryRemedy"/>.</summary>
    public ImmutableArray<RecoveryRemedy> Preference { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How far the price of a like-priced item may differ, as a share of what was paid, both ways, inclusive.</summary>
    public Rate LikePrice { get; init; } = Rate.Percent(10);

    /// <summary>The coupon that goes with an apology; none where absent.</summary>
    public Money? Coupon { get; init; }

    /// <summary>The points that go with an apology; none where absent.</summary>
    public Money? Points { get; init; }
}

/// <summary>A seller's fault that is to be made good.</summary>
/// <example>
/// <para>Where nothing is said of the stock only the money is proposed:</para>
/// <code>
/// var fault = new RecoveryCase { Id = "F-1", Paid = Money.Won(20_000) };
/// ServiceRecovery.Propose(fault, refused, RecoveryPolicy.Default).Options.Select(option =&gt; option.Remedy);   // Refund
/// </code>
/// </example>
public sealed record RecoveryCase
{
    /// <summary>The shop's id of the case.</summary>
    public required string Id { get; init; }

    /// <summary>What was paid for the item.</summary>
    public required Money Paid { get; init; }

    /// <summary>True where the same item can be sent again.</summary>
    public bool SameInStock { get; init; }

    /// <summary>Other items that could be sent, with their prices.</summary>
    public ImmutableArray<RecoveryItem> Others { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the shop would like to ask in return; each is refused by name.</summary>
    public ImmutableArray<RecoveryCondition> Conditions { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>An item that could be sent instead.</summary>
/// <param name="Product">The product.</param>
/// <param name="Price">Its price.</param>
/// <example>
/// <para>An item at less than nine tenths of the price is not offered in exchange, though the shop has it:</para>
/// <code>
/// var others = fault with { Others = [new RecoveryItem("Mug", Money.Won(9_000))] };
/// ServiceRecovery.Propose(others, refused, RecoveryPolicy.Default).Options.Select(option =&gt; option.Remedy);   // Refund, FreeExchange
/// </code>
/// </example>
public sealed record RecoveryItem(string Product, Money Price);
