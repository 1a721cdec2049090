using System.Collections.Immutable;

namespace CsRules.Orders;

/// <summary>
/// What came in exchange stands, where a minimum is measured, for what went back: another size is worth what the first was, and the
/// seller's fault makes nothing smaller.
/// </summary>
/// <param name="Lines">The lines that went back.</param>
/// <param name="Gross">What counts before discounts.</param>
/// <param name="Shares">What each discount took off that.</param>
/// <param name="Paid">What was paid for what went back, no more than the price of what came: points are earned by no more.</param>
internal sealed record StandsFor(ImmutableArray<string> Lines, Money Gross, ImmutableArray<Money> Shares, Money Paid);
