using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>Every rule on a refund's facts from both sides: what is told, with its path, and the nearest thing that is right.</summary>
public class RefundValidatorPathTests
{
    private static readonly RefundClaim Earlier = RefundGiven.Claim("q", "l1", 1);

    private static readonly RefundCase Good = new()
    {
        Order = SampleOrders.Of([10_000, 20_000], discount: 1000, quantity: 2),
        Before = [Earlier],
        Claim = RefundGiven.Claim("r", "l0", 1),
    };

    public static TheoryData<string, RefundCase> Wrong()
    {
        var (minus, dollar) = (Money.Won(-1), new Money(300, Currency.Usd));
        var data = new TheoryData<string, RefundCase>
        {
            { "refund.no-lines $.claim.lines", With([]) },
            { "refund.no-lines $.claim.lines", Good with { Claim = Good.Claim with { Lines = default } } },
            { "refund.no-lines $.before[0].lines", Good with { Before = [Earlier with { Lines = [] }] } },
            { "refund.quantity $.claim.lines[0].quantity", With([("l0", 0)]) },
            { "refund.unknown-line $.claim.lines[1].line", With([("l0", 1), ("l2", 1)]) },
            { "refund.too-many $.claim.lines[0].quantity", With([("l0", 3)]) },
            { "refund.too-many $.claim.lines[1].quantity", With([("l0", 2), ("l0", 1)]) },
            { "refund.too-many $.claim.lines[0].quantity", With([("l1", 2)]) },
            { "refund.too-many $.before[1].lines[0].quantity", Good with { Before = [Earlier, RefundGiven.Claim("s", "l1", 2)] } },
            { "refund.claim-differs $.claim.id", Good with { Claim = Earlier with { Kind = RefundKind.Cancel } } },
            { "refund.claim-differs $.claim.id", Good with { Claim = Earlier with { Fault = Party.Seller } } },
            { "refund.claim-differs $.claim.id", Good with { Claim = RefundGiven.Claim("q", "l1", 2) } },
            { "refund.claim-differs $.before[1].id", Good with { Before = [Earlier, RefundGiven.Claim("q", "l0", 1)] } },
            { "claim.day-outside-calendar $.claim.dueFrom", DueFrom(Day(2008, 1, 1).PlusDays(-1)) },
            { "claim.day-outside-calendar $.claim.dueFrom", DueFrom(Last.PlusDays(1)) },
            { "claim.day-outside-calendar $.before[0].dueFrom", Good with { Before = [Earlier with { DueFrom = Moment.OnDay(Last.PlusDays(1)) }] } },
            { "refund.extend-days $.policy.extendDays", Good with { Policy = new() { ExtendDays = -1 } } },
            { "refund.extend-days $.policy.extendDays", Good with { Policy = new() { ExtendDays = 3661 } } },
            { "refund.negative-amount $.policy.returnFee", Good with { Policy = new() { ReturnFee = minus } } },
            { "refund.other-currency $.policy.returnFee", Good with { Policy = new() { ReturnFee = dollar } } },
            { "order.quantity $.order.lines[0].quantity", Good with { Order = SampleOrders.Of([10_000, 20_000], quantity: 0) with { Payments = [] }, Before = [], Claim = RefundGiven.Claim("r", "l0", 0) } },
        };
        foreach (var (path, set) in Charges)
        {
            data.Add("refund.negative-amount $.claim.charges[1]." + path, Good with { Claim = Good.Claim with { Charges = [Demand, set(minus)] } });
            data.Add("refund.other-currency $.claim.charges[1]." + path, Good with { Claim = Good.Claim with { Charges = [Demand, set(dollar)] } });
            data.Add("refund.negative-amount $.before[0].charges[0]." + path, Good with { Before = [Earlier with { Charges = [set(minus)] }] });
        }

        return data;
    }

