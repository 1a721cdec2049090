using CsRules.Coupons;
using CsRules.Testing;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Whatever else one could choose costs at least as much.</summary>
[Properties(Arbitrary = [typeof(Carts)], MaxTest = 500, QuietOnSuccess = true)]
public class NeverDearerTests
{
    [Property]
    public void The_best_is_never_dearer_than_any_subset_of_coupons_on_any_lines(BookAndCart c, ushort seed)
    {
        var book = c.Book.Compile();
        var best = book.Best(c.Cart, new(), Noon).Payable;
        var random = new Random(seed);
        for (var i = 0; i < 6; i++)
        {
            var chosen = c.Book.Coupons.Where(_ => random.Next(2) == 0).Select(k => new CouponChoice(
                k.Id, k.Target == CouponTarget.Lines && random.Next(2) == 0 ? c.Cart.Lines[random.Next(c.Cart.Lines.Length)].Id : null)).ToList();
            var price = book.Price(c.Cart, chosen, new(), Noon);
            Assert.True(best <= price.Price.Payable);
            Assert.Equal(price.Price.Payable - best, price.BetterBy);
        }
    }

    [Property]
    public void The_best_is_never_dearer_than_no_coupon_or_than_one(BookAndCart c)
    {
        var book = c.Book.Compile();
        var best = book.Best(c.Cart, new(), Noon).Payable;
        Assert.True(best <= book.Price(c.Cart, [], new(), Noon).Price.Payable);
        foreach (var coupon in c.Book.Coupons)
            Assert.True(best <= book.Price(c.Cart, [new(coupon.Id)], new(), Noon).Price.Payable);
        foreach (var offer in book.Applicable(c.Cart, new(), Noon))
            Assert.True(best <= book.Price(c.Cart, [], new(), Noon).Price.Payable - offer.Saves);
    }

    [Property]
    public void The_best_is_never_dearer_than_the_greedy_choice_line_by_line(BookAndCart c)
    {
        var book = c.Book.Compile();
        Assert.True(book.Best(c.Cart, new(), Noon).Payable <= Greedy(book, c));
    }

    [Fact]
    public void The_greedy_choice_is_dearer_where_a_coupon_fits_one_line_alone()
    {
        var cart = Cart(Line("1", 10_000), Line("2", 9_000));
        var book = Book(Product("any") with { Benefit = Percent(30) }, Product("first", 3_000) with { Products = ["1"] });
        Assert.Equal(Money.Won(16_000), Greedy(book.Compile(), new(book, cart)));
        Assert.Equal(Money.Won(13_300), book.Compile().Best(cart, new(), Noon).Payable);
    }

    // Line by line, then coupon by coupon: whatever lowers the total most right now, the first of equals.
    private static Money Greedy(CouponBook book, BookAndCart c)
    {
        var chosen = new List<CouponChoice>();
        Money Price() => book.Price(c.Cart, chosen, new(), Noon, nodes: 1).Price.Payable;
        var left = c.Book.Coupons.ToList();
        bool TakeBest(string? line, Func<CouponDefinition, bool> fits)
        {
            var (lowest, best) = (Price(), (CouponDefinition?)null);
            foreach (var coupon in left.Where(fits))
            {
                chosen.Add(new(coupon.Id, line));
                if (Price() is var with && with < lowest) (lowest, best) = (with, coupon);
                chosen.RemoveAt(chosen.Count - 1);
            }

            if (best is null) return false;
            left.Remove(best);
            chosen.Add(new(best.Id, line));
            return true;
        }

        foreach (var line in c.Cart.Lines) TakeBest(line.Id, k => k is { Target: CouponTarget.Lines, AppliesTo: LineScope.OneLine });
        while (TakeBest(null, _ => true)) { }
        return Price();
    }
}
