namespace CsRules.Service;

/// <summary>A pattern's share of customers and of agent time.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Customers">Customers counted under it, each under one: see <see cref="PatternReading.Leading"/>.</param>
/// <param name="Showing">Customers who show it at all, beside others or not.</param>
/// <param name="AgentSeconds">Agent time spent on the customers counted under it, as far as it was measured.</param>
/// <param name="Share">Of all customers; the shares of all patterns sum to one. Null where there are no customers.</param>
/// <param name="TimeShare">Of all agent time measured; sums to one. Null where none was.</param>
/// <example>
/// <para>A report of nobody has shares of nothing, and those are not zero:</para>
/// <code>
/// ServiceReport.Empty.Patterns[0].Share;   // null
/// PatternShare everyoneElse = serviceReport.Patterns[0];
/// everyoneElse.Share;   // 0%
/// </code>
/// </example>
public sealed record PatternShare(ContactPattern Pattern, long Customers, long Showing, long AgentSeconds, Rate? Share = null, Rate? TimeShare = null);
