using NodaTime;

namespace CsRules.Laws;

/// <summary>A datum of a law that came into force, or went out of it, on a day.</summary>
/// <param name="Regime">The act.</param>
/// <param name="Datum">What it says.</param>
/// <param name="On">The first day on which it holds, or on which it no longer does.</param>
/// <param name="IsBeginning">True where it came into force.</param>
/// <example>
/// <para>One rate ends on the day on which the next begins:</para>
/// <code>
/// var changes = LawRegister.ChangedSince(new LocalDate(2016, 9, 30)).Where(change =&gt; change.On == new LocalDate(2016, 9, 30) &amp;&amp; change.Regime == Law.Korea.Regime).ToList();
/// changes[0].IsBeginning;   // false
/// changes[1].IsBeginning;   // true
/// </code>
/// </example>
public sealed record LawChange(StatutoryRegime Regime, LawDatum Datum, LocalDate On, bool IsBeginning);
