using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Service;

/// <summary>How a shop can make good its own fault.</summary>
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
public sealed record RecoveryItem(string Product, Money Price);