    public static TheoryData<RefundCase> Right() =>
    [
        Good,
        With([("l0", 2), ("l1", 1)]),
        With([("l0", 1), ("l0", 1)]),
        Good with { Claim = Earlier },
        Good with { Claim = Earlier with { DueFrom = Moment.OnDay(new(2025, 11, 3)) } },
        Good with { Before = [Earlier, Earlier] },
        DueFrom(Day(2008, 1, 1)),
        DueFrom(Last),
        Good with { Policy = new() { ExtendDays = 3660, ReturnFee = Money.Won(0) } },
        Good with { Claim = Good.Claim with { Charges = [Demand with { Amount = Money.Won(0), Announced = Money.Won(0), OrdinaryFreight = Money.Won(0), ProvenCost = Money.Won(0) }] } },
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_can_not_be_is_told_at_its_place(string expected, RefundCase refund) =>
        Assert.Contains(expected, Validation.Check(new RefundCaseValidator(), refund).Select(e => $"{e.Code} {e.Path}"));

    [Theory]
    [MemberData(nameof(Right))]
    public void The_nearest_right_facts_have_no_error(RefundCase refund) => Assert.Empty(Validation.Check(new RefundCaseValidator(), refund));

    [Fact]
    public void How_many_are_left_and_what_was_given_are_in_the_message()
    {
        Assert.Equal("3 are too many; 2 are left.", Message(With([("l0", 3)])));
        Assert.Equal("The order has no line 'l9'.", Message(With([("l9", 1)])));
        Assert.Equal("A quantity is at least 1: 0.", Message(With([("l0", 0)])));
        Assert.Equal("The claim 'q' differs from the earlier one of that id.", Message(Good with { Claim = RefundGiven.Claim("q", "l0", 1) }));
        Assert.Equal("The order is in KRW, not in USD.", Message(Good with { Policy = new() { ReturnFee = new(300, Currency.Usd) } }));
        Assert.Equal("An amount can't be negative: KRW -1.", Message(Good with { Policy = new() { ReturnFee = Money.Won(-1) } }));
        Assert.Contains("2008", Message(DueFrom(new(2007, 12, 31))), StringComparison.Ordinal);
        Assert.Contains("3,661", Message(Good with { Policy = new() { ExtendDays = 3661 } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_that_are_wrong_in_one_line_do_not_hide_another()
    {
        var errors = Validation.Check(new RefundCaseValidator(), With([("l0", 3), ("l0", 2), ("x", 1), ("l1", 0)]));
        Assert.Equal(
            ["refund.too-many $.claim.lines[0].quantity", "refund.unknown-line $.claim.lines[2].line", "refund.quantity $.claim.lines[3].quantity"],
            errors.Select(e => $"{e.Code} {e.Path}"));
    }

    public static TheoryData<string, RefundClaim> WrongClaims() => new()
    {
        { "refund.no-replacements $.claim.replacements", Exchange([]) },
        { "refund.no-replacements $.claim.replacements", Exchange(default) },
        { "refund.not-an-exchange $.claim.kind", Exchange([New("n", 5000, 1)]) with { Kind = RefundKind.Return } },
        { "refund.no-lines $.claim.lines", Exchange([New("n", 5000, 1)]) with { Lines = [] } },
        { "refund.quantity $.claim.replacements[1].quantity", Exchange([New("n", 5000, 1), New("m", 5000, 0)]) },
        { "refund.negative-amount $.claim.replacements[0].unitPrice", Exchange([New("n", -1, 1)]) },
        { "refund.other-currency $.claim.replacements[0].unitPrice", Exchange([New("n", 5000, 1) with { UnitPrice = new(500, Currency.Eur) }]) },
        { "order.too-large $.claim.replacements", Exchange([New("n", 1_000_000_000_000_000, 1), New("m", 1, 1)]) },
        { "order.too-large $.claim.replacements", Exchange([New("n", long.MaxValue, 3)]) },
        { "refund.unknown-line $.claim.lines[0].line", Exchange([New("n", 1, 1)]) with { Lines = [new() { Line = "x", Quantity = 1 }] } },
        { "refund.replacement-id $.claim.replacements[0].id", Exchange([New("l0", 1, 1)]) },
        { "refund.replacement-id $.claim.replacements[1].id", Exchange([New("n", 1, 1), New("n", 1, 1)]) },
        { "refund.replacement-price $.claim.replacements[1].unitPrice", Exchange([New("n", 1, 1), New("m", 1, 1) with { UnitPrice = null }]) },
        { "order.tax-rate $.claim.replacements[0].taxRate", Exchange([New("n", 1, 1) with { TaxRate = Rate.Percent(101) }]) },
        { "refund.allowance-no-line $.claim.allowances[0].line", Allow(new() { Kind = AllowanceKind.PriceReduction, Amount = Money.Won(1) }) },
        { "refund.allowance-line $.claim.allowances[0].line", Allow(new() { Kind = AllowanceKind.Delivery, Line = "l0", Amount = Money.Won(1) }) },
        { "refund.unknown-line $.claim.allowances[0].line", Allow(new() { Kind = AllowanceKind.PriceReduction, Line = "x", Amount = Money.Won(1) }) },
        { "refund.too-many $.claim.allowances[0].quantity", Allow(new() { Kind = AllowanceKind.PriceReduction, Line = "l0", Quantity = 99, Amount = Money.Won(1) }) },
        { "refund.quantity $.claim.allowances[0].quantity", Allow(new() { Kind = AllowanceKind.PriceReduction, Line = "l0", Quantity = 0, Amount = Money.Won(1) }) },
        { "refund.negative-amount $.claim.allowances[0].amount", Allow(new() { Kind = AllowanceKind.Compensation, Amount = Money.Won(-1) }) },
        { "refund.other-currency $.claim.allowances[0].amount", Allow(new() { Kind = AllowanceKind.Compensation, Amount = new(1, Currency.Eur) }) },
        { "refund.unknown-claim $.claim.undoes", new() { Id = "u", Undoes = "nobody", Lines = [] } },
        { "refund.undo-alone $.claim.undoes", new() { Id = "u", Undoes = "b", Lines = [new() { Line = "l0", Quantity = 1 }] } },
    };

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public void A_claim_of_what_can_not_be_is_refused_at_its_path(string expected, RefundClaim claim) =>
        Assert.Contains(expected, Validation.Check(new RefundCaseValidator(), Good with { Claim = claim }).Select(e => $"{e.Code} {e.Path}"));

    [Fact]
    public void A_claim_is_undone_once_and_not_while_its_replacement_is_gone()
    {
        var swap = Exchange([New("n", 5000, 1)]);
        var undo = new RefundClaim { Id = "u", Undoes = "x", Lines = [] };
        var gone = new RefundClaim { Id = "g", Lines = [new() { Line = "n", Quantity = 1 }] };
        string[] Codes(params RefundClaim[] claims) =>
            [.. Validation.Check(new RefundCaseValidator(), Good with { Before = [.. claims[..^1]], Claim = claims[^1] }).Select(e => $"{e.Code} {e.Path}")];
        Assert.Empty(Codes(swap, undo));
        Assert.Equal(["refund.undone-before $.claim.undoes"], Codes(swap, undo, undo with { Id = "v" }));
        Assert.Equal(["refund.undo-in-use $.claim.undoes"], Codes(swap, gone, undo));
        // Once that return is undone itself, the exchange can be.
        Assert.Empty(Codes(swap, gone, new() { Id = "w", Undoes = "g", Lines = [] }, undo));
        // What came in exchange is gone with it.
        Assert.Equal(["refund.unknown-line $.claim.lines[0].line"], Codes(swap, undo, gone));
    }

    [Fact]
    public void An_exchange_up_to_the_largest_sum_is_planned() =>
        Assert.Empty(Validation.Check(new RefundCaseValidator(), Good with { Claim = Exchange([New("n", 500_000_000_000_000, 2)]) }));

    private static LocalDate Last => Law.Korea.Counter.Calendar.Last.PlusDays(-400);

    private static ChargeDemand Demand { get; } = new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(100) };

    private static (string Path, Func<Money, ChargeDemand> Set)[] Charges { get; } =
    [
        ("amount", m => Demand with { Amount = m }),
        ("announced", m => Demand with { Announced = m }),
        ("ordinaryFreight", m => Demand with { OrdinaryFreight = m }),
        ("provenCost", m => Demand with { ProvenCost = m }),
    ];

    private static LocalDate Day(int year, int month, int day) => new(year, month, day);

    private static RefundCase DueFrom(LocalDate day) => Good with { Claim = Good.Claim with { DueFrom = Moment.OnDay(day) } };

    private static RefundCase With((string Line, int Quantity)[] lines) =>
        Good with { Claim = Good.Claim with { Lines = [.. lines.Select(l => new ClaimedLine { Line = l.Line, Quantity = l.Quantity })] } };

    private static RefundClaim Exchange(ImmutableArray<Replacement> replacements) =>
        new() { Id = "x", Kind = RefundKind.Exchange, Lines = [new() { Line = "l0", Quantity = 1 }], Replacements = replacements };

    private static RefundClaim Allow(Allowance allowance) => new() { Id = "a", Lines = [], Allowances = [allowance] };

    private static Replacement New(string id, long price, int quantity) => new() { Id = id, UnitPrice = Money.Won(price), Quantity = quantity };

    private static string Message(RefundCase refund) => Assert.Single(Validation.Check(new RefundCaseValidator(), refund)).Explain(Language.English);
}
