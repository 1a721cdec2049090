using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using CsRules.Tests.Refunds;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>What refunds do to points: what pays no more comes back, what was not earned is taken, and each once.</summary>
public class PointsOfPlanTests
{
    private static readonly LocalDate Today = RefundGiven.Today;
    private static readonly Instant Now = Instant.FromUtc(2025, 11, 20, 3, 0);
    private static readonly Instant Placed = Instant.FromUtc(2025, 10, 20, 3, 0);
    private static readonly LocalDate Ran = new(2025, 11, 1);

    // 10,000 and 5,000, of which points paid 5,000 and a card 10,000.
    private static readonly Order Bought = SampleOrders.Of([10_000, 5_000]) with
    {
        PlacedOn = Moment.At(Placed),
        Points = [new() { Lot = "lot", Amount = Money.Won(5_000) }],
        Payments = [new() { Method = "card", Amount = Money.Won(10_000) }],
    };

    private static readonly RefundClaim Dear = RefundGiven.Claim("1", "l0", 1);
    private static readonly RefundClaim Undo = new() { Id = "u", Undoes = "1" };

    private static readonly PointsEvent Refund = new()
    {
        Id = "1",
        At = Now,
        Kind = PointsEventKind.Refund,
        Order = "o",
        Restore = Money.Won(0),
        TakeBack = Money.Won(0),
    };

    [Fact]
    public void Money_that_goes_back_moves_no_points()
    {
        Assert.Empty(Of(RefundPolicy.Default.Compile(Bought), Dear));
        // Nor does its undoing.
        var account = RefundPolicy.Default.Compile(Bought).After(Dear, Today);
        Assert.Empty(Of(account, Undo));
    }

    // Points first: 5,000 of the 10,000 are points. Of 150 earned on 15,000 the dear one has earned 100.
    [Theory]
    [InlineData(RefundOrder.PointsFirst, 0, 5_000, 0)]
    [InlineData(RefundOrder.PointsFirst, 150, 5_000, 100)]
    [InlineData(RefundOrder.MoneyFirst, 150, 0, 100)]
    public void Used_points_go_back_and_earned_ones_are_taken(RefundOrder sequence, long earned, long restored, long taken)
    {
        var account = new RefundPolicy { Order = sequence }.Compile(Earning(earned, earned));
        var expected = Refund with { Restore = Money.Won(restored), TakeBack = Money.Won(taken) };
        Assert.Equal([expected], Of(account, Dear));
        Assert.Equal([expected with { ShopAtFault = true }], Of(account, Dear with { Fault = Party.Seller }, Party.Seller));
        // A replay moves nothing a second time.
        Assert.Empty(Of(account.After(Dear, Today), Dear));
    }

    // 100 are to be taken, of which the balance holds 30.
    [Theory]
    [InlineData(SpentPointsPolicy.Waive, 30)]
    [InlineData(SpentPointsPolicy.DeductFromRefund, 30)]
    [InlineData(SpentPointsPolicy.NegativeBalance, 100)]
    public void What_is_let_go_or_taken_off_the_refund_is_not_taken_from_the_points_too(SpentPointsPolicy spent, long taken)
    {
        var account = new RefundPolicy { SpentEarnings = spent }.Compile(Earning(150, 30));
        Assert.Equal([Refund with { TakeBack = Money.Won(taken) }], Of(account, Dear));
    }

    [Theory]
    [InlineData(RefundOrder.PointsFirst, 0, 5_000, 0)]
    [InlineData(RefundOrder.PointsFirst, 150, 5_000, 100)]
    [InlineData(RefundOrder.MoneyFirst, 150, 0, 100)]
    public void An_undone_refund_uses_them_again_and_gives_earned_ones_again(RefundOrder sequence, long earned, long again, long given)
    {
        var account = new RefundPolicy { Order = sequence }.Compile(Earning(earned, earned)).After(Dear, Today);
        // An undoing is nobody's fault.
        foreach (var fault in Enum.GetValues<Party>())
        {
            var happened = Assert.Single(Of(account, Undo, fault));
            Assert.Equal(Refund with { Id = happened.Id, Kind = PointsEventKind.UndoRefund, Restore = Money.Won(again), TakeBack = Money.Won(given) }, happened);
        }
    }

