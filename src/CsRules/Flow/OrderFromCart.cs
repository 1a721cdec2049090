using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Flow;

/// <summary>A cart and its price become an order, to the won and the unit.</summary>
/// <example>
/// <para>Free delivery by a coupon is no threshold: cancelling half costs nothing:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("SHIP", CouponTarget.Shipping, new(BenefitKind.FreeShipping))]);
/// var cart = new Cart([new("a", Money.Won(10_000)), new("b", Money.Won(10_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(50_000) } };
/// var bought = Order.From(new Checkout
/// {
///     Id = "O-1", Cart = cart, Book = book, Price = book.Compile().Best(cart, new(), now).Price, Payments = [new() { Method = "card", Amount = Money.Won(20_000) }],
/// });
/// RefundPolicy.Default.Compile(bought).Plan(new() { Id = "C-1", Kind = RefundKind.Cancel, Lines = [new() { Line = "a", Quantity = 1 }] }, today).Total;   // 10000 KRW
/// </code>
/// </example>
public static class OrderFromCart
{
    extension(Order)
    {
        /// <summary>
        /// The order that a checkout places: lines, discounts with the shares that the coupons have on them, delivery, points and
        /// payments. What a coupon took off the delivery is in the fee.
        /// </summary>
        /// <exception cref="CsRulesException">More was paid than the cart costs, an amount is of another currency, or the price is of another cart or book.</exception>
        public static Order From(Checkout checkout)
        {
            ArgumentNullException.ThrowIfNull(checkout);
            var (cart, price) = (checkout.Cart, checkout.Price);
            var zero = Money.Zero(price.Payable.Currency);
            foreach (var amount in checkout.Points.Select(lot => lot.Amount).Concat(checkout.Payments.Select(payment => payment.Amount)))
                if (amount.Currency != zero.Currency) throw Wrong("order.other-currency", "$.payments", ("given", amount.Currency.Code), ("other", zero.Currency.Code));
            var paid = checkout.Points.Aggregate(zero, (sum, lot) => sum + lot.Amount) + checkout.Payments.Aggregate(zero, (sum, payment) => sum + payment.Amount);
            if (paid > price.Payable) throw Wrong("life.paid-too-much", "$.payments", ("given", paid), ("of", price.Payable));
            if (!cart.Lines.Select(line => line.Id).SequenceEqual(price.Lines.Select(line => line.Line)))
                throw Wrong("life.other-cart", "$.price");
            ImmutableArray<InputError> wrong = [.. LineTaxes.Wrong(checkout.LineTaxes, cart, "$.lineTaxes")];
            if (!wrong.IsEmpty) throw new CsRulesException(wrong);
            return new()
            {
                Id = checkout.Id,
                PlacedOn = checkout.PlacedOn,
                Lines = [.. cart.Lines.Select(line => LineOf(line, checkout.LineTaxes.GetValueOrDefault(line.Id)))],
                Discounts = [.. price.Applied.Select(used => DiscountOf(used, checkout))],
                Shipping = cart.Shipping is not { } shipping ? OrderShipping.None : new()
                {
                    Fee = price.Shipping,
                    StandardFee = shipping.Fee,
                    FreeFrom = shipping.FreeFrom,
                    Measured = shipping.Measured,
                },
                Points = checkout.Points,
                Payments = checkout.Payments,
                Unpaid = paid == price.Payable ? null : price.Payable - paid,
                Earned = checkout.Earned,
                Tax = checkout.Tax,
            };
        }
    }

    private static CsRulesException Wrong(string code, string path, params (string Name, object Value)[] data) => new(new InputError(code, path, Validation.Data(data)));

    private static OrderLine LineOf(CartLine line, LineTax? tax) => new()
    {
        Id = line.Id,
        Product = line.Product,
        UnitPrice = line.UnitPrice,
        Quantity = line.Quantity,
        Tax = tax?.Treatment ?? TaxTreatment.Taxable,
        TaxRate = tax?.Rate,
    };

    private static OrderDiscount DiscountOf(AppliedCoupon used, Checkout checkout)
    {
        var coupon = checkout.Book.Coupons.FirstOrDefault(coupon => coupon.Id == used.Coupon)
            ?? throw Wrong("coupon.unknown", "$.price", ("id", used.Coupon));
        var ofLines = coupon.Target == CouponTarget.Lines;
        return new()
        {
            Id = coupon.Id,
            // What it took off the delivery is in the fee.
            Amount = used.Discount - used.OffShipping,
            Lines = ofLines ? [.. used.Shares.Select(share => share.Line)] : [],
            Shares = used.Shares,
            Minimum = coupon.Minimum?.Spend,
            MinimumQuantity = coupon.Minimum?.Quantity,
            MinimumOn = coupon.Minimum?.On switch
            {
                MinimumOn.Target when ofLines => DiscountMinimumOn.Target,
                MinimumOn.NamedLines => DiscountMinimumOn.NamedLines,
                MinimumOn.AnyLine => DiscountMinimumOn.AnyLine,
                _ => DiscountMinimumOn.Order,
            },
            MinimumLines = coupon.Minimum is { On: MinimumOn.NamedLines } named
                ? [.. LineFilter.Of(named.Products, named.Categories)!.LinesOf(checkout.Cart).Select(i => checkout.Cart.Lines[i].Id)]
                : [],
            Measured = ofLines ? MeasuredAt.Original : coupon.Minimum?.Measured ?? MeasuredAt.Original,
            Reissue = coupon.Reissue,
            ValidUntil = coupon.Validity?.LastDay(checkout.Issued.TryGetValue(coupon.Id, out var issued) ? issued : null),
        };
    }
}
