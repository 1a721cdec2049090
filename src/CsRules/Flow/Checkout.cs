using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Flow;

/// <summary>A priced cart at the moment in which it becomes an order.</summary>
/// <example>
/// <para>What no payment covers is unpaid: cash on delivery names no payment at all:</para>
/// <code>
/// var cart = new Cart([new("tea", Money.Won(12_000))]);
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) })]);
/// var bought = Order.From(new Checkout { Id = "O-1", Cart = cart, Price = book.Compile().Best(cart, new(), now).Price, Book = book });
/// bought.Discounts[0].Amount;   // 2000 KRW
/// bought.Unpaid;                // 10000 KRW
/// </code>
/// </example>
public sealed record Checkout
{
    /// <summary>The shop's id of the order.</summary>
    public required string Id { get; init; }

    /// <summary>When it is placed.</summary>
    public Moment? PlacedOn { get; init; }

    /// <summary>What is bought.</summary>
    public required Cart Cart { get; init; }

    /// <summary>What it costs with coupons.</summary>
    public required CouponPrice Price { get; init; }

    /// <summary>The coupons, for what they require and when their uses come back.</summary>
    public required CouponBookDefinition Book { get; init; }

    /// <summary>The day each coupon was issued to the customer, for coupons that end some days after.</summary>
    public ImmutableDictionary<string, LocalDate> Issued { get; init => field = value ?? ImmutableDictionary<string, LocalDate>.Empty; } = ImmutableDictionary<string, LocalDate>.Empty;

    /// <summary>Points that pay, by lot.</summary>
    public ImmutableArray<SpentLot> Points { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Money that pays; what it does not cover is unpaid.</summary>
    public ImmutableArray<OrderPayment> Payments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Points that the order earns.</summary>
    public EarnedByOrder? Earned { get; init; }

    /// <summary>How taxes are worked out.</summary>
    public OrderTax? Tax { get; init; }

    /// <summary>Lines that are taxed otherwise than the order, by their id: tax-free goods beside others.</summary>
    public ImmutableDictionary<string, LineTax> LineTaxes { get; init => field = value ?? ImmutableDictionary<string, LineTax>.Empty; } = ImmutableDictionary<string, LineTax>.Empty;
}
