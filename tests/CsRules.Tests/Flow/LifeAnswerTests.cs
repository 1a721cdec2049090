using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>An order's life step by step: money, units, points, coupons and the tier after each.</summary>
public class LifeAnswerTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 10, 10, 3, 0);
    private static readonly LifeStep Pay = Of(0, "pay", OrderEventKind.Pay);
    private static readonly PointsProgram Points = new() { Currency = Currency.Krw };

    private static readonly LifeCase Two = Buy(new("a", Money.Won(10_000)), new("b", Money.Won(5_000)));

    [Fact]
    public void Earned_points_wait_for_no_unit_that_was_cancelled_or_lost()
    {
        var shop = new LifeShop { Points = Points with { Earning = new() { Rate = Rate.Percent(1) }, Pending = new() { DaysAfterDelivery = 2 } } };
        (Money?, Money?) Last(params LifeStep[] rest) =>
            Steps(Two with { Shop = shop, Steps = [Pay, Of(1, "s", OrderEventKind.Ship, "a"), Of(2, "d", OrderEventKind.Deliver, "a"), .. rest] })[^1] is var last ? (last.Pending, last.Points) : default;
        // Two days from the cancel on, with which it is sure that nothing more comes.
        Assert.Equal((Money.Won(100), Money.Won(0)), Last(Of(3, "c", OrderEventKind.Cancel, "b"), Look(4)));
        Assert.Equal((Money.Won(0), Money.Won(100)), Last(Of(3, "c", OrderEventKind.Cancel, "b"), Look(5)));
        Assert.Equal((Money.Won(150), Money.Won(0)), Last(Look(30)));
        var lost = Claim(3, new() { Id = "lost", Kind = RefundKind.Cancel, Fault = Party.Seller, Lines = [new() { Line = "b", Quantity = 1 }] });
        Assert.Equal((Money.Won(0), Money.Won(100)), Last(lost, Look(5)));
        // Of an order of which nothing came nothing is earned.
        var none = Steps(Two with { Shop = shop, Steps = [Pay, Of(1, "c", OrderEventKind.Cancel, "a"), Of(2, "e", OrderEventKind.Cancel, "b"), Look(30)] })[^1];
        Assert.Equal((Money.Won(0), Money.Won(0)), (none.Pending!.Value, none.Points!.Value));
    }

    [Fact]
    public void What_is_told_twice_gives_back_once_and_says_so()
    {
        var (event1, claim1) = (Of(1, "e", OrderEventKind.Cancel, "a"), Claim(2, Back("c", "b") with { Kind = RefundKind.Cancel }));
        var steps = Steps(Two with { Steps = [Pay, event1, event1 with { At = claim1.At }, claim1, claim1] });
        Assert.Equal([0L, 0, 10_000, 0, 5_000, 0], steps.Select(step => step.ToCustomer.MinorUnits));
        Assert.Equal([0L, 0, 10_000, 10_000, 15_000, 15_000], steps.Select(step => step.Refunded.MinorUnits));
        Assert.Equal(("cancel: 1 of a (told before)", "cancel: 1 of b (told before)"), (steps[3].What, steps[5].What));
        Assert.Equal("Told before: nothing changes.", Assert.Single(steps[3].Texts));
    }

    [Fact]
    public void A_claim_says_what_goes_back_or_that_it_is_of_money_alone()
    {
        var life = Buy(new("a", Money.Won(10_000), 2), new("b", Money.Won(5_000))) with
        {
            Steps =
            [
                Pay, Of(1, "s", OrderEventKind.Ship, "a", 2), Of(1, "t", OrderEventKind.Ship, "b"), Of(2, "d", OrderEventKind.Deliver, "a", 2), Of(2, "e", OrderEventKind.Deliver, "b"),
                Claim(3, new() { Id = "cut", Allowances = [new() { Kind = AllowanceKind.PriceReduction, Line = "a", Quantity = 1, Amount = Money.Won(500) }] }),
                Claim(4, new() { Id = "back", Lines = [Units("a", 2), Units("b", 1)] }),
                Claim(5, new() { Id = "undo", Undoes = "back" }),
            ],
        };
        Assert.Equal(["Money without goods", "return: 3 of a, b", "Claim back is undone"], Steps(life).Skip(6).Select(step => step.What));
        Assert.Empty(Refused(life));
    }

    [Fact]
    public void A_claim_moves_its_units_and_no_others()
    {
        var life = Delivered(Claim(4, Back("c", "a")), Of(5, "again", OrderEventKind.RequestReturn, "a"), Of(5, "other", OrderEventKind.RequestReturn, "b"));
        Assert.Equal([("again", "order.no-units")], Refused(life));
    }

    [Fact]
    public void Undoing_one_claim_leaves_what_another_moved()
    {
        var life = Delivered(
            Claim(4, Back("c", "a")), Claim(5, Back("d", "b")), Claim(6, new() { Id = "u", Undoes = "d" }),
            Of(7, "a-again", OrderEventKind.RequestReturn, "a"), Of(7, "b-again", OrderEventKind.RequestReturn, "b"));
        Assert.Equal([("a-again", "order.no-units")], Refused(life));
    }

    // One of two is lost on its way, and its cancel moves nothing: once the other one's cancel is undone, that one can be sent.
    [Fact]
    public void What_could_not_move_does_not_move_later()
    {
        var cancel = Back("c", "a") with { Kind = RefundKind.Cancel };
        var life = Buy(new CartLine("a", Money.Won(10_000), 2)) with
        {
            Steps =
            [
                Pay, Of(1, "s", OrderEventKind.Ship, "a"), Claim(2, cancel), Claim(3, cancel with { Id = "lost", Fault = Party.Seller }),
                Claim(4, new() { Id = "u", Undoes = "c", Paid = Money.Won(10_000) }), Of(5, "t", OrderEventKind.Ship, "a"),
            ],
        };
        Assert.Empty(Refused(life));
        Assert.Equal((30_000, 20_000, 10_000), Steps(life)[^1] is var last ? (last.Paid.MinorUnits, last.Refunded.MinorUnits, last.Kept.MinorUnits) : default);
    }

    [Fact]
    public void What_is_paid_again_after_an_undoing_is_counted_once_each()
    {
        var life = Two with
        {
            Steps =
            [
                Pay, Of(1, "a-off", OrderEventKind.Cancel, "a"), Of(2, "b-off", OrderEventKind.Cancel, "b"),
                Claim(3, new() { Id = "u", Undoes = "a-off", Paid = Money.Won(10_000) }), Claim(4, new() { Id = "v", Undoes = "b-off", Paid = Money.Won(5_000) }),
            ],
        };
        var steps = Steps(life);
        Assert.Equal([15_000L, 15_000, 15_000, 15_000, 25_000, 30_000], steps.Select(step => step.Paid.MinorUnits));
        Assert.Equal([0L, 0, 10_000, 15_000, 15_000, 15_000], steps.Select(step => step.Refunded.MinorUnits));
        Assert.Equal([15_000L, 15_000, 5_000, 0, 10_000, 15_000], steps.Select(step => step.Kept.MinorUnits));
        Assert.All(steps, step => Assert.Equal(Money.Won(0), step.DueFromCustomer));
    }

    [Fact]
    public void What_happened_to_points_before_may_stand_in_any_order()
    {
        PointsEvent[] grants = [Grant("old", 9, 2_000), Grant("new", 1, 1_000)];
        foreach (var told in (PointsEvent[][])[grants, [.. grants.Reverse()]])
            Assert.Equal(Money.Won(3_000), Steps(Two with { Shop = new() { Points = Points }, Customer = new() { Points = [.. told] } })[0].Points);
    }

    // In hundreds: of a wish of 2,550 there are 2,500 used, of one of 99 none.
    [Theory]
    [InlineData(2_550, 500, 12_500)]
    [InlineData(2_500, 500, 12_500)]
    [InlineData(2_499, 600, 12_600)]
    [InlineData(100, 2_900, 14_900)]
    [InlineData(99, 3_000, 15_000)]
    [InlineData(9_000, 0, 12_000)]
    public void Points_are_used_in_whole_units_up_to_the_wish_and_the_balance(long wish, long left, long paid)
    {
        var first = Steps(Two with
        {
            Shop = new() { Points = Points with { Use = new() { Unit = Money.Won(100) } } },
            Customer = new() { Points = [Grant("g", 9, 3_000)] },
            Purchase = Two.Purchase with { UsePoints = Money.Won(wish) },
        })[0];
        Assert.Equal((Money.Won(left), Money.Won(paid), Money.Won(15_000)), (first.Points, first.Paid, first.Kept));
    }

    [Fact]
    public void Points_that_ran_out_since_they_came_back_are_not_used_again_and_it_is_told()
    {
        var life = Two with
        {
            Shop = new() { Points = Points, Refunds = new() { Order = RefundOrder.PointsFirst } },
            Customer = new() { Points = [Grant("g", 9, 5_000) with { ExpiresOn = new(2025, 10, 15) }] },
            Purchase = Two.Purchase with { UsePoints = Money.Won(5_000) },
        };
        LifeCase Undone(int day) => life with { Steps = [Pay, Of(2, "off", OrderEventKind.Cancel, "a"), Claim(day, new() { Id = "u", Undoes = "off" })] };
        // The 15th is the last day.
        Assert.Equal([0L, 0, 5_000, 0], Steps(Undone(5)).Select(step => step.Points!.Value.MinorUnits));
        Assert.Empty(Refused(Undone(5)));
        Assert.Equal([0L, 0, 5_000, 0], Steps(Undone(6)).Select(step => step.Points!.Value.MinorUnits));
        Assert.Equal([("u", "ledger.balance-short")], Refused(Undone(6)));
    }

    // 1% of 15,000, usable two days after all of it came: what came first alone starts no clock.
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Earned_points_wait_for_the_last_delivery(int sent)
    {
        ImmutableArray<LifeStep> steps =
        [
            Pay, Of(1, "s", OrderEventKind.Ship, "a"), Of(sent, "t", OrderEventKind.Ship, "b"), Of(2, "d", OrderEventKind.Deliver, "a"), Look(5),
            Of(8, "e", OrderEventKind.Deliver, "b"), Look(9), Look(10),
        ];
        var life = Two with { Shop = new() { Points = Points with { Earning = new() { Rate = Rate.Percent(1) }, Pending = new() { DaysAfterDelivery = 2 } } }, Steps = [.. steps.OrderBy(step => step.At)] };
        Assert.Empty(Refused(life));
        var looks = Steps(life).Where(step => step.Id.StartsWith("look", StringComparison.Ordinal)).Select(step => (step.Pending!.Value.MinorUnits, step.Points!.Value.MinorUnits));
        Assert.Equal([(150L, 0L), (150, 0), (0, 150)], looks);
    }

    // An event's id is unique in its order, one of points for the customer: those of another order may have the same. Event "1/ok" of order "o" is no
    // event "ok" of order "o/1".
    [Theory]
    [InlineData("o", "")]
    [InlineData("o/1", "o/1/")]
    public void Points_of_another_order_may_have_the_ids_of_this_ones_events(string order, string before)
    {
        string[] ids = [before + "d", before + "off", before + "ok"];
        var life = Two with
        {
            Purchase = Two.Purchase with { Id = order },
            Shop = new() { Points = Points with { Earning = new() { Rate = Rate.Percent(1) } } },
            Customer = new() { Points = [.. ids.Select(id => Grant(id, 9, 1_000))] },
            Steps = [Pay, Of(1, "s", OrderEventKind.Ship, "a"), Of(2, "d", OrderEventKind.Deliver, "a"), Of(2, "off", OrderEventKind.Cancel, "b"), Of(3, "ok", OrderEventKind.Confirm)],
        };
        Assert.Empty(Refused(life));
        Assert.Equal([(3_000L, 150L), (3_000, 150), (3_000, 150), (3_000, 150), (3_000, 100), (3_100, 0)], Steps(life).Select(step => (step.Points!.Value.MinorUnits, step.Pending!.Value.MinorUnits)));
    }

    [Fact]
    public void A_coupon_is_used_until_its_use_comes_back()
    {
        var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_500) }) { Reissue = new() { WholeOrder = true } };
        var life = Two with
        {
            Shop = new() { Coupons = new(Currency.Krw, [off]) },
            Steps = [Pay, Of(1, "a-off", OrderEventKind.Cancel, "a"), Of(2, "b-off", OrderEventKind.Cancel, "b"), Claim(3, new() { Id = "u", Undoes = "b-off" })],
        };
        Assert.Equal(["OFF", "OFF", "OFF", "", "OFF"], Steps(life).Select(step => string.Concat(step.CouponsUsed)));
    }

    [Fact]
    public void The_shopper_decides_which_coupons_are_used()
    {
        var welcome = new CouponDefinition("WELCOME", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_500) }) { FirstOrderOnly = true };
        var life = Two with { Shop = new() { Coupons = new(Currency.Krw, [welcome]) } };
        Assert.Equal(Money.Won(15_000), Steps(life)[0].Paid);
        Assert.Equal(Money.Won(13_500), Steps(life with { Customer = new() { Shopper = new() { FirstOrder = true } } })[0].Paid);
    }

    [Fact]
    public void The_tier_is_told_by_its_name_with_the_orders_before_it()
    {
        TierProgram tiers = new()
        {
            Currency = Currency.Krw,
            Window = new() { Kind = TierWindowKind.Lifetime },
            Counting = new() { WhenPlaced = true },
            Tiers = [new() { Id = "t0" }, new() { Id = "t1", Name = "Gold", Spend = Money.Won(20_000) }],
        };
        string? Tier(long before) => Steps(Two with
        {
            Shop = new() { Tiers = tiers },
            Customer = new() { Tiers = new() { Orders = [new() { At = Start - Duration.FromDays(1), Spend = new() { Items = Money.Won(before) } }] } },
        })[0].Tier;
        Assert.Equal(("t0", "Gold"), (Tier(4_999), Tier(5_000)));
        Assert.Null(Steps(Two)[0].Tier);
    }

    // 10,000 are kept and came: however that was told, they count from the day of their delivery.
    [Fact]
    public void What_claims_moved_and_undid_counts_for_the_tier_as_events_do()
    {
        TierProgram tiers = new()
        {
            Currency = Currency.Krw,
            Window = new() { Kind = TierWindowKind.Lifetime },
            Counting = new() { DaysAfterDelivery = 7 },
            Tiers = [new() { Id = "t0" }, new() { Id = "t1", Spend = Money.Won(10_000) }],
        };
        var (ship, deliver) = (Of(1, "s", OrderEventKind.Ship, "a"), Of(2, "d", OrderEventKind.Deliver, "a"));
        string? Tier(int day, params LifeStep[] steps)
        {
            var answer = LifeAnswer.Of(Two with { Shop = new() { Tiers = tiers }, Steps = [Pay, .. steps, Look(day)] }, null, Language.English);
            Assert.Empty(answer.Refused);
            return answer.Steps[^1].Tier;
        }

        LifeStep[][] told =
        [
            [ship, deliver, Of(3, "c", OrderEventKind.Cancel, "b")],
            [ship, deliver, Claim(3, Back("c", "b") with { Kind = RefundKind.Cancel })],
            [ship, Of(1, "t", OrderEventKind.Ship, "b"), deliver, Claim(3, Back("lost", "b") with { Fault = Party.Seller })],
            [
                Of(1, "b-off", OrderEventKind.Cancel, "b"), Of(1, "a-off", OrderEventKind.Cancel, "a"), Claim(1, new() { Id = "u", Undoes = "a-off", Paid = Money.Won(10_000) }),
                ship, deliver,
            ],
        ];
        Assert.All(told, steps => Assert.Equal(("t0", "t1"), (Tier(8, steps), Tier(9, steps))));
        // Confirmed it counts at once.
        Assert.Equal("t1", Tier(5, [.. told[2], Of(4, "ok", OrderEventKind.Confirm)]));
    }

    [Fact]
    public void A_claim_that_names_a_line_twice_moves_all_of_its_units()
    {
        var life = Buy(new CartLine("a", Money.Won(10_000), 3)) with
        {
            Steps =
            [
                Pay, Of(1, "s", OrderEventKind.Ship, "a", 3), Of(2, "d", OrderEventKind.Deliver, "a", 3), Claim(3, new() { Id = "c", Lines = [Units("a", 1), Units("a", 1)] }),
                Of(4, "two", OrderEventKind.RequestReturn, "a", 2), Of(4, "one", OrderEventKind.RequestReturn, "a"),
            ],
        };
        Assert.Equal([("two", "order.too-many")], Refused(life));
    }

    // What came in exchange goes back by its own name: the line it was bought as has nothing left to refund.
    [Fact]
    public void An_event_whose_money_is_refused_has_not_happened()
    {
        var swap = Back("x", "a") with { Kind = RefundKind.Exchange, Replacements = [new() { Id = "a-l", Quantity = 1 }] };
        var life = Delivered(
            Claim(3, swap), Of(4, "r", OrderEventKind.RequestReturn, "a"), Of(5, "k", OrderEventKind.Collect, "a"),
            Of(6, "first", OrderEventKind.AcceptReturn, "a"), Of(7, "second", OrderEventKind.AcceptReturn, "a"), Of(8, "rejected", OrderEventKind.RejectReturn, "a"));
        var steps = Steps(life);
        Assert.Equal(["accept the return: 1 of a (refused)", "accept the return: 1 of a (refused)", "reject the return: 1 of a"], steps.TakeLast(3).Select(step => step.What));
        Assert.Equal([("first", "refund.too-many"), ("second", "refund.too-many")], Refused(life));
        Assert.Equal((0L, 15_000L), (steps[^1].Refunded.MinorUnits, steps[^1].Kept.MinorUnits));
    }

    private static LifeCase Buy(params CartLine[] lines) => new() { Purchase = new() { Id = "o", At = Start, Cart = new([.. lines]), Method = "card" } };

    private static LifeCase Delivered(params LifeStep[] then) => Two with
    {
        Steps =
        [
            Pay, Of(1, "s", OrderEventKind.Ship, "a"), Of(1, "t", OrderEventKind.Ship, "b"), Of(2, "d", OrderEventKind.Deliver, "a"), Of(2, "e", OrderEventKind.Deliver, "b"),
            .. then,
        ],
    };

    private static LifeStep Of(int day, string id, OrderEventKind kind, string? line = null, int quantity = 1) =>
        new() { At = Start + Duration.FromDays(day), Event = new() { Id = id, Kind = kind, Line = line, Quantity = line is null ? 0 : quantity } };

    private static LifeStep Claim(int day, RefundClaim claim) => new() { At = Start + Duration.FromDays(day), Claim = claim };

    // A step that moves neither units nor points, to see where they stand.
    private static LifeStep Look(int day) => Claim(day, new() { Id = "look" + day, Allowances = [new() { Kind = AllowanceKind.Compensation, Amount = Money.Won(1) }] });

    private static RefundClaim Back(string id, string line) => new() { Id = id, Lines = [Units(line, 1)] };

    private static ClaimedLine Units(string line, int quantity) => new() { Line = line, Quantity = quantity };

    private static PointsEvent Grant(string id, int daysBefore, long amount) =>
        new() { Id = id, At = Start - Duration.FromDays(daysBefore), Kind = PointsEventKind.Grant, Amount = Money.Won(amount) };

    private static ImmutableArray<AnsweredLifeStep> Steps(LifeCase life) => LifeAnswer.Of(life, null, Language.English).Steps;

    private static IEnumerable<(string Id, string Code)> Refused(LifeCase life) => LifeAnswer.Of(life, null, Language.English).Refused.Select(refused => (refused.Event, refused.Code));
}
