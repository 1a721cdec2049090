namespace CsRules.Documents;

/// <summary>A named value that a finding turned on: a date, an amount, a count of days, a word.</summary>
/// <param name="Name">The placeholder's name in the texts.</param>
/// <param name="Value">LocalDate, Instant, LocalDateTime, Money, Rate, Duration, a whole number, an enum or a string.</param>
/// <example>
/// <para>What is short of a minimum is an amount, not a text of one:</para>
/// <code>
/// var finding = book.Applicable(cart, shopper, asOf).Single(o =&gt; o.Coupon == "BIG-10000").Reasons[0];
/// Datum missing = finding.Data.Single(d =&gt; d.Name == "short");
/// missing.Value;            // 2400 KRW
/// missing.Value is Money;   // true
/// </code>
/// </example>
public readonly record struct Datum(string Name, object Value);
