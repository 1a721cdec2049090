namespace CsRules.Markets;

/// <summary>The mark that a marketplace shows.</summary>
/// <param name="Mark">The mark; null where none is shown.</param>
/// <param name="Share">The share of satisfied ratings; null where there are none.</param>
/// <param name="MissingRatings">Ratings missing before any mark is shown.</param>
/// <param name="Cancelled">The share of orders that the seller cancelled in the month before; null where there were none.</param>
/// <example>
/// <para>One rating too few shows nothing:</para>
/// <code>
/// MarketBook.Find("auction")!.Compile().Assess(new() { Seller = new() { Satisfied = 9 } }, now).Mark!.MissingRatings;   // 1
/// </code>
/// </example>
public sealed record MarketMarkStanding(string? Mark, Rate? Share, int MissingRatings, Rate? Cancelled);
