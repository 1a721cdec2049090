using System.Collections.Immutable;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>A document that asks for a refund: the order, what went back before, what goes back now, the shop's settings.</summary>
public sealed record RefundCase
{
    /// <summary>The instant to answer for; the caller's where not said.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>The order as placed and paid.</summary>
    public required Order Order { get; init; }

    /// <summary>Claims refunded before, oldest first.</summary>
    public ImmutableArray<RefundClaim> Before { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The claim to be refunded.</summary>
    public required RefundClaim Claim { get; init; }

    /// <summary>The shop's settings; the defaults where not said.</summary>
    public RefundPolicy Policy { get; init => field = value ?? RefundPolicy.Default; } = RefundPolicy.Default;
}
