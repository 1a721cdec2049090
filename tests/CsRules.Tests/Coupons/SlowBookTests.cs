using CsRules.Benchmarks.Coupons;
using CsRules.Coupons;
using CsRules.Documents;

namespace CsRules.Tests.Coupons;

/// <summary>
/// Whatever the validators accept is answered within the nodes given, reasons included: work is counted, time is not measured.
/// </summary>
public class SlowBookTests
{
    // What may still be done once the nodes are used up, in nodes of 24 steps: the bound of every choice on the way back, and
    // the first assignment, which is begun in any case. It grows with the book, never with how hard the book is.
    private static long OneMore(CouponBookDefinition book, Cart cart)
    {
        long orders = book.Coupons.Count(c => c.Target == CouponTarget.Order), products = book.Coupons.Count(c => c.Target == CouponTarget.Lines);
        long shipping = book.Coupons.Length - orders - products;
        return 1_000 + (((orders * ((3 * orders) + (2 * shipping))) + (6 * products * cart.Lines.Length)) / 24);
    }

    public static TheoryData<string> Names() => [.. BookMutator.Known().Select(k => k.Name)];

    private static (CouponBookDefinition Book, Cart Cart) Known(string name)
    {
        var (_, book, cart) = BookMutator.Known().Single(k => k.Name == name);
        return (book, cart);
    }

    private static BestCoupons Answered(CouponBookDefinition book, Cart cart, long nodes)
    {
        var best = book.Compile().Best(cart, new(), Shop.Noon, nodes);
        var examined = best.NotUsed.Select(u => u.Examined).ToList();
        Assert.InRange(best.Work.Search, 0, nodes + OneMore(book, cart));
        Assert.InRange(best.Work.Reasons, 0, nodes + OneMore(book, cart));
        Assert.InRange(best.Work.Last, 0, 40_000);
        Assert.Equal(best.Gap.IsZero, best.IsProven);
        Assert.True(best.Gap <= best.Payable);
        Assert.Equal(book.Coupons.Length, best.Applied.Length + examined.Count);
        // What is not worked out says so in its reason too.
        Assert.All(best.NotUsed, u => Assert.Equal(u.Examined == Examination.NotExamined, u.Reasons[0].Code == "coupon.not-examined"));
        Assert.All(best.NotUsed, u => Assert.True(u.Reasons[0].Code != "coupon.dearer-at-most" || u.Examined == Examination.Bound));
        return best;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_book_that_once_took_seconds_or_never_ended_is_answered_within_its_nodes(string name)
    {
        var (book, cart) = Known(name);
        Assert.Empty(Validation.Check(new CouponBookValidator(), book));
        Assert.Empty(Validation.Check(new CartValidator(Currency.Krw), cart));
        foreach (var nodes in (long[])[1, 1_000, CouponBook.DefaultNodes]) Answered(book, cart, nodes);
    }

    [Fact]
    public void Coupons_that_stack_under_a_step_and_a_running_minimum_are_used_though_nothing_is_proven()
    {
        var (book, cart) = Known("a step, a running minimum and 20 that stack");
        var best = Answered(book, cart, 1);
        Assert.False(best.IsProven);
        Assert.True(best.Gap.MinorUnits > 0);
        // 10% of 50,000 down to a step of 5,000, and every small one.
        Assert.InRange(best.Payable.MinorUnits, 0, 50_000 - 5_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Books_changed_at_random_to_take_longer_stay_within_their_nodes(int seed)
    {
        var random = new Random(seed);
        var mutator = new BookMutator(random);
        var (slowest, most) = (mutator.Any(), -1L);
        for (var change = 0; change < 40; change++)
        {
            var (book, cart) = change % 8 == 0 ? mutator.Any() : mutator.Changed(slowest.Book, slowest.Cart);
            var best = Answered(book, cart, 2_000);
            if (best.Work.Search + best.Work.Reasons <= most) continue;
            (slowest, most) = ((book, cart), best.Work.Search + best.Work.Reasons);
        }

        Assert.True(most > 1_000);
    }

    [Fact]
    public void A_total_that_nodes_left_open_lies_within_its_gap()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var c = WideCarts.Make(5, 4, 4, seed, rough: seed % 2 == 1);
            var full = c.Book.Compile().Best(c.Cart, new(), Shop.Noon);
            Assert.True(full.IsProven);
            foreach (var nodes in (long[])[1, 2, 4, 8, 16, 64])
            {
                var cut = c.Book.Compile().Best(c.Cart, new(), Shop.Noon, nodes);
                Assert.InRange(full.Payable.MinorUnits, (cut.Payable - cut.Gap).MinorUnits, cut.Payable.MinorUnits);
            }
        }
    }

    [Fact]
    public void A_bound_on_what_a_coupon_costs_more_is_never_below_what_it_costs()
    {
        var bounds = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var c = WideCarts.Make(5, 4, 4, seed, rough: seed % 2 == 1);
            var slow = new Dictionary<string, long>();
            foreach (var nodes in (long[])[30, 100, 300, 1_000])
            {
                var best = c.Book.Compile().Best(c.Cart, new(), Shop.Noon, nodes);
                foreach (var unused in best.NotUsed)
                {
                    if (unused.Reasons[0]["total"] is not Money total) continue;
                    if (!slow.TryGetValue(unused.Coupon, out var with)) slow.Add(unused.Coupon, with = new BruteForce(c.Book, c.Cart).BestWith(unused.Coupon)!.Value);
                    if (unused.Examined == Examination.Full && unused.Reasons[0].Code == "coupon.dearer") Assert.Equal(with, total.MinorUnits);
                    else Assert.True(with <= total.MinorUnits);
                    if (unused.Examined == Examination.Bound) bounds++;
                }
            }
        }

        Assert.True(bounds > 20);
    }
}
