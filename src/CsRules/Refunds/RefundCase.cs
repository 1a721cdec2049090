using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>A document that asks for a refund: the order, what went back before, what goes back now, the shop's settings.</summary>
/// <example>
/// <para>Units that went back before are gone: of three shirts, three can't go back after one:</para>
/// <code>
/// var first = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var three = new RefundClaim { Id = "C-2", Lines = [new() { Line = "shirt", Quantity = 3 }] };
/// var refund = new RefundCase { Order = order, Before = [first], Claim = three };
/// new RefundCaseValidator().Validate(refund).Errors[0].ErrorCode;            // "refund.too-many"
/// new RefundCaseValidator().Validate(refund with { Before = [] }).IsValid;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RefundCase
{
    /// <summary>The instant to answer for; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>Country whose law the order lives under (ISO 3166); the default law where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>The order as placed and paid.</summary>
    public required Order Order { get; init; }

    /// <summary>Claims refunded before, oldest first.</summary>
    public ImmutableArray<RefundClaim> Before { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The claim to be refunded.</summary>
    public required RefundClaim Claim { get; init; }

    /// <summary>The shop's settings; the defaults where not said.</summary>
    public RefundPolicy Policy { get; init => field = value ?? RefundPolicy.Default; } = RefundPolicy.Default;
}
