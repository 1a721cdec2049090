using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>A shop that promises its refunds sooner than the law is held to it; one that promises them later is held to the law.</summary>
public class RefundPromiseTests
{
    private static readonly LocalDate Monday = new(2025, 11, 3);

    [Theory]
    [InlineData("KR", RefundStart.GoodsBack, 1, "2025-11-04")]
    [InlineData("KR", RefundStart.GoodsBack, 2, "2025-11-05")]
    [InlineData("KR", RefundStart.GoodsBack, 3, "2025-11-06")]
    [InlineData("KR", RefundStart.GoodsBack, 4, "2025-11-06")]
    [InlineData("FI", RefundStart.Withdrawal, 3, "2025-11-06")]
    [InlineData("FI", RefundStart.Withdrawal, 9, "2025-11-14")]
    [InlineData("FI", RefundStart.Withdrawal, 11, "2025-11-17")]
    [InlineData("CN", RefundStart.GoodsBack, 4, "2025-11-07")]
    [InlineData("CN", RefundStart.GoodsBack, 6, "2025-11-10")]
    public void The_sooner_of_the_two_is_due(string act, RefundStart start, int promised, string due) =>
        Assert.Equal(due, LawGiven.Text(LawGiven.Of(act).RefundDue(start, Monday, promised).DueOn));

    // From a Saturday ten business days end on a Friday; fourteen days end on a Saturday and so on Monday.
    [Fact]
    public void A_promise_counts_on_every_day_on_which_it_ends_sooner()
    {
        var due = LawGiven.Of("FI").RefundDue(RefundStart.Withdrawal, new LocalDate(2025, 11, 1), 10);
        Assert.Equal((new LocalDate(2025, 11, 14), LegalPeriod.BusinessDays(10)), (due.DueOn!.Value, due.Period));
    }

    // Nine business days over Christmas and the New Year are longer than the law's fourteen days.
    [Fact]
    public void Where_the_law_ends_sooner_it_is_the_laws_length_that_is_told()
    {
        var due = LawGiven.Of("FI").RefundDue(RefundStart.Withdrawal, new LocalDate(2025, 12, 19), 9);
        Assert.Equal((new LocalDate(2026, 1, 2), LegalPeriod.Days(14)), (due.DueOn!.Value, due.Period));
    }

    [Theory]
    [InlineData(2, 2, PeriodUnit.BusinessDays)]
    [InlineData(3, 3, PeriodUnit.BusinessDays)]
    [InlineData(5, 3, PeriodUnit.BusinessDays)]
    public void Before_the_event_the_shorter_length_is_told(int promised, int length, PeriodUnit unit) =>
        Assert.Equal(new LegalPeriod(length, unit), LawGiven.Of("KR").RefundDue(RefundStart.GoodsBack, null, promised).Period);

    // Nine business days are thirteen days at the most, ten fourteen; two hundred are more than any month.
    [Theory]
    [InlineData(9, 9, PeriodUnit.BusinessDays)]
    [InlineData(10, 14, PeriodUnit.Days)]
    [InlineData(200, 14, PeriodUnit.Days)]
    public void Before_the_event_a_promise_is_told_where_it_ends_sooner_from_every_day(int promised, int length, PeriodUnit unit) =>
        Assert.Equal(new LegalPeriod(length, unit), LawGiven.Of("FI").RefundDue(RefundStart.Withdrawal, null, promised).Period);

    [Fact]
    public void What_limits_a_refund_is_the_law_or_a_promise()
    {
        Assert.False(LawGiven.Of("JP").RefundDue(RefundStart.GoodsBack, Monday).IsLimited);
        Assert.True(LawGiven.Of("JP").RefundDue(RefundStart.GoodsBack, Monday, 1).IsLimited);
        Assert.True(LawGiven.Of("KR").RefundDue(RefundStart.GoodsBack, null).IsLimited);
        // At once is a limit, too.
        var atOnce = LawGiven.Invented with { Refunds = [new(RefundStart.GoodsBack, LegalPeriod.Days(0), LawTopic.Window)] };
        Assert.True(atOnce.Compiled().RefundDue(RefundStart.GoodsBack, Monday).IsLimited);
    }

