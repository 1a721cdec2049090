using CsRules.Decisions;
using NodaTime;

namespace CsRules.Laws;

/// <summary>A yearly rate of interest on late refunds, from a day on. The rate follows the day the delay began.</summary>
/// <param name="From">First day of delays that it governs.</param>
/// <param name="PerYear">The rate.</param>
/// <param name="Citation">The article, with how sure it is.</param>
/// <example>
/// <para>The rate follows the first day of the delay, however long it lasts:</para>
/// <code>
/// InterestRate last = Law.Korea.Regime.LateInterest[^1];
/// last.From;                                                                                // 2016-09-30
/// last.PerYear;                                                                             // 15%
/// Law.Korea.Interest(Money.Won(100_000), last.From.PlusDays(-2), today).PerYear;   // 20%
/// </code>
/// </example>
public sealed record InterestRate(LocalDate From, Rate PerYear, Citation Citation);
