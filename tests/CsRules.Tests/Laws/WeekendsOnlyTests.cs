using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>Where a country's holidays are not known and would move a last day, the law says that only weekends were considered.</summary>
public class WeekendsOnlyTests
{
    [Theory]
    [InlineData("KR", false)]
    [InlineData("FI", false)]
    [InlineData("DE", false)]
    [InlineData("FR", false)]
    [InlineData("TW", true)]
    [InlineData("CN", true)]
    [InlineData("BR", true)]
    [InlineData("TH", true)]
    [InlineData("VN", true)]
    [InlineData("GB", false)] // no day off moves an end there
    [InlineData("JP", false)]
    [InlineData("US", false)]
    public void Of_the_built_in_laws(string country, bool weekendsOnly) => Assert.Equal(weekendsOnly, LawGiven.Of(country).CountsWeekendsOnly);

    [Theory]
    [InlineData(RollingDays.All, true)]
    [InlineData(RollingDays.Holidays, true)]
    [InlineData(RollingDays.Weekends, false)]
    [InlineData(RollingDays.None, false)]
    public void Where_holidays_move_the_end(RollingDays rolls, bool weekendsOnly)
    {
        var law = LawGiven.Invented with { Counting = LawGiven.Invented.Counting with { Rolls = rolls } };
        Assert.Equal(weekendsOnly, law.Compiled().CountsWeekendsOnly);
        Assert.False(law.Compile(KoreanHolidays.Calendar).CountsWeekendsOnly);
    }

    // Business days hang on holidays even where no end rolls; so does a period that must hold working days.
    [Theory]
    [InlineData("nothing", false)]
    [InlineData("window", true)]
    [InlineData("refund", true)]
    [InlineData("not informed", true)]
    [InlineData("from supply", true)]
    [InlineData("from knowledge", true)]
    [InlineData("working days", true)]
    public void Where_business_days_are_counted(string what, bool weekendsOnly)
    {
        var three = LegalPeriod.BusinessDays(3);
        var law = LawGiven.Invented with { Counting = LawGiven.Invented.Counting with { Rolls = RollingDays.None } };
        law = what switch
        {
            "window" => law with { Window = three },
            "refund" => law with { Refunds = [new(RefundStart.GoodsBack, LegalPeriod.Days(3), LawTopic.Refund), new(RefundStart.Withdrawal, three, LawTopic.Refund)] },
            "not informed" => law with { WhenNotInformed = new(three) },
            "from supply" => law with { Nonconformity = new(three, LegalPeriod.Days(3)) },
            "from knowledge" => law with { Nonconformity = new(LegalPeriod.Days(3), three) },
            "working days" => law with { Counting = law.Counting with { MinimumWorkingDays = 2 } },
            _ => law,
        };
        Assert.Equal(weekendsOnly, law.Compiled().CountsWeekendsOnly);
        Assert.False(law.Compile(KoreanHolidays.Calendar).CountsWeekendsOnly);
    }

    // A promise in business days hangs on holidays under every law.
    [Theory]
    [InlineData("GB", true)]
    [InlineData("JP", true)]
    [InlineData("KR", false)]
    public void Where_a_shop_promises_a_refund_in_business_days(string country, bool weekendsOnly)
    {
        var (law, asOf) = (LawGiven.Of(country), Instant.FromUtc(2025, 11, 10, 0, 0));
        var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 3) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 4) } };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RefundWithin, Days = 2 }] }.Compile(law);
        Assert.Equal(weekendsOnly, law.Decide(claim, terms, asOf).Findings.Any(finding => finding.Code == "return.weekends-only"));
        Assert.DoesNotContain(law.Decide(claim, asOf).Findings, finding => finding.Code == "return.weekends-only");
    }
}
