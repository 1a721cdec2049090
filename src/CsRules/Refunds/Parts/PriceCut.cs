namespace CsRules.Refunds;

/// <summary>A price that was cut after the sale.</summary>
/// <param name="Line">The line.</param>
/// <param name="Quantity">Units whose price was cut.</param>
/// <param name="Amount">By how much, all of them together.</param>
internal readonly record struct PriceCut(string Line, int Quantity, Money Amount);
