namespace CsRules.Markets;

/// <summary>A mark and the least share of satisfied ratings that it takes.</summary>
/// <param name="Mark">As the marketplace shows it.</param>
/// <param name="Least">The least share, inclusive.</param>
/// <example>
/// <para>Exactly the least is enough:</para>
/// <code>
/// var auction = MarketBook.Find("auction")!;
/// auction.Marks!.Steps[0];                                                                                        // MarketMark { Mark = 5, Least = 95% }
/// auction.Compile().Assess(new() { Seller = new() { Satisfied = 95, Dissatisfied = 5 } }, now).Mark!.Mark;   // "5"
/// </code>
/// </example>
public sealed record MarketMark(string Mark, Rate Least);
