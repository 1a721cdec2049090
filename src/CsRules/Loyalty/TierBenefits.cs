using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What a tier gives: plain data, which coupons, points and reply policies take up in their own definitions.</summary>
/// <example>
/// <para>More than the whole order can't be given:</para>
/// <code>
/// var tier = program.Tiers[1] with { Benefits = new TierBenefits { EarnRate = Rate.Percent(101) } };
/// var wrong = new TierProgramValidator().Validate(program with { Tiers = program.Tiers.SetItem(1, tier) }).Errors[0];
/// wrong.ErrorCode;      // "tier-program.share"
/// wrong.PropertyName;   // "Tiers[1].Benefits.EarnRate"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierBenefits
{
    /// <summary>A discount on every order.</summary>
    public Rate? DiscountRate { get; init; }

    /// <summary>The share of an order that it earns in points.</summary>
    public Rate? EarnRate { get; init; }

    /// <summary>True where delivery is free.</summary>
    public bool FreeShipping { get; init; }

    /// <summary>Coupons issued to every member.</summary>
    public ImmutableArray<TierCoupon> Coupons { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A promise of the first response, in minutes of opening hours.</summary>
    public int? ResponseMinutes { get; init; }
}
