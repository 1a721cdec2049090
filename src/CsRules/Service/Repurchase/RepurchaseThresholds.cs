using System.Text.Json.Serialization;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>From when on a product line is one that customers buy again. Both numbers are inclusive.</summary>
/// <example>
/// <para>A line with one buyer is not judged until the shop says that one is enough:</para>
/// <code>
/// serviceReport.ProductLines(RepurchaseThresholds.Default)[0].Kind;                   // TooFew
/// serviceReport.ProductLines(new RepurchaseThresholds { LeastBuyers = 1 })[0].Kind;   // OneOff
/// </code>
/// </example>
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
/// <example>
/// <para>A share of nothing would make every line one that is bought again:</para>
/// <code>
/// var every = new RepurchaseThresholds { RepeatShare = Rate.Zero };
/// new RepurchaseThresholdsValidator().Validate(every).Errors[0].ErrorCode;   // "service.share"
/// </code>
/// </example>
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
/// <example>
/// <para>One buyer who did not come back is too few to tell, not a line that is bought once:</para>
/// <code>
/// serviceReport.ProductLines(RepurchaseThresholds.Default)[0].Buyers;   // 1
/// serviceReport.ProductLines(RepurchaseThresholds.Default)[0].Kind;     // TooFew
/// </code>
/// </example>
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
/// <example>
/// <para>Two of one line in one order are not bought again; a later order of it is:</para>
/// <code>
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// ContactOrder Of(string id, LocalDate day) =&gt; new() { Id = id, PlacedOn = day, ProductLines = ["shampoo", "shampoo"] };
/// builder.Add(new() { Customer = "C-1", Orders = [Of("O-1", new(2025, 9, 1))] });
/// builder.Add(new() { Customer = "C-2", Orders = [Of("O-2", new(2025, 9, 1)), Of("O-3", new(2025, 10, 1))] });
/// builder.Build().ProductLines(RepurchaseThresholds.Default)[0].RepeatShare;   // 50%
/// </code>
/// </example>
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
