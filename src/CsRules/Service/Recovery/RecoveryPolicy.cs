using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>A shop's settings for making good.</summary>
/// <example>
/// <para>Ten percent cheaper or dearer is a like price, one won more is not:</para>
/// <code>
/// var others = fault with { Others = [new("Bowl", Money.Won(18_000)), new("Mug", Money.Won(22_001))] };
/// var options = ServiceRecovery.Propose(others, refused, new RecoveryPolicy { LikePrice = Rate.Percent(10) }).Options;
/// options.Where(option =&gt; option.Remedy == RecoveryRemedy.LikePricedExchange).Select(option =&gt; option.Product);   // Bowl
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RecoveryPolicy
{
    /// <summary>The defaults: refund, then exchange, then an apology.</summary>
    public static RecoveryPolicy Default { get; } = new();

    /// <summary>In which order remedies are proposed; what isn't named comes after, in the order of <see cref="RecoveryRemedy"/>.</summary>
    public ImmutableArray<RecoveryRemedy> Preference { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How far the price of a like-priced item may differ, as a share of what was paid, both ways, inclusive.</summary>
    [JsonIgnore]
    public Rate LikePrice { get; init; } = Rate.Percent(10);

    /// <summary>The coupon that goes with an apology; none where absent.</summary>
    public Money? Coupon { get; init; }

    /// <summary>The points that go with an apology; none where absent.</summary>
    public Money? Points { get; init; }

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("likePrice")]
    internal Rate? LikePriceTold
    {
        get => LikePrice;
        init => LikePrice = value ?? LikePrice;
    }
}
