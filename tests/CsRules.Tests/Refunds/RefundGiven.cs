using System.Collections.Immutable;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>Claims and their plans on one day, to start a test from.</summary>
internal static class RefundGiven
{
    public static readonly LocalDate Today = new(2025, 11, 20);

    public static RefundClaim Claim(string id, string line, int quantity) => new() { Id = id, Lines = [new() { Line = line, Quantity = quantity }] };

    public static RefundPlan Plan(Order order, ImmutableArray<RefundClaim> before, RefundClaim claim, RefundPolicy? policy = null) =>
        RefundPlan.For(new() { Order = order, Before = before, Claim = claim, Policy = policy ?? RefundPolicy.Default }, Today);
}
