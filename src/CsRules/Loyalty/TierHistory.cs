using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>What a customer's tier turns on.</summary>
/// <example>
/// <para>A window since an anniversary needs a day to count from:</para>
/// <code>
/// var tiers = new TierCase { Program = program with { Window = new() { Kind = TierWindowKind.SinceAnniversary } }, History = new() };
/// var validator = new TierCaseValidator();
/// validator.Validate(tiers).Errors[0].ErrorCode;                                  // "tier-history.no-anniversary"
/// validator.Validate(tiers with { History = new() { Joined = today } }).IsValid;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierHistory
{
    /// <summary>The shop's id of the customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The orders, in any order.</summary>
    public ImmutableArray<TierOrder> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The tier as it was last assessed; null where it never was.</summary>
    public TierStanding? Last { get; init; }

    /// <summary>A tier set by hand.</summary>
    public TierFloor? Floor { get; init; }

    /// <summary>Where the customer stands among all, for tiers that take a top share.</summary>
    public TierRank? Rank { get; init; }

    /// <summary>The day the customer joined, for windows since an anniversary.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? Joined { get; init; }
}
