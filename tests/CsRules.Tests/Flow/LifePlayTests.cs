using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Testing;
using CsRules.Tests.Coupons;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>Random shop lives: carts, coupons, points, cancels, returns, exchanges, undoing. Nothing is created, nothing is lost.</summary>
[Properties(Arbitrary = [typeof(Carts)], MaxTest = 200)]
public class LifePlayTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 10, 10, 3, 0);

    private static readonly PointsProgram Points = new() { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(2) }, Pending = new() { DaysAfterDelivery = 2 } };

    [Property]
    public bool Whoever_gives_all_back_at_the_sellers_fault_is_where_he_was(BookAndCart given, int seed)
    {
        var life = Life(given, seed, back: true);
        var answer = LifeAnswer.Of(life, null, Language.English);
        var last = answer.Steps[^1];
        return answer.Refunded == answer.Paid && last.DueFromCustomer.IsZero && last.Unpaid.IsZero && last.Kept.IsZero
            && last.Points == Money.Won(3_000) && last.Pending == Money.Won(0);
    }

    [Property]
    public bool What_is_kept_is_what_was_paid_less_what_went_back(BookAndCart given, int seed)
    {
        // Where nothing is earned, and no free delivery can be lost, money and points are where the goods are.
        var life = Life(given, seed, back: false);
        var plain = life with
        {
            Shop = life.Shop with { Points = Points with { Earning = new() } },
            Purchase = life.Purchase with { Cart = given.Cart with { Shipping = given.Cart.Shipping is { } shipping ? shipping with { FreeFrom = null } : null } },
        };
        return LifeAnswer.Of(plain, null, Language.English).Steps.All(step =>
            step.Paid - step.Refunded + step.Unpaid + step.DueFromCustomer + (Money.Won(3_000) - step.Points!.Value) == step.Kept);
    }

    [Property]
    public bool A_life_up_to_an_instant_is_the_beginning_of_the_whole(BookAndCart given, int seed)
    {
        var life = Life(given, seed, back: false);
        var whole = LifeAnswer.Of(life, null, Language.English).Steps;
        var at = life.Steps[life.Steps.Length / 2].At;
        var part = LifeAnswer.Of(life, at, Language.English).Steps;
        return part.Length == 1 + life.Steps.Count(step => step.At <= at) && part.Select((step, i) => Told(step) == Told(whole[i])).All(same => same);

        static string Told(AnsweredLifeStep step) => string.Join('|', step.Id, step.Paid, step.Refunded, step.DueFromCustomer, step.Kept, step.Points, string.Join(',', step.Texts));
    }

    [Fact]
    public void A_life_told_by_hand_comes_to_its_sums()
    {
        // 72,000 of goods: 1,000 off the tea, 10% of 71,000 and no more than once, 2,000 of points, delivery free from 50,000.
        var sample = DocumentReader.Read(File.ReadAllBytes(Path.Combine(Surface.Repository.Root, "src", "CsRules.Cli", "Samples", "order-play.json")), CsRulesJson.TypeOf<LifeCase>()).Value!;
        var steps = LifeAnswer.Of(sample, null, Language.English).Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        (long Paid, long Refunded, long Owed, long Points) Sums(string id) => steps[id] is var s ? (s.Paid.MinorUnits, s.Refunded.MinorUnits, s.DueFromCustomer.MinorUnits, s.Points!.Value.MinorUnits) : default;
        Assert.Equal((61_900, 0, 0, 0), Sums("O-1001"));
        // One tea: 6,000 less half of the 1,000 and its share of the 10%.
        Assert.Equal((61_900, 4_950, 0, 0), Sums("less-tea"));
        Assert.Equal((61_900, 9_950, 0, 0), Sums("scratch"));
        Assert.Equal((61_900, 9_950, 0, 0), Sums("larger"));
        // 49,000 less the way back and what is left of a coupon whose minimum is lost.
        Assert.Equal((61_900, 55_400, 0, 48), Sums("coat-back"));
        Assert.Equal((107_350, 55_400, 0, 523), Sums("kept-after-all"));
    }

    [Fact]
    public void What_the_table_refuses_changes_nothing_and_says_why()
    {
        var life = Life(new(new(Currency.Krw, []), new([new("a", Money.Won(10_000))])), 0, back: false) with
        {
            Steps = [new() { At = Start, Event = new() { Id = "e", Kind = OrderEventKind.Deliver, Line = "a", Quantity = 1 } }, new() { At = Start, Claim = new() { Id = "c", Lines = [new() { Line = "b", Quantity = 1 }] } }],
        };
        var steps = LifeAnswer.Of(life, null, Language.English).Steps;
        Assert.All(steps.Skip(1), step => Assert.Single(step.Texts));
        Assert.All(steps, step => Assert.Equal(steps[0].Kept, step.Kept));
    }

    // 15,000 with 5,000 of points whose last day passed before anything came back: those that a faulty part covers come back, and no
    // others, whichever claim is told first and whatever gets its money back first. The card gets its 10,000.
    [Theory]
    [InlineData(RefundOrder.MoneyFirst, 7_500, 5_000)]
    [InlineData(RefundOrder.PointsFirst, 7_500, 5_000)]
    [InlineData(RefundOrder.MoneyFirst, 2_000, 2_000)]
    [InlineData(RefundOrder.PointsFirst, 2_000, 2_000)]
    public void Expired_points_come_back_as_far_as_the_sellers_fault_covers_them(RefundOrder sequence, long faulty, long points)
    {
        LifeStep Claim(string line, Party fault) => new() { At = Start + Duration.FromDays(20), Claim = new() { Id = line, Fault = fault, Lines = [new() { Line = line, Quantity = 1 }] } };
        var (seller, consumer) = (Claim("a", Party.Seller), Claim("b", Party.Consumer));
        foreach (var told in (LifeStep[][])[[seller, consumer], [consumer, seller]])
        {
            var life = new LifeCase
            {
                Shop = new()
                {
                    Points = new() { Currency = Currency.Krw, ExpiredLots = ExpiredPointsPolicy.Forfeit },
                    Refunds = new() { ExpiredLots = ExpiredPointsPolicy.Forfeit, Order = sequence },
                },
                Customer = new() { Points = [new() { Id = "g", At = Start - Duration.FromDays(9), Kind = PointsEventKind.Grant, Amount = Money.Won(5_000), ExpiresOn = new(2025, 10, 15) }] },
                Purchase = new() { Id = "o", At = Start, Cart = new([new("a", Money.Won(faulty)), new("b", Money.Won(15_000 - faulty))]), UsePoints = Money.Won(5_000), Method = "card" },
                Steps =
                [
                    new() { At = Start, Event = new() { Id = "p", Kind = OrderEventKind.Pay } },
                    Event("sa", 1, OrderEventKind.Ship, "a"), Event("sb", 1, OrderEventKind.Ship, "b"), Event("da", 2, OrderEventKind.Deliver, "a"), Event("db", 2, OrderEventKind.Deliver, "b"),
                    .. told,
                ],
            };
            var answer = LifeAnswer.Of(life, null, Language.English);
            Assert.Equal((10_000, points), (answer.Refunded.MinorUnits, answer.Steps[^1].Points!.Value.MinorUnits));
            Assert.Empty(answer.Refused);
        }
    }

    [Fact]
    public void A_cancel_that_is_undone_can_be_sent_and_a_claim_moves_its_units()
    {
        static LifeCase Tea(params LifeStep[] steps) => new() { Purchase = new() { Id = "o", At = Start, Cart = new([new("a", Money.Won(10_000))]), Method = "card" }, Steps = [.. steps] };
        LifeStep Claim(int day, RefundClaim claim) => new() { At = Start + Duration.FromDays(day), Claim = claim };
        var (pay, ship) = (new LifeStep { At = Start, Event = new() { Id = "p", Kind = OrderEventKind.Pay } }, Event("s", 3, OrderEventKind.Ship, "a"));
        var back = new RefundClaim { Id = "r", Lines = [new() { Line = "a", Quantity = 1 }] };
        Assert.Empty(LifeAnswer.Of(Tea(pay, Event("c", 1, OrderEventKind.Cancel, "a"), Claim(2, new() { Id = "u", Undoes = "c" }), ship), null, Language.English).Steps[^1].Texts);
        Assert.Single(LifeAnswer.Of(Tea(pay, Claim(1, back with { Kind = RefundKind.Cancel }), ship), null, Language.English).Steps[^1].Texts);
        // Nothing was sent: nothing can be returned, and no way back is charged.
        var early = LifeAnswer.Of(Tea(pay, Claim(1, back)), null, Language.English);
        Assert.Equal((Money.Won(0), 1), (early.Refunded, early.Steps[^1].Texts.Length));
    }

    [Fact]
    public void Paid_on_delivery_it_comes_back_once_it_was_paid()
    {
        var life = new LifeCase
        {
            Purchase = new() { Id = "o", At = Start, Cart = new([new("a", Money.Won(10_000)), new("b", Money.Won(5_000))]) },
            Steps =
            [
                Event("c", 1, OrderEventKind.Cancel, "b"), Event("s", 2, OrderEventKind.Ship, "a"), Event("d", 3, OrderEventKind.Deliver, "a"),
                new() { At = Start + Duration.FromDays(3), Event = new() { Id = "p", Kind = OrderEventKind.Pay } },
                Event("r", 4, OrderEventKind.RequestReturn, "a"), Event("k", 5, OrderEventKind.Collect, "a"), Event("x", 6, OrderEventKind.AcceptReturn, "a"),
            ],
        };
        var steps = LifeAnswer.Of(life, null, Language.English).Steps;
        Assert.Equal([15_000L, 10_000, 10_000, 10_000, 0, 0, 0, 0], steps.Select(step => step.Unpaid.MinorUnits));
        Assert.Equal((10_000L, 10_000L), (steps[^1].Paid.MinorUnits, steps[^1].Refunded.MinorUnits));
    }

    [Fact]
    public void A_claim_of_a_life_says_when_things_came()
    {
        var order = CsRules.Tests.Orders.SampleOrders.Of([10_000, 5_000]);
        OrderEvent[] told =
        [
            Event("p", 0, OrderEventKind.Pay, null).Event!, Event("s", 1, OrderEventKind.Ship, "l0").Event!, Event("d", 2, OrderEventKind.Deliver, "l0").Event!,
            Event("s2", 3, OrderEventKind.Ship, "l1").Event!, Event("d2", 5, OrderEventKind.Deliver, "l1").Event!, Event("r", 6, OrderEventKind.RequestReturn, "l0").Event!,
        ];
        var life = new OrderLife { Order = order, Events = [.. told] };
        var claim = CsRules.Returns.ReturnClaim.Of(life, "l0", Start + Duration.FromDays(9));
        Assert.Equal((new LocalDate(2025, 10, 12), new LocalDate(2025, 10, 15), new LocalDate(2025, 10, 16)),
            (claim.Supply.On!.Value.On(Law.Korea.Zone), claim.Supply.LastParcelOn!.Value.On(Law.Korea.Zone), claim.Withdrawal.NoticeOn!.Value.On(Law.Korea.Zone)));
        Assert.Equal(CsRules.Returns.SupplyState.InTransit, CsRules.Returns.ReturnClaim.Of(life, "l1", Start + Duration.FromDays(4)).Supply.State);
        Assert.Equal(CsRules.Returns.SupplyState.NotDispatched, CsRules.Returns.ReturnClaim.Of(life, "l1", Start + Duration.FromDays(2)).Supply.State);
        Assert.Equal("order.unknown-line", Assert.Throws<CsRulesException>(() => CsRules.Returns.ReturnClaim.Of(life, "x", Start)).Errors[0].Code);
    }

    private static LifeStep Event(string id, int day, OrderEventKind kind, string? line) => new()
    {
        At = Start + Duration.FromDays(day),
        Event = new() { Id = id, Kind = kind, Line = line, Quantity = line is null ? 0 : 1, At = Start + Duration.FromDays(day) },
    };

    // Some units are cancelled, the others come; some go back, are swapped for another size, and some of that is undone.
    private static LifeCase Life(BookAndCart given, int seed, bool back)
    {
        var random = new System.Random(seed);
        var steps = new List<LifeStep>();
        void Tell(OrderEventKind kind, string? line) => steps.Add(new()
        {
            At = Start + Duration.FromHours(1 + steps.Count),
            Event = new() { Id = "e" + steps.Count, Kind = kind, Line = line, Quantity = line is null ? 0 : 1 },
            Fault = back ? Party.Seller : (Party)random.Next(2),
        });
        void Claim(RefundClaim claim) => steps.Add(new() { At = Start + Duration.FromHours(1 + steps.Count), Claim = claim with { Id = "c" + steps.Count, Fault = back ? Party.Seller : Party.Consumer } });
        Tell(OrderEventKind.Pay, null);
        string[] units = [.. given.Cart.Lines.SelectMany(line => Enumerable.Repeat(line.Id, line.Quantity))];
        random.Shuffle(units);
        foreach (var unit in units)
        {
            var way = back ? random.Next(1, 4) : random.Next(4);
            if (way == 1)
            {
                Tell(OrderEventKind.Cancel, unit);
                continue;
            }

            Tell(OrderEventKind.Ship, unit);
            Tell(OrderEventKind.Deliver, unit);
            if (way == 0) continue;
            if (way == 3)
            {
                Claim(new() { Id = "", Kind = RefundKind.Exchange, Lines = [new() { Line = unit, Quantity = 1 }], Replacements = [new() { Id = "x" + steps.Count, Quantity = 1 }] });
                if (back || random.Next(2) == 0) Claim(new() { Id = "", Lines = [new() { Line = steps[^1].Claim!.Replacements[0].Id, Quantity = 1 }] });
                continue;
            }

            Claim(new() { Id = "", Lines = [new() { Line = unit, Quantity = 1 }] });
            if (random.Next(3) != 0) continue;
            var undone = steps[^1].Claim!.Id;
            steps.Add(new() { At = Start + Duration.FromHours(1 + steps.Count), Claim = new() { Id = "u" + steps.Count, Undoes = undone, Lines = [], Paid = Money.Won(1_000_000_000) } });
            if (back) Claim(new() { Id = "", Lines = [new() { Line = unit, Quantity = 1 }] });
        }

        return new()
        {
            Shop = new() { Coupons = given.Book, Points = Points },
            Customer = new() { Points = [new() { Id = "g", At = Start - Duration.FromDays(9), Kind = PointsEventKind.Grant, Amount = Money.Won(3_000) }] },
            Purchase = new() { Id = "o", At = Start, Cart = given.Cart, UsePoints = Money.Won(random.Next(3_000)), Method = "card" },
            Steps = [.. steps],
        };
    }
}
