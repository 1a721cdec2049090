using System.Reflection;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Every rule on a claim from both sides: what is told, with its place, and the nearest thing that is right.</summary>
public class ReturnValidatorTests
{
    private static readonly LocalDate Ordered = new(2025, 11, 1);
    private static readonly LocalDate Day = new(2025, 11, 3);
    private static readonly LocalDate Before = Day.PlusDays(-1);
    private static readonly ReturnClaimValidator Korea = new(Law.Korea);

    /// <summary>Two days of which the second can't be before the first: the code, the place, and a claim with both.</summary>
    public static TheoryData<string, string, string> Orders() => new()
    {
        { "claim.supply-before-order", "sale.orderedOn", "supply.on" },
        { "claim.payment-before-order", "sale.orderedOn", "sale.paidOn" },
        { "claim.last-parcel-before-supply", "supply.on", "supply.lastParcelOn" },
        { "claim.repair-before-supply", "supply.on", "supply.repairedOrExchangedOn" },
        { "claim.notice-before-order", "sale.orderedOn", "withdrawal.noticeOn" },
        { "claim.notice-reached-before-sent", "withdrawal.noticeOn", "withdrawal.noticeReachedOn" },
        { "claim.knowledge-before-supply", "supply.on", "withdrawal.knewOn" },
        { "claim.knowledge-before-supply", "supply.on", "withdrawal.couldHaveKnownOn" },
        { "claim.goods-back-before-supply", "supply.on", "withdrawal.goodsBackOn" },
        { "claim.goods-back-before-sent", "withdrawal.goodsSentOn", "withdrawal.goodsBackOn" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_day_is_not_before_the_one_it_follows(string code, string first, string second)
    {
        var wrong = With(With(new(), first, Day), second, Before);
        var error = Assert.Single(Validation.Check(Korea, wrong));
        Assert.Equal((code, "$." + second), (error.Code, error.Path));
        foreach (var language in Enum.GetValues<Language>())
            Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
        Assert.Empty(Validation.Check(Korea, With(With(new(), first, Day), second, Day)));
        Assert.Empty(Validation.Check(Korea, With(new(), first == "supply.on" ? first : second, Before)));
    }

    public static TheoryData<string> Moments()
    {
        var data = new TheoryData<string>();
        foreach (var part in typeof(ReturnClaim).GetProperties())
            foreach (var fact in part.PropertyType.GetProperties().Where(p => p.PropertyType == typeof(Moment?)))
                data.Add($"{Camel(part.Name)}.{Camel(fact.Name)}");
        return data;
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Every_day_of_a_claim_lies_where_the_calendar_can_count_on_from_it(string path)
    {
        var calendar = Law.Korea.Counter.Calendar;
        var (first, last) = (calendar.First, calendar.Last.PlusDays(-400));
        foreach (var (day, right) in new[] { (first.PlusDays(-1), false), (first, true), (last, true), (last.PlusDays(1), false) })
        {
            var errors = Validation.Check(Korea, With(new() { Supply = new() { State = SupplyState.Supplied, On = path == "supply.on" ? null : Day } }, path, day))
                .Where(e => e.Code == "claim.day-outside-calendar").ToList();
            Assert.Equal(right ? [] : ["$." + path], errors.Select(e => e.Path));
            Assert.All(errors, e => Assert.Contains(calendar.LastYear.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), e.Explain(Language.English), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_moment_counts_as_the_day_it_is_where_the_law_holds()
    {
        // 16:00 in London is the next day in Seoul: the supply on the 3rd comes before it.
        var claim = new ReturnClaim { Supply = new() { On = Day }, Withdrawal = new() { GoodsBackOn = Moment.At(Instant.FromUtc(2025, 11, 2, 16, 0)) } };
        Assert.Empty(Validation.Check(Korea, claim));
        Assert.Equal(["claim.goods-back-before-supply"], Validation.Check(new ReturnClaimValidator(LawBook.Of("GB").General), claim).Select(e => e.Code));
    }

    [Theory]
    [InlineData(SupplyState.Supplied, false, "claim.supplied-without-day")]
    [InlineData(SupplyState.Supplied, true, null)]
    [InlineData(SupplyState.NotDispatched, true, "claim.day-without-supply")]
    [InlineData(SupplyState.InTransit, true, "claim.day-without-supply")]
    [InlineData(SupplyState.NotDispatched, false, null)]
    [InlineData(SupplyState.Unrecorded, true, null)]
    [InlineData(SupplyState.Unrecorded, false, null)]
    public void A_supply_has_its_day_and_nothing_else_has_one(SupplyState state, bool day, string? code) =>
        Told(code is null ? [] : [code + " $.supply.on"], new() { Supply = new() { State = state, On = day ? Day : null } });

    [Theory]
    [InlineData(SupplyState.NotDispatched, true)]
    [InlineData(SupplyState.InTransit, false)] // refused at the door
    [InlineData(null, false)]
    public void What_was_never_sent_is_not_sent_back(SupplyState? state, bool wrong) => Told(
        wrong ? ["claim.back-without-supply $.withdrawal.goodsSentOn", "claim.back-without-supply $.withdrawal.goodsBackOn"] : [],
        new() { Supply = new() { State = state }, Withdrawal = new() { GoodsSentOn = Day, GoodsBackOn = Day } });

    [Fact]
    public void Goods_go_out_between_the_order_and_the_supply()
    {
        var right = new ReturnClaim { Sale = new() { OrderedOn = Day }, Supply = new() { DispatchedOn = Day, On = Day } };
        Told([], right);
        Told(["claim.dispatch-before-order $.supply.dispatchedOn"], right with { Supply = new() { DispatchedOn = Day.PlusDays(-1), On = Day } });
        Told(["claim.supply-before-dispatch $.supply.on"], right with { Supply = new() { DispatchedOn = Day.PlusDays(1), On = Day } });
        Told(["claim.day-without-supply $.supply.dispatchedOn"], right with { Supply = new() { DispatchedOn = Day, State = SupplyState.NotDispatched } });
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_document_that_was_not_given_has_no_day(bool none, bool wrong) =>
        Told(wrong ? ["claim.document-none-but-dated $.contract.documentOn"] : [], new() { Supply = new() { On = Day }, Contract = new() { NoDocument = none, DocumentOn = Day } });

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Only_a_day_that_was_told_can_be_disputed(bool told, bool wrong) =>
        Told(wrong ? ["claim.disputed-without-day $.supply.dayDisputed"] : [], new() { Supply = new() { On = told ? Day : null, DayDisputed = true } });

    [Theory]
    [InlineData(Proof.No, true)]
    [InlineData(Proof.Proven, false)]
    [InlineData(Proof.Disputed, false)]
    public void An_obstruction_ends_only_where_there_was_one(Proof obstruction, bool wrong) =>
        Told(wrong ? ["claim.obstruction-end-without-obstruction $.contract.obstructionEndedOn"] : [],
            new() { Contract = new() { Obstruction = obstruction, ObstructionEndedOn = Day } });

    private static readonly (string Path, Func<Money, ReturnClaim> Set)[] Amounts =
    [
        ("$.sale.partOfSet.partPrice", m => Priced() with { Sale = Priced().Sale with { PartOfSet = new() { PartPrice = m } } }),
        ("$.charges[1].amount", m => Priced() with { Charges = [Charge(), Charge() with { Amount = m }] }),
        ("$.charges[1].announced", m => Priced() with { Charges = [Charge(), Charge() with { Announced = m }] }),
        ("$.charges[1].ordinaryFreight", m => Priced() with { Charges = [Charge(), Charge() with { OrdinaryFreight = m }] }),
        ("$.charges[1].provenCost", m => Priced() with { Charges = [Charge(), Charge() with { ProvenCost = m }] }),
    ];

    [Fact]
    public void Every_amount_of_a_claim_is_of_one_currency_and_not_negative()
    {
        Told(["claim.negative-amount $.sale.price"], new() { Sale = new() { Price = Money.Won(-1) } });
        Told([], new() { Sale = new() { Price = Money.Won(0) } });
        foreach (var (path, set) in Amounts)
        {
            Told([], set(Money.Won(0)));
            Told(["claim.negative-amount " + path], set(Money.Won(-1)));
            Told(["claim.other-currency " + path], set(new(1, Currency.Usd)));
        }
    }

    [Theory]
    [InlineData("KR", null, null)]
    [InlineData("KR", "FI", null)]
    [InlineData("XX", null, "$.regime")]
    [InlineData("KR", "XX", "$.consumerRegime")]
    public void A_law_is_one_that_is_built_in(string law, string? consumers, string? path)
    {
        var errors = Validation.Check(new ReturnCaseValidator(), new ReturnCase { Regime = law, ConsumerRegime = consumers, Claim = new() { Supply = new() { On = Day } } });
        Assert.Equal(path is null ? [] : ["claim.unknown-regime " + path], errors.Select(e => $"{e.Code} {e.Path}"));
        Assert.All(errors, e => Assert.Contains("XX", e.Explain(Language.Korean), StringComparison.Ordinal));
        Assert.All(errors, e => Assert.Contains("KR, ", e.Explain(Language.English), StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_is_told_of_its_claim_and_of_its_terms()
    {
        var document = new ReturnCase
        {
            Claim = new() { Supply = new() { State = SupplyState.Supplied } },
            Policy = new() { Clauses = [] },
        };
        Assert.Equal(["claim.supplied-without-day $.claim.supply.on", "policy.no-clauses $.policy.clauses"],
            Validation.Check(new ReturnCaseValidator(), document).Select(e => $"{e.Code} {e.Path}"));
    }

    private static readonly PolicyClause Window = new() { Kind = ClauseKind.ReturnWindow, Days = 7 };
    private static readonly PolicyClause Fee = new() { Kind = ClauseKind.Fee, Charge = ChargeKind.Restocking, Amount = Money.Won(1000) };

    public static TheoryData<string?, PolicyClause> Clauses()
    {
        var data = new TheoryData<string?, PolicyClause>
        {
            { null, Window with { Days = 0 } },
            { "policy.days-negative $.clauses[0].days", Window with { Days = -1 } },
            { null, Window with { Days = 3660 } },
            { "policy.days-too-many $.clauses[0].days", Window with { Days = 3661 } },
            { null, Fee },
            { "policy.charge-missing $.clauses[0].charge", Fee with { Charge = null } },
            { null, Fee with { Amount = Money.Won(0) } },
            { "policy.amount-negative $.clauses[0].amount", Fee with { Amount = Money.Won(-1) } },
            { null, Fee with { Rate = Rate.Zero } },
            { null, Fee with { Rate = Rate.One } },
            { "policy.rate-outside $.clauses[0].rate", Fee with { Rate = new(Rate.One.Millionths + 1) } },
            { "policy.rate-outside $.clauses[0].rate", Fee with { Rate = new(-1) } },
        };
        ClauseKind[] counted =
        [
            ClauseKind.ReturnWindow, ClauseKind.ReturnWindowFromOrder, ClauseKind.DefectWindow, ClauseKind.Goodwill,
            ClauseKind.RefundWithin, ClauseKind.ArrivalWithin, ClauseKind.SupplyWithin, ClauseKind.DeliveryDayCounts, ClauseKind.ReturnWindowFromDispatch, ClauseKind.StockOutRefund, ClauseKind.RefundAsLaw,
        ];
        foreach (var kind in Enum.GetValues<ClauseKind>().Where(k => k != ClauseKind.Fee))
            data.Add(counted.Contains(kind) ? "policy.days-missing $.clauses[0].days" : null, new PolicyClause { Kind = kind });
        return data;
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void A_clause_has_what_its_kind_needs(string? expected, PolicyClause clause)
    {
        var errors = Validation.Check(new ReturnPolicyValidator(), new ReturnPolicy { Clauses = [clause] });
        Assert.Equal(expected is null ? [] : [expected], errors.Select(e => $"{e.Code} {e.Path}"));
        foreach (var language in Enum.GetValues<Language>())
            Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_of_no_clause_are_none() =>
        Assert.Equal(["policy.no-clauses"], Validation.Check(new ReturnPolicyValidator(), new ReturnPolicy { Clauses = default }).Select(e => e.Code));

    private static void Told(string[] expected, ReturnClaim claim) =>
        Assert.Equal(expected, Validation.Check(Korea, claim).Select(e => $"{e.Code} {e.Path}"));

    private static ReturnClaim Priced() => new() { Sale = new() { OrderedOn = Ordered, Price = Money.Won(10_000) } };

    private static ChargeDemand Charge() => new() { Kind = ChargeKind.Restocking, Amount = Money.Won(100) };

    // Puts a day at a place of a claim, so that the places of the messages and of the test are the same words.
    private static ReturnClaim With(ReturnClaim claim, string path, LocalDate day)
    {
        var (part, fact) = (path.Split('.')[0], path.Split('.')[1]);
        var old = Property(typeof(ReturnClaim), part).GetValue(claim)!;
        var copy = old.GetType().GetMethod("<Clone>$")!.Invoke(old, null)!;
        Property(copy.GetType(), fact).SetValue(copy, (Moment?)day);
        var whole = claim with { };
        Property(typeof(ReturnClaim), part).SetValue(whole, copy);
        return whole;
    }

    private static PropertyInfo Property(Type type, string camel) => type.GetProperties().Single(p => Camel(p.Name) == camel);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
