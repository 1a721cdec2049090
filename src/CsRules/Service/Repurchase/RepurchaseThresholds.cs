using System.Text.Json.Serialization;
using CsRules.Json;
using FluentValidation;

namespace CsRules.Service;

/// <summary>From when on a product line is one that customers buy again. Both numbers are inclusive.</summary>
public sealed record RepurchaseThresholds
{
    /// <summary>The defaults.</summary>
    public static RepurchaseThresholds Default { get; } = new();

    /// <summary>Share of a line's buyers who bought it again in a later order.</summary>
    public Rate RepeatShare { get; init; } = Rate.Percent(20);

    /// <summary>With fewer buyers nothing is said.</summary>
    public int LeastBuyers { get; init; } = 20;
}

/// <summary>Everything that can be wrong with thresholds.</summary>
public sealed class RepurchaseThresholdsValidator : AbstractValidator<RepurchaseThresholds>
{
    private const int Most = 1_000_000;

    /// <summary>The rules.</summary>
    public RepurchaseThresholdsValidator()
    {
        RuleFor(t => t.RepeatShare).Must(share => share > Rate.Zero && share <= Rate.One).WithErrorCode("service.share").WithState(t => Validation.Data(("given", t.RepeatShare)));
        RuleFor(t => t.LeastBuyers).InclusiveBetween(1, Most).WithErrorCode("service.threshold").WithState(t => Validation.Data(("given", t.LeastBuyers), ("least", 1), ("most", Most)));
    }
}

/// <summary>Whether customers buy a product line again: it decides whether coupons and points for it are worth giving.</summary>
[JsonConverter(typeof(CamelCaseEnum<ProductLineKind>))]
public enum ProductLineKind
{
    /// <summary>Too few buyers to tell.</summary>
    TooFew,

    /// <summary>Bought once: a coupon for the next time goes unused.</summary>
    OneOff,

    /// <summary>Bought again: coupons and points are worth giving.</summary>
    Repeat,
}

/// <summary>Repurchase of one product line.</summary>
/// <param name="Line">The line by the shop's own name.</param>
/// <param name="Buyers">Customers who bought it.</param>
/// <param name="Again">Of them, those who bought it in a later order too.</param>
/// <param name="Kind">What that makes it.</param>
public sealed record ProductLineFigures(string Line, long Buyers, long Again, ProductLineKind Kind)
{
    /// <summary>Those who bought again, of all buyers, rounded down; null where there are none.</summary>
    public Rate? RepeatShare => Shares.Of(Again, Buyers);
}

/// <summary>Repurchase of the customers whose first order fell in one period.</summary>
/// <param name="Cohort">The period; null is all of them.</param>
/// <param name="Customers">Customers with an order.</param>
/// <param name="Returned">Of them, those with a second one.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="RepeatOrders">Of them, all but each customer's first.</param>
/// <param name="DaysSum">Days from each order to the next, summed.</param>
/// <param name="MedianDays">Half of the intervals are no longer than this, never told shorter than it is and at most 1/128 longer; null where there are none.</param>
public sealed record CohortFigures(string? Cohort, long Customers, long Returned, long Orders, long RepeatOrders, long DaysSum, long? MedianDays)
{
    /// <summary>Repurchase rate: customers with a second order, of all, rounded down.</summary>
    public Rate? RepurchaseRate => Shares.Of(Returned, Customers);

    /// <summary>Share of the orders that are repurchases, rounded down.</summary>
    public Rate? RepurchaseShare => Shares.Of(RepeatOrders, Orders);

    /// <summary>Mean days from an order to the next, rounded down; null where there are none.</summary>
    public long? MeanDays => RepeatOrders == 0 ? null : DaysSum / RepeatOrders;
}
