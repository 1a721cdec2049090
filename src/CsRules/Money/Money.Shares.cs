namespace CsRules;

public readonly partial record struct Money
{
    /// <summary>The share of an amount that a rate names, exact until it is rounded once, here.</summary>
    /// <param name="rate">The share; may be negative or above the whole.</param>
    /// <param name="rounding">Where a fraction of the minor unit goes.</param>
    /// <returns>15% of 99.90 USD is 14.99 USD.</returns>
    /// <exception cref="OverflowException">The share does not fit in 64 bits.</exception>
    public Money Times(Rate rate, Rounding rounding = Rounding.HalfUp) => Times(rate.Millionths, Rate.Whole, rounding);

    /// <summary>The amount × <paramref name="numerator"/> ÷ <paramref name="denominator"/>, rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    public Money Times(long numerator, long denominator, Rounding rounding = Rounding.HalfUp) =>
        new(ExactDivision.Round((Int128)MinorUnits * numerator, denominator, rounding), Currency);

    /// <summary>
    /// A rate's share of a part of the whole, rounded once: yearly interest for some days of the year.
    /// </summary>
    /// <returns>100,000 won at 15% for 10 of 365 days, down, is 410 won.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits, or the product in 128.</exception>
    public Money Times(Rate rate, long numerator, long denominator, Rounding rounding = Rounding.HalfUp) =>
        new(ExactDivision.Round(
            checked((Int128)MinorUnits * rate.Millionths * numerator), (Int128)Rate.Whole * denominator, rounding), Currency);
}
