using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Art 17(2)5: of a divisible supply the part that has not begun can be withdrawn from, at its share of the price.</summary>
public class RemainingPartTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 8, 0, 0);

    [Theory]
    [InlineData(120_000, 9, 12, 30_000)]
    [InlineData(120_000, 0, 12, 120_000)]
    [InlineData(100_000, 3, 7, 57_143)] // 57,142.86
    [InlineData(100_000, 4, 7, 42_857)] // 42,857.14
    [InlineData(0, 1, 2, 0)]
    public void The_part_that_remains_has_its_share_of_the_price(long price, int used, int of, long expected)
    {
        var decision = Law.Korea.Decide(Course(price, new(used, of)), AsOf);
        Assert.Equal((ReturnOutcome.Allowed, ReturnExtent.UnbegunPart, Money.Won(expected)), (decision.Outcome, decision.Extent, decision.Remaining));
        Assert.True(decision.Has("return.remaining-part"));
    }

    [Fact]
    public void Of_what_was_used_up_nothing_remains()
    {
        var decision = Law.Korea.Decide(Course(120_000, new(12, 12)), AsOf);
        Assert.Equal((ReturnOutcome.Refused, null), (decision.Outcome, decision.Remaining));
    }

    [Fact]
    public void Where_the_beginning_is_disputed_the_amount_is_that_which_is_free_in_any_case()
    {
        var claim = Course(120_000, new(9, 12));
        var decision = Law.Korea.Decide(claim with { Supply = claim.Supply with { Begun = Proof.Disputed } }, AsOf);
        Assert.Equal((ReturnOutcome.NeedsEvidence, Money.Won(30_000)), (decision.Outcome, decision.Remaining));
    }

    [Fact]
    public void Without_the_marking_the_whole_goes_back_and_no_part_is_told() =>
        Assert.Null(Law.Korea.Decide(Course(120_000, new(9, 12)) with { Notices = new() }, AsOf).Remaining);

    [Fact]
    public void Nobody_says_how_much_so_no_amount_is_guessed() => Assert.Null(Law.Korea.Decide(Course(120_000, null), AsOf).Remaining);

    [Property]
    public Property What_was_used_and_what_remains_are_the_price_and_using_more_never_leaves_more() =>
        Prop.ForAll(Gen.Choose(0, 3_000_000).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 59).ToArbitrary(), (price, of, some) =>
        {
            var used = some % of;
            var left = Law.Korea.Decide(Course(price, new(used, of)), AsOf).Remaining!.Value.MinorUnits;
            // Within half a won of the exact share.
            Assert.InRange(2 * (left * of - (long)price * (of - used)), -of, of);
            if (used + 1 < of) Assert.True(Law.Korea.Decide(Course(price, new(used + 1, of)), AsOf).Remaining!.Value.MinorUnits <= left);
        });

    [Theory]
    [InlineData(12, 12, true, null)]
    [InlineData(13, 12, true, "claim.used-part-outside $.claim.supply.used")]
    [InlineData(-1, 12, true, "claim.used-part-outside $.claim.supply.used")]
    [InlineData(0, 0, true, "claim.used-part-outside $.claim.supply.used")]
    [InlineData(1, 2, false, "claim.used-part-undivided $.claim.supply.used")]
    public void A_used_part_lies_in_the_whole_of_what_can_be_divided(int used, int of, bool divisible, string? expected)
    {
        var claim = Course(1, new(used, of));
        var errors = Validation.Check(new ReturnCaseValidator(), new ReturnCase { Claim = claim with { Supply = claim.Supply with { Divisible = divisible } } });
        Assert.Equal(expected is null ? [] : [expected], errors.Select(e => $"{e.Code} {e.Path}"));
        Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(Language.Korean), StringComparison.Ordinal));
    }

    private static ReturnClaim Course(long price, UsedPart? used) => new()
    {
        Sale = new() { Subject = SaleSubject.Service, Price = Money.Won(price) },
        Supply = new() { On = Claims.Delivered, Begun = Proof.Proven, Divisible = true, Used = used },
        Notices = new() { ExclusionMarked = Proof.Proven },
        Withdrawal = new() { NoticeOn = Claims.Delivered.PlusDays(1) },
    };
}