    [Property(MaxTest = 500)]
    public void It_is_never_later_than_the_law_nor_than_the_promise(int day, int promised)
    {
        var from = new LocalDate(2009, 1, 1).PlusDays(Math.Abs(day % 14_000));
        var days = Math.Abs(promised % 30);
        foreach (var (act, start) in new[] { ("KR", RefundStart.GoodsBack), ("FI", RefundStart.Withdrawal), ("GB", RefundStart.GoodsBackOrSent), ("TW", RefundStart.GoodsBack) })
        {
            var law = LawGiven.Of(act);
            var (byLaw, byPromise) = (law.RefundDue(start, from).DueOn!.Value, law.Counter.End(from, LegalPeriod.BusinessDays(days)).LastDay);
            Assert.Equal(LocalDate.Min(byLaw, byPromise), law.RefundDue(start, from, days).DueOn);
        }
    }

    // What the shop says binds the shop where the law sets no day.
    [Theory]
    [InlineData("JP")]
    [InlineData("BR")]
    [InlineData("US")]
    public void A_promise_is_a_deadline_where_the_law_has_none(string country)
    {
        var law = LawGiven.Of(country);
        var due = law.RefundDue(RefundStart.GoodsBack, Monday, 3);
        Assert.Equal((new LocalDate(2025, 11, 6), LegalPeriod.BusinessDays(3), null), (due.DueOn!.Value, due.Period, due.Citation));
        Assert.Null(law.RefundDue(RefundStart.GoodsBack, Monday).DueOn);

        var claim = new ReturnClaim { Supply = new() { On = Monday }, Withdrawal = new() { NoticeOn = Monday.PlusDays(1) } };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 30 }, new() { Kind = ClauseKind.RefundWithin, Days = 3 }] }.Compile(LawBook.Of(country));
        ReturnAnswer Of(ReturnClaim given) => ReturnAnswer.Of(terms.Decide(given, Instant.FromUtc(2025, 11, 10, 0, 0)), null, Language.English);
        var waiting = Of(claim);
        Assert.Equal((3, null, null, null), (waiting.Refund!.BusinessDays, waiting.Refund.Days, waiting.Refund.DueOn, waiting.Refund.Citation));
        Assert.Contains("3 business days", waiting.Agent, StringComparison.Ordinal);
        Assert.DoesNotContain("sets no deadline", waiting.Agent, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2025, 11, 12), Of(claim with { Withdrawal = claim.Withdrawal with { GoodsBackOn = new LocalDate(2025, 11, 7) } }).Refund!.DueOn);
    }

    // A deadline holds whether or not anybody wrote down its article.
    [Fact]
    public void A_deadline_without_an_article_is_one()
    {
        var law = (LawGiven.Invented with { Refunds = [new(RefundStart.GoodsBack, LegalPeriod.Days(5), LawTopic.Refund)] }).Compiled();
        var claim = new ReturnClaim { Supply = new() { On = Monday }, Withdrawal = new() { NoticeOn = Monday.PlusDays(1) } };
        var answer = ReturnAnswer.Of(law.Decide(claim, Instant.FromUtc(2025, 11, 10, 0, 0)), null, Language.English);
        Assert.Equal((null, 5, null), (answer.Refund!.BusinessDays, answer.Refund.Days, answer.Refund.Citation));
        Assert.Contains("5 days", answer.Agent, StringComparison.Ordinal);
    }

    // Decree 33(2): day 1 of the delay is the day after the third business day, whatever the shop had promised.
    [Theory]
    [InlineData(4, null)] // in time
    [InlineData(5, 0)] // late by the promise
    [InlineData(6, 0)] // the law's own last day
    [InlineData(7, 41)] // 100,000 won × 15% / 365
    [InlineData(8, 82)]
    public void Interest_runs_from_the_laws_own_day(int today, int? interest)
    {
        var claim = new ReturnClaim { Supply = new() { On = Monday.PlusDays(-3) }, Withdrawal = new() { NoticeOn = Monday.PlusDays(-2), GoodsBackOn = Monday } };
        var policy = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RefundWithin, Days = 1 }] };
        var asOf = new LocalDate(2025, 11, today).AtStartOfDayInZone(Law.Korea.Zone).ToInstant();
        var entry = Assert.Single(new AgendaPolicy { Terms = policy }.Compile().Draw(new() { Claims = [new() { Id = "C", Return = claim, Amount = Money.Won(100_000) }] }, asOf).Entries);
        Assert.Equal((new LocalDate(2025, 11, 4), interest is not null), (entry.DueOn, entry.IsLate));
        Assert.Equal(Money.Won(interest ?? 0), entry.Interest);
        var text = policy.Compile(LawBook.Of("KR")).Decide(claim, asOf).Explain(Language.English, Voice.Agent);
        Assert.Equal(interest > 0, text.Contains("interest runs from the day after", StringComparison.Ordinal));
        Assert.Equal(interest is not null, text.Contains("Refund was due on", StringComparison.Ordinal));
    }
}
