using CsRules.Loyalty;

namespace CsRules.Cli.Desk;

/// <summary>The customers of order lists, and the ladder that they stand on.</summary>
/// <param name="Ladder">The shop's tiers.</param>
/// <param name="Customers">What each has bought.</param>
internal sealed record ListedCustomers(TierLadder Ladder, IReadOnlyList<TierHistory> Customers);
