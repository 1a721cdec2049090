using CsRules.Documents;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>A refund that is told after its day says so, with the interest of the day it is told for.</summary>
public class OverdueRefundTests
{
    // Back on Thursday 6 November 2025: three business days end on Tuesday the 11th.
    private static readonly LocalDate Due = new(2025, 11, 11);

    private static readonly RefundCase Case = new()
    {
        Order = new()
        {
            Id = "O-1",
            Lines = [new() { Id = "a", Product = "coat", UnitPrice = Money.Won(100_000), Quantity = 1 }],
            Payments = [new() { Method = "card", Amount = Money.Won(100_000) }],
        },
        Claim = RefundGiven.Claim("C-1", "a", 1) with { DueFrom = new LocalDate(2025, 11, 6) },
    };

    [Fact]
    public void On_the_last_day_it_is_due_and_nothing_more()
    {
        Assert.Equal("Due on Tuesday 11 November 2025.", RefundPlan.For(Case, Due).Statement(Language.English, Voice.Agent)[^1]);
        Assert.Equal("환불 기한은 2025년 11월 11일(화)입니다.", RefundPlan.For(Case, Due).Statement(Language.Korean, Voice.Customer)[^1]);
    }

    // 100,000 × 15% × 1/365 = 41.09.
    [Fact]
    public void A_day_later_interest_has_begun()
    {
        var plan = RefundPlan.For(Case, Due.PlusDays(1));
        Assert.Equal("It was due on Tuesday 11 November 2025, 1 day ago: paid on Wednesday 12 November 2025, interest of KRW 41 is added (15% a year).", plan.Statement(Language.English, Voice.Agent)[^1]);
        Assert.Equal("환불 기한(2025년 11월 11일(화))이 지났습니다. 늦어져 죄송합니다. 2025년 11월 12일(수)에 환불해 드리면 지연배상금 41원을 더해 드립니다.", plan.Statement(Language.Korean, Voice.Customer)[^1]);
    }

    [Fact]
    public void Where_the_law_knows_no_interest_it_is_late_all_the_same()
    {
        var plan = RefundPlan.For(Case with { Regime = "FI" }, new LocalDate(2026, 3, 2));
        Assert.Equal("It was due by Thursday 20 November 2025. We are sorry for the delay.", plan.Statement(Language.English, Voice.Customer)[^1]);
        // None that is known is not none at all.
        Assert.Null(RefundAnswer.Of(plan, new LocalDate(2026, 3, 2), Language.English).InterestIfPaidToday);
        Assert.Equal(Money.Won(0), RefundAnswer.Of(RefundPlan.For(Case, Due), Due, Language.English).InterestIfPaidToday);
        Assert.Equal(Money.Won(41), RefundAnswer.Of(RefundPlan.For(Case, Due), Due.PlusDays(1), Language.English).InterestIfPaidToday);
    }

    [Fact]
    public void What_was_refunded_is_not_overdue()
    {
        var told = Case with { Before = [Case.Claim with { RefundedOn = Due }] };
        Assert.DoesNotContain(RefundPlan.For(told, Due.PlusDays(30)).Statement(Language.English, Voice.Agent), line => line.Contains("was due", StringComparison.Ordinal));
    }
}
