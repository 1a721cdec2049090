namespace CsRules.Orders;

/// <summary>A line as money is shared over it: what its units cost together, before discounts.</summary>
/// <param name="Id">The line.</param>
/// <param name="Quantity">Its units.</param>
/// <param name="Whole">The price of all of them.</param>
/// <param name="Tax">How it is taxed.</param>
/// <param name="TaxRate">Its own rate of tax; the order's where null.</param>
/// <param name="Stands">What it stands for where minimums are measured; null where for itself.</param>
internal readonly record struct BoughtLine(string Id, int Quantity, Money Whole, TaxTreatment Tax, Rate? TaxRate, StandsFor? Stands = null)
{
    public static BoughtLine Of(OrderLine line) => new(line.Id, line.Quantity, line.UnitPrice * line.Quantity, line.Tax, line.TaxRate);
}