    [Fact]
    public void Points_of_a_lot_that_the_terms_forfeit_are_used_no_more_and_expired()
    {
        var account = Forfeiting(RefundOrder.MoneyFirst).Compile(Expired(5_000));
        RefundClaim[] all = [Dear, RefundGiven.Claim("2", "l1", 1)];
        var ledger = Ledger();
        foreach (var claim in all)
        {
            ledger = ledger.Replay(Of(account, claim));
            account = account.After(claim, Today);
        }

        var balance = ledger.At(Now);
        Assert.Empty(ledger.Refused);
        Assert.Equal((0, 0, 5_000, 5_000), (balance.Balance.MinorUnits, balance.Used.MinorUnits, balance.Expired.MinorUnits, balance.Earned.MinorUnits));
    }

    [Fact]
    public void What_the_sellers_fault_covers_comes_back_with_anybodys_claim_and_last()
    {
        // 2,000 went back to the card at the seller's fault; of the consumer's 13,000 the card gets 8,000, and 2,000 of the 5,000 are covered.
        var account = Forfeiting(RefundOrder.MoneyFirst).Compile(Expired(2_000)).After(RefundGiven.Claim("0", "l1", 1) with { Fault = Party.Seller }, Today);
        var happened = Of(account, Dear);
        Assert.Equal([Refund with { Restore = Money.Won(3_000) }, Refund with { Id = happened[1].Id, Restore = Money.Won(2_000), ShopAtFault = true }], happened);
        Assert.NotEqual(happened[0].Id, happened[1].Id);
        Assert.Equal(Money.Won(2_000), Ledger().Replay(happened).At(Now).Balance);
    }

    [Fact]
    public void What_had_been_forfeited_and_is_covered_since_is_granted_anew()
    {
        var account = Forfeiting(RefundOrder.PointsFirst).Compile(Expired(2_000));
        var ledger = Ledger().Replay(Of(account, Dear));
        Assert.Equal(Money.Won(0), ledger.At(Now).Balance);
        // It had 12 days left when it was spent, and has them again.
        var happened = Assert.Single(Of(account.After(Dear, Today), RefundGiven.Claim("2", "l1", 1) with { Fault = Party.Seller }, Party.Seller));
        Assert.Equal(new PointsEvent { Id = happened.Id, At = Now, Kind = PointsEventKind.Grant, Amount = Money.Won(2_000), ExpiresOn = new(2025, 12, 2) }, happened);
        Assert.Equal(Money.Won(2_000), ledger.Replay([happened]).At(Now).Balance);
    }

    private static Order Earning(long earned, long held) => Bought with { Earned = earned == 0 ? null : new() { Amount = Money.Won(earned), Held = Money.Won(held) } };

    // 15,000 of which the second line costs so much; the points' last day has passed.
    private static Order Expired(long second) => Bought with
    {
        Lines = [Bought.Lines[0] with { UnitPrice = Money.Won(15_000 - second) }, Bought.Lines[1] with { UnitPrice = Money.Won(second) }],
        Points = [new() { Lot = "lot", Amount = Money.Won(5_000), ExpiresOn = Ran }],
    };

    private static RefundPolicy Forfeiting(RefundOrder sequence) => new() { ExpiredLots = ExpiredPointsPolicy.Forfeit, Order = sequence };

    // The customer's points, of which the order used all.
    private static PointsLedger Ledger() => PointsLedger.Open(new PointsProgram { Currency = Currency.Krw, ExpiredLots = ExpiredPointsPolicy.Forfeit }.Compile()).Replay(
    [
        new() { Id = "lot", At = Placed - Duration.FromDays(9), Kind = PointsEventKind.Grant, Amount = Money.Won(5_000), ExpiresOn = Ran },
        new() { Id = "use", At = Placed, Kind = PointsEventKind.Use, Order = "o", Amount = Money.Won(5_000) },
    ]);

    private static PointsEvent[] Of(RefundAccount account, RefundClaim claim, Party fault = Party.Consumer) => [.. PointsEvent.Of(account.Plan(claim, Today), "o", fault, Now)];
}
