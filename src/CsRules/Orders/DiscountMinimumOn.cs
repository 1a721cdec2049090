using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Which lines of an order the minimum of a discount looks at.</summary>
/// <example>
/// <para>Returning the belt leaves the shirts' own minimum alone, but not one of the whole order:</para>
/// <code>
/// var off = new OrderDiscount { Id = "SHIRTS", Amount = Money.Won(3_000), Lines = ["shirt"], Minimum = Money.Won(30_000) };
/// Money Refund(DiscountMinimumOn on) =&gt; new RefundPolicy { LostMinimum = LostMinimum.Revoke }
///     .Compile(new Order { Id = "O", Lines = [new() { Id = "shirt", UnitPrice = Money.Won(30_000), Quantity = 1 }, new() { Id = "belt", UnitPrice = Money.Won(10_000), Quantity = 1 }], Discounts = [off with { MinimumOn = on, Minimum = Money.Won(on == DiscountMinimumOn.Target ? 30_000 : 40_000) }], Payments = [new() { Method = "card", Amount = Money.Won(37_000) }] })
///     .Plan(new() { Id = "C-1", Lines = [new() { Line = "belt", Quantity = 1 }] }, today).Total;
/// Refund(DiscountMinimumOn.Target);   // 10000 KRW
/// Refund(DiscountMinimumOn.Order);    // 7000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<DiscountMinimumOn>))]
public enum DiscountMinimumOn
{
    /// <summary>All lines.</summary>
    Order,

    /// <summary>The lines on which it was given.</summary>
    Target,

    /// <summary>The lines that <see cref="OrderDiscount.MinimumLines"/> names.</summary>
    NamedLines,

    /// <summary>The largest single line among those on which it was given.</summary>
    AnyLine,
}
