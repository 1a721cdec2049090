using CsRules.Calendars;

namespace CsRules.Laws;

/// <summary>How long the right lasts where the consumer was not informed of it.</summary>
/// <param name="Longer">How long.</param>
/// <param name="AfterWindow">
/// True where it begins when the window ends, and information within as long from the event itself starts the window anew (EU,
/// Art 10); false where it runs from the event that starts the window and ends the right whatever is told later (Taiwan, Art 19(3)).
/// </param>
/// <example>
/// <para>Told on the last day of the four months, Taiwan's seven days are cut by their end; Finland's fourteen are whole:</para>
/// <code>
/// var late = claim with { Contract = new() { NotInformed = true, InformedOn = new LocalDate(2026, 1, 30) } };
/// LawBook.Of("TW").Decide(late, asOf).LastDay;   // 2026-02-02
/// LawBook.Of("FI").Decide(late, asOf).LastDay;   // 2026-02-13
/// </code>
/// </example>
public sealed record UninformedWindow(LegalPeriod Longer, bool AfterWindow = true);
