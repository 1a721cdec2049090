using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Tests.Orders;
using FluentValidation;
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

    public static TheoryData<string, ExchangeRequest> WrongExchanges() => new()
    {
        { "refund.no-replacements Replacements", Exchange([]) },
        { "refund.no-replacements Replacements", Exchange(default) },
        { "refund.quantity Replacements[1].Quantity", Exchange([New(5000, 1), New(5000, 0)]) },
        { "refund.negative-amount Replacements[0].UnitPrice", Exchange([New(-1, 1)]) },
        { "refund.other-currency Replacements[0].UnitPrice", Exchange([New(5000, 1) with { UnitPrice = new(500, Currency.Eur) }]) },
        { "order.too-large Replacements", Exchange([New(1_000_000_000_000_000, 1), New(1, 1)]) },
        { "order.too-large Replacements", Exchange([New(long.MaxValue, 3)]) },
        { "refund.unknown-line Claim.Lines[0].Line", Exchange([New(1, 1)]) with { Lines = [new() { Line = "x", Quantity = 1 }] } },
    };

    [Theory]
    [MemberData(nameof(WrongExchanges))]
    public void An_exchange_for_what_can_not_be_is_refused(string expected, ExchangeRequest request)
    {
        var error = Assert.Throws<ValidationException>(() => ExchangePlan.For(Good.Order, [], request, RefundPolicy.Default));
        Assert.Contains(expected, error.Errors.Select(e => $"{e.ErrorCode} {e.PropertyName}"));
    }

    [Fact]
    public void An_exchange_tells_everything_that_is_wrong_at_once()
    {
        var request = Exchange([New(-1, 0)]) with { Lines = [] };
        var error = Assert.Throws<ValidationException>(() => ExchangePlan.For(Good.Order, [], request, new() { ExtendDays = -1 }));
        Assert.Equal(
            ["refund.extend-days", "refund.negative-amount", "refund.no-lines", "refund.quantity"],
            error.Errors.Select(e => e.ErrorCode).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_exchange_up_to_the_largest_sum_is_planned() =>
        Assert.Equal(Money.Won(1_000_000_000_000_000), ExchangePlan.For(Good.Order, [], Exchange([New(500_000_000_000_000, 2)]), RefundPolicy.Default).Coming);

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

    private static ExchangeRequest Exchange(ImmutableArray<OrderLine> replacements) =>
        new() { Id = "x", Lines = [new() { Line = "l0", Quantity = 1 }], Replacements = replacements };

    private static OrderLine New(long price, int quantity) => new() { Id = "n", UnitPrice = Money.Won(price), Quantity = quantity };

    private static string Message(RefundCase refund) => Assert.Single(Validation.Check(new RefundCaseValidator(), refund)).Explain(Language.English);
}
