using CsRules.Decisions;
using NodaTime;

namespace CsRules.Laws;

/// <summary>Interest for a delay.</summary>
/// <param name="Amount">The interest.</param>
/// <param name="Days">Days of delay.</param>
/// <param name="PerYear">The yearly rate, that of the day the delay began.</param>
/// <param name="From">First day of the delay.</param>
/// <param name="Citation">Where the rate stands; null where there is none.</param>
/// <example>
/// <para>Paid on the due day there is none; a day later there is a day's, fractions dropped:</para>
/// <code>
/// var due = new LocalDate(2025, 10, 20);
/// Law.Korea.Interest(Money.Won(100_000), due, due).Amount;               // 0 KRW
/// Law.Korea.Interest(Money.Won(100_000), due, due.PlusDays(1)).Amount;   // 41 KRW
/// </code>
/// </example>
public sealed record LateInterest(Money Amount, int Days, Rate PerYear, LocalDate From, Citation? Citation)
{
    // A law without a rate has no interest that could be named, which is another thing than none.
    internal Money? Known => Citation is null ? null : Amount;
}
