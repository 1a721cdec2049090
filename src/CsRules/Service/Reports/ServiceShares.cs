namespace CsRules.Service;

/// <summary>A pattern's share of customers and of agent time.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Customers">Customers counted under it, each under one: see <see cref="PatternReading.Leading"/>.</param>
/// <param name="Showing">Customers who show it at all, beside others or not.</param>
/// <param name="AgentSeconds">Agent time spent on the customers counted under it, as far as it was measured.</param>
/// <param name="Share">Of all customers; the shares of all patterns sum to one. Null where there are no customers.</param>
/// <param name="TimeShare">Of all agent time measured; sums to one. Null where none was.</param>
public sealed record PatternShare(ContactPattern Pattern, long Customers, long Showing, long AgentSeconds, Rate? Share = null, Rate? TimeShare = null);

/// <summary>How often a sin was found.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Customers">Customers it was found with.</param>
public sealed record SinCount(ServiceSin Sin, long Findings, long Customers);

/// <summary>What kindness cost in one currency.</summary>
/// <param name="Grants">Claims granted.</param>
/// <param name="Cost">Their cost.</param>
public sealed record GoodwillFigures(long Grants, Money Cost);
