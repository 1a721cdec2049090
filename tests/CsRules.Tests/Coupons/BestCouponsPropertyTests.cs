using CsRules.Coupons;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Coupons;

[Properties(Arbitrary = [typeof(Carts)], MaxTest = 1000, QuietOnSuccess = true)]
public class BestCouponsPropertyTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 10, 1, 3, 0);
    private static readonly Shopper Anyone = new();

    private static BestCoupons Best(BookAndCart c) => c.Book.Compile().Best(c.Cart, Anyone, Now);

    [Trait("Category", "Soak")]
    [Property(MaxTest = 20_000)]
    public void Equals_brute_force_in_very_many_carts(BookAndCart c) => Equals_brute_force(c);

    [Property(MaxTest = 4_000)]
    public void Equals_brute_force(BookAndCart c)
    {
        var best = Best(c);
        Assert.True(best.IsProven);
        var slow = new BruteForce(c.Book, c.Cart).Best();
        Assert.Equal(slow.Payable, best.Payable.MinorUnits);
        Assert.True(best.IsFirstOfEquals);
        Assert.Equal(slow.Coupons.Order(StringComparer.Ordinal), SetOf(best));
    }

    [Property(MaxTest = 4_000, Arbitrary = [typeof(FlatCarts)])]
    public void Equals_brute_force_where_totals_are_flat_and_ties_abound(BookAndCart c) => Equals_brute_force(c);

    [Property(MaxTest = 4_000, Arbitrary = [typeof(UnitCarts)])]
    public void Equals_brute_force_where_single_units_decide(BookAndCart c) => Equals_brute_force(c);

    [Property(Arbitrary = [typeof(UnitCarts)])]
    public void Shares_of_units_add_up_and_no_line_goes_below_its_floor(BookAndCart c) => Every_share_and_total_adds_up_and_no_line_goes_below_its_floor(c);

    [Property(Arbitrary = [typeof(UnitCarts)])]
    public void The_order_of_coupons_and_lines_changes_nothing_where_single_units_decide(BookAndCart c) => The_order_of_coupons_and_lines_changes_nothing(c);

    [Property(MaxTest = 400, Arbitrary = [typeof(UnitCarts)])]
    public void Every_coupon_on_units_is_used_or_explained(BookAndCart c) => Every_coupon_is_used_or_explained_and_a_dearer_one_costs_what_it_says(c);

    [Property(Arbitrary = [typeof(UnitCarts)])]
    public void The_combination_of_coupons_on_units_priced_again_gives_the_same(BookAndCart c) => The_combination_priced_again_as_a_choice_gives_the_same(c);

    [Property(MaxTest = 400, Arbitrary = [typeof(UnitCarts)])]
    public void As_many_units_as_a_set_is_short_complete_it(BookAndCart c)
    {
        foreach (var unused in Best(c).NotUsed)
        {
            var coupon = c.Book.Coupons.Single(k => k.Id == unused.Coupon);
            foreach (var reason in unused.Reasons.Where(r => r.Code is "coupon.set-short" or "coupon.buy-short" or "coupon.get-short"))
            {
                // In the cart already, or a line more of a product that counts.
                var product = reason.Code == "coupon.get-short" ? coupon.Benefit.GetProducts[0] : coupon.Products.IsEmpty ? "C" : coupon.Products[0];
                foreach (var (units, isEnough) in new[] { ((long)reason["short"]! - 1, false), ((long)reason["short"]!, true) })
                {
                    if (units == 0) continue;
                    var more = new CartLine("more", Money.Won(5_000), (int)units) { Product = product };
                    var reasons = Best(c with { Cart = c.Cart with { Lines = c.Cart.Lines.Add(more) } }).NotUsed
                        .Where(u => u.Coupon == unused.Coupon).SelectMany(u => u.Reasons).Select(r => r.Code);
                    Assert.Equal(!isEnough, reasons.Contains(reason.Code));
                }
            }
        }
    }

    private static IEnumerable<string> SetOf(BestCoupons best) => best.Applied.Select(a => a.Coupon).Order(StringComparer.Ordinal);

    [Property]
    public void Every_share_and_total_adds_up_and_no_line_goes_below_its_floor(BookAndCart c)
    {
        var price = Best(c).Price;
        Assert.Equal(price.Items.MinorUnits, price.Lines.Sum(l => l.Payable.MinorUnits));
        foreach (var applied in price.Applied)
        {
            Assert.Equal(applied.Discount.MinorUnits, applied.Shares.Sum(s => s.Amount.MinorUnits) + applied.OffShipping.MinorUnits);
            Assert.All(applied.Shares, s => Assert.True(s.Amount.MinorUnits > 0));
        }

        for (var i = 0; i < c.Cart.Lines.Length; i++)
        {
            var (line, priced) = (c.Cart.Lines[i], price.Lines[i]);
            Assert.True(priced.Payable >= (line.Floor ?? Money.Won(0)));
            var off = price.Applied.SelectMany(a => a.Shares).Where(s => s.Line == line.Id).Sum(s => s.Amount.MinorUnits);
            Assert.Equal(line.Amount.MinorUnits - off, priced.Payable.MinorUnits);
        }
    }

    [Property]
    public void A_coupon_more_in_the_wallet_never_raises_the_total(BookAndCart c)
    {
        var all = Best(c).Payable;
        foreach (var coupon in c.Book.Coupons)
            Assert.True(all <= Best(c with { Book = c.Book with { Coupons = c.Book.Coupons.Remove(coupon) } }).Payable);
        Assert.True(all <= Best(c with { Book = c.Book with { Coupons = [] } }).Payable);
    }

    [Property(MaxTest = 3000)]
    public void The_order_of_coupons_and_lines_changes_nothing(BookAndCart c)
    {
        var turned = new BookAndCart(
            c.Book with { Coupons = [.. c.Book.Coupons.Reverse()] }, c.Cart with { Lines = [.. c.Cart.Lines.Reverse()] });
        var (best, other) = (Best(c), Best(turned));
        Assert.Equal(best.Payable, other.Payable);
        Assert.Equal(SetOf(best), SetOf(other));
    }

    [Property]
    public void The_combination_priced_again_as_a_choice_gives_the_same(BookAndCart c)
    {
        var book = c.Book.Compile();
        var best = book.Best(c.Cart, Anyone, Now);
        var oneLine = c.Book.Coupons.Where(k => k.Target == CouponTarget.Lines && k.AppliesTo == LineScope.OneLine).Select(k => k.Id).ToHashSet();
        var again = book.Price(
            c.Cart, best.Applied.Select(a => new CouponChoice(a.Coupon, oneLine.Contains(a.Coupon) ? a.Shares[0].Line : null)), Anyone, Now);
        Assert.Empty(again.Refused);
        Assert.Equal(best.Payable, again.Price.Payable);
        Assert.True(again.BetterBy.IsZero);
    }

    [Property(MaxTest = 400)]
    public void Every_coupon_is_used_or_explained_and_a_dearer_one_costs_what_it_says(BookAndCart c)
    {
        var best = Best(c);
        Assert.Equal(
            c.Book.Coupons.Select(k => k.Id).Order(StringComparer.Ordinal),
            best.Applied.Select(a => a.Coupon).Concat(best.NotUsed.Select(u => u.Coupon)).Order(StringComparer.Ordinal));
        Assert.All(best.NotUsed, u => Assert.NotEmpty(u.Reasons));
        foreach (var unused in best.NotUsed)
        {
            var reason = unused.Reasons[0];
            if (reason.Code is not ("coupon.dearer" or "coupon.no-better")) continue;
            var with = new BruteForce(c.Book, c.Cart).BestWith(unused.Coupon);
            Assert.Equal(with, ((Money)reason["total"]!).MinorUnits);
            if (reason.Code == "coupon.dearer") Assert.Equal(with - best.Payable.MinorUnits, ((Money)reason["extra"]!).MinorUnits);
            Assert.Equal(reason.Code == "coupon.dearer", with > best.Payable.MinorUnits);
        }
    }

    [Property(MaxTest = 400)]
    public void Following_a_hint_makes_its_condition_hold(BookAndCart c)
    {
        foreach (var unused in Best(c).NotUsed)
        {
            foreach (var reason in unused.Reasons.Where(r => r.Code is "coupon.minimum-spend" or "coupon.minimum-quantity"))
            {
                // A minimum that names no line of this cart is met by none of them.
                if (!c.Cart.Lines.Any(l => Covers(c, unused.Coupon, l))) continue;
                // Units are wanted on a line that has the spend, where there is one.
                var units = reason.Code == "coupon.minimum-quantity";
                var spend = c.Book.Coupons.Single(k => k.Id == unused.Coupon).Minimum!.Spend ?? Money.Won(0);
                var line = c.Cart.Lines.Where(l => Covers(c, unused.Coupon, l))
                    .OrderByDescending(l => units && l.Amount >= spend).ThenByDescending(l => units ? l.Quantity : l.Amount.MinorUnits).First();
                var more = units
                    ? line with { Quantity = line.Quantity + (int)(long)reason["short"]! }
                    : line with { Quantity = 1, UnitPrice = line.Amount + (Money)reason["short"]! };
                var followed = Best(c with { Cart = c.Cart with { Lines = c.Cart.Lines.Replace(line, more) } });
                Assert.DoesNotContain(
                    followed.NotUsed.Where(u => u.Coupon == unused.Coupon).SelectMany(u => u.Reasons), r => r.Code == reason.Code);
            }
        }
    }

    private static bool Covers(BookAndCart c, string id, CartLine line)
    {
        var coupon = c.Book.Coupons.Single(k => k.Id == id);
        if (coupon.Minimum is { On: MinimumOn.NamedLines } named) return named.Products.Contains(line.Product!) || named.Categories.Any(line.Categories.Contains);
        return (coupon.Products.IsEmpty && coupon.Categories.IsEmpty)
            || coupon.Products.Contains(line.Product!) || coupon.Categories.Any(line.Categories.Contains);
    }
}
