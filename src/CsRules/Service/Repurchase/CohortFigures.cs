namespace CsRules.Service;

/// <summary>Repurchase of the customers whose first order fell in one period.</summary>
/// <param name="Cohort">The period; null is all of them.</param>
/// <param name="Customers">Customers with an order.</param>
/// <param name="Returned">Of them, those with a second one.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="RepeatOrders">Of them, all but each customer's first.</param>
/// <param name="DaysSum">Days from each order to the next, summed.</param>
/// <param name="MedianDays">Half of the intervals are no longer than this, never told shorter than it is and at most 1/128 longer; null where there are none.</param>
/// <example>
/// <para>Nobody has no rate, and one order no interval:</para>
/// <code>
/// ServiceReport.Empty.Repurchase.RepurchaseRate;   // null
/// serviceReport.Repurchase.RepurchaseRate;         // 0%
/// serviceReport.Repurchase.MeanDays;               // null
/// </code>
/// </example>
public sealed record CohortFigures(string? Cohort, long Customers, long Returned, long Orders, long RepeatOrders, long DaysSum, long? MedianDays)
{
    /// <summary>Repurchase rate: customers with a second order, of all, rounded down.</summary>
    public Rate? RepurchaseRate => Shares.Of(Returned, Customers);

    /// <summary>Share of the orders that are repurchases, rounded down.</summary>
    public Rate? RepurchaseShare => Shares.Of(RepeatOrders, Orders);

    /// <summary>Mean days from an order to the next, rounded down; null where there are none.</summary>
    public long? MeanDays => RepeatOrders == 0 ? null : DaysSum / RepeatOrders;
}
