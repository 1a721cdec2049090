using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>What is taxed alike.</summary>
internal readonly record struct TaxClass(TaxTreatment Treatment, Rate Rate) : IComparable<TaxClass>
{
    public bool IsTaxable => Treatment == TaxTreatment.Taxable;

    public static TaxClass Of(TaxTreatment treatment, Rate rate) => new(treatment, treatment == TaxTreatment.Taxable ? rate : Rate.Zero);

    // Taxable before zero-rated before tax-free; the highest rate first.
    public int CompareTo(TaxClass other) => Treatment != other.Treatment ? Treatment.CompareTo(other.Treatment) : other.Rate.CompareTo(Rate);

    /// <summary>The tax that the price of some units contains, for one of them.</summary>
    public Money In(Money price, int units, Rounding rounding) => IsTaxable
        ? price.Times(Rate.Millionths, checked((Rate.Whole + Rate.Millionths) * units), rounding)
        : Money.Zero(price.Currency);
}
