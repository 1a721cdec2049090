using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>A rule of scope matches what all of its parts match; a part that is left out matches anything.</summary>
public class CompiledScopeTests
{
    private static readonly ScopeRule Any = new("return.scope-business", LawGiven.Art("1"));

    // Against the rule read part by part, over everything that can be sold.
    [Fact]
    public void It_is_its_parts_together()
    {
        SalesChannel?[] channels = [null, .. Enum.GetValues<SalesChannel>().Cast<SalesChannel?>()];
        BuyerKind?[] buyers = [null, .. Enum.GetValues<BuyerKind>().Cast<BuyerKind?>()];
        SaleSubject?[] subjects = [null, .. Enum.GetValues<SaleSubject>().Cast<SaleSubject?>()];
        var hits = 0;
        foreach (var channel in channels)
            foreach (var buyer in buyers)
                foreach (var subject in subjects)
                    foreach (var matter in (DisputeMatter?[])[null, DisputeMatter.Withdrawal, DisputeMatter.Warranty])
                    {
                        var rule = new CompiledScope(Any with { Channel = channel, Buyer = buyer, Subject = subject, Matter = matter });
                        foreach (var soldBy in Enum.GetValues<SalesChannel>())
                            foreach (var who in Enum.GetValues<BuyerKind>())
                                foreach (var what in Enum.GetValues<SaleSubject>())
                                    foreach (var about in Enum.GetValues<DisputeMatter>())
                                    {
                                        var expected = (channel is null || channel == soldBy) && (buyer is null || buyer == who) && (subject is null || subject == what) && (matter is null || matter == about);
                                        if (rule.Excludes(soldBy, who, about, what) != expected) Assert.Fail($"{rule.Source}: {soldBy} {who} {about} {what}");
                                        if (expected) hits++;
                                    }
                    }

        Assert.True(hits > 1000);
    }

    [Theory]
    [InlineData(null, null, false, false, true)]
    [InlineData(true, null, true, false, true)]
    [InlineData(true, null, false, false, false)]
    [InlineData(false, null, false, true, true)]
    [InlineData(false, null, true, true, false)]
    [InlineData(null, true, false, true, true)]
    [InlineData(null, true, false, false, false)]
    [InlineData(null, false, true, false, true)]
    [InlineData(null, false, true, true, false)]
    [InlineData(true, true, true, false, false)]
    [InlineData(true, true, true, true, true)]
    public void So_is_how_it_was_paid(bool? instalment, bool? byCard, bool paidByInstalment, bool paidByCard, bool excluded) =>
        Assert.Equal(excluded, new CompiledScope(Any with { Instalment = instalment, ByCard = byCard }).ExcludesPayment(paidByInstalment, paidByCard, null));

    [Theory]
    [InlineData(999L, true)]
    [InlineData(1_000L, false)]
    [InlineData(1_001L, false)]
    [InlineData(null, false)] // a price that is not known is not below
    public void A_price_is_below_where_it_is_less(long? won, bool excluded) =>
        Assert.Equal(excluded, new CompiledScope(Any with { Below = Money.Won(1_000) }).ExcludesPayment(false, false, won is { } price ? Money.Won(price) : null));

    [Fact]
    public void Of_another_currency_nothing_is_below() =>
        Assert.False(new CompiledScope(Any with { Below = Money.Won(1_000) }).ExcludesPayment(false, false, new Money(1, Currency.Eur)));

    [Fact]
    public void A_floor_is_told_where_only_the_price_would_decide()
    {
        var rule = new CompiledScope(Any with { Below = Money.Won(1_000), ByCard = true, Channel = SalesChannel.InStore });
        Money? Of(SalesChannel channel, bool byCard) => rule.FloorOf(channel, default, default, default, false, byCard);
        Assert.Equal((Money.Won(1_000), null, null), (Of(SalesChannel.InStore, true)!.Value, Of(SalesChannel.InStore, false), Of(SalesChannel.Distance, true)));
        Assert.Null(new CompiledScope(Any).FloorOf(default, default, default, default, false, false));
    }

    [Fact]
    public void A_ground_concerns_the_subjects_that_it_names_and_everything_where_it_names_none()
    {
        CompiledExclusion Of(params SaleSubject[] subjects) => new(new("return.perishable", LawGiven.Art("1"), [.. subjects], [ClaimFact.Perishable], []));
        bool[] Concerned(params SaleSubject[] subjects) => [.. Enum.GetValues<SaleSubject>().Select(subject => Of(subjects).Concerns(subject))];
        Assert.Equal([true, true, true], Concerned());
        Assert.Equal([false, true, false], Concerned(SaleSubject.Service));
        Assert.Equal([true, false, true], Concerned(SaleSubject.Goods, SaleSubject.DigitalContent));
    }

    [Fact]
    public void A_law_asks_for_the_price_of_a_plain_sale_only_where_it_decides_something()
    {
        Law With(params ScopeRule[] rules) => (LawGiven.Invented with { Scope = [.. rules] }).Compiled();
        var small = Any with { Below = Money.Won(1_000) };
        Assert.False(With(small).KnowsThePlainSale);
        Assert.True(With(small with { ByCard = true }).KnowsThePlainSale);
        Assert.True(With(small with { Instalment = true }).KnowsThePlainSale);
        Assert.False(With(small with { ByCard = false, Instalment = false }).KnowsThePlainSale);
        Assert.True(With(Any with { Buyer = BuyerKind.Business }).KnowsThePlainSale);
        Assert.True(With().KnowsThePlainSale);
    }

    [Fact]
    public void The_first_rule_that_keeps_a_plain_sale_out_is_told()
    {
        Law With(params ScopeRule[] rules) => (LawGiven.Invented with { Scope = [.. rules] }).Compiled();
        var (shop, card, plain, other) = (Any with { Channel = SalesChannel.InStore }, Any with { ByCard = true }, Any with { Channel = SalesChannel.Distance }, Any with { Instalment = false });
        Assert.Same(plain, With(shop, card, plain, other).PlainSale);
        Assert.Same(other, With(shop, other, plain).PlainSale);
        Assert.Null(With(shop, card, Any with { Below = Money.Won(1_000) }).PlainSale);
        Assert.Equal("return.scope-not-door-to-door", LawGiven.Of("KR/kr-door-to-door-act").PlainSale!.Code);
        Assert.Equal("return.scope-no-instalment", LawGiven.Of("KR/kr-instalment-act").PlainSale!.Code);
    }
}
