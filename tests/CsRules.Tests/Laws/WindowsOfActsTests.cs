using CsRules.Calendars;
using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>How long each act gives, from which events, and how it counts: written from the acts.</summary>
public class WindowsOfActsTests
{
    [Theory]
    [InlineData("KR", 7, "17(1)1")]
    [InlineData("KR/kr-door-to-door-act", 14, "8(1)1")]
    [InlineData("KR/kr-instalment-act", 7, "8(1)1")]
    [InlineData("FI", 14, "9")]
    [InlineData("DE", 14, "9")]
    [InlineData("FR", 14, "9")]
    [InlineData("GB", 14, "30")]
    [InlineData("TW", 7, "19")]
    [InlineData("CN", 7, "25")]
    [InlineData("JP", 8, "15-3")]
    [InlineData("BR", 7, "49")]
    [InlineData("TH", 7, "33")]
    public void A_change_of_mind_may_be_told_for_so_many_days(string act, int days, string article)
    {
        var regime = LawGiven.Of(act).Regime;
        Assert.Equal((LegalPeriod.Days(days), article), (regime.Window, regime.Cite(LawTopic.Window)!.Article));
    }

    [Fact]
    public void Five_countries_give_no_right_without_a_reason() =>
        Assert.Equal(["AU", "HK", "SG", "US", "VN"], LawGiven.Acts.Where(law => law.Regime.Window is null).Select(law => law.Regime.Id).Order(StringComparer.Ordinal));

    // Document, address and obstruction are Korea's; its side acts know the contract that is silent about the right; Europe
    // counts from the last item and its services from the contract.
    [Theory]
    [InlineData("KR", "document address obstruction")]
    [InlineData("KR/kr-door-to-door-act", "document address obstruction right")]
    [InlineData("KR/kr-instalment-act", "document address obstruction right")]
    [InlineData("FI", "last contract")]
    [InlineData("DE", "last contract")]
    [InlineData("FR", "last contract")]
    [InlineData("GB", "last contract")]
    [InlineData("TW", "")]
    [InlineData("CN", "")]
    [InlineData("JP", "")]
    [InlineData("BR", "")]
    [InlineData("TH", "")]
    public void What_starts_it_beside_the_supply(string act, string starts)
    {
        var known = starts.Split(' ');
        Assert.Equal(
            new WindowStarts(known.Contains("document"), known.Contains("address"), known.Contains("obstruction"), known.Contains("last"), known.Contains("contract"), known.Contains("right")),
            LawGiven.Of(act).Regime.Starts);
    }

    [Fact]
    public void A_longer_window_that_was_agreed_is_the_laws_own_in_Korea_alone() =>
        Assert.Equal(["kr-ecommerce-act", "kr-door-to-door-act", "kr-instalment-act"], LawGiven.Acts.Where(law => law.Regime.AgreedWindow).Select(law => law.Regime.Act.Id));

    [Fact]
    public void Only_the_instalment_act_wants_the_notice_in_writing() =>
        Assert.Equal("kr-instalment-act", Assert.Single(LawGiven.Acts, law => law.Regime.NoticeInWriting).Regime.Act.Id);

    [Theory]
    [InlineData("FI", 12, PeriodUnit.Months, true)]
    [InlineData("DE", 12, PeriodUnit.Months, true)]
    [InlineData("FR", 12, PeriodUnit.Months, true)]
    [InlineData("GB", 12, PeriodUnit.Months, true)]
    [InlineData("TW", 4, PeriodUnit.Months, false)] // at most, from the receipt
    [InlineData("VN", 30, PeriodUnit.Days, false)]
    public void Who_was_not_informed_has_so_much(string act, int length, PeriodUnit unit, bool afterTheWindow) =>
        Assert.Equal(new UninformedWindow(new(length, unit), afterTheWindow), LawGiven.Of(act).Regime.WhenNotInformed);

    [Fact]
    public void And_nothing_elsewhere() => Assert.All(
        LawGiven.Acts.Where(law => law.Regime.Id is not ("FI" or "DE" or "FR" or "GB" or "TW" or "VN")), law => Assert.Null(law.Regime.WhenNotInformed));

    // Three months of the supply and thirty days of knowing: two acts, and no third.
    [Theory]
    [InlineData("KR", "17(3)")]
    [InlineData("KR/kr-door-to-door-act", "8(3)")]
    [InlineData("KR/kr-instalment-act", null)]
    [InlineData("FI", null)]
    [InlineData("GB", null)]
    [InlineData("TW", null)]
    [InlineData("JP", null)]
    public void What_is_not_as_agreed(string act, string? article)
    {
        var regime = LawGiven.Of(act).Regime;
        Assert.Equal(article is null ? null : new NonconformityWindow(LegalPeriod.Months(3), LegalPeriod.Days(30)), regime.Nonconformity);
        Assert.Equal(article, regime.Cite(LawTopic.Nonconformity)?.Article);
    }

    // Only of the instalment act is it sure that what it does not give, no law beside Korea's own gives.
    [Fact]
    public void Rights_for_defects_may_stand_in_a_law_that_is_not_held_but_for_the_instalment_act() =>
        Assert.Equal("kr-instalment-act", Assert.Single(LawGiven.Acts, law => !law.Regime.DefectsElsewhere).Regime.Act.Id);

    [Theory]
    [InlineData("KR", RollingDays.All, false, 0, MonthRule.DayBefore)] // Civil Act 157, 160, 161
    [InlineData("KR/kr-door-to-door-act", RollingDays.All, false, 0, MonthRule.DayBefore)]
    [InlineData("KR/kr-instalment-act", RollingDays.All, false, 0, MonthRule.DayBefore)]
    [InlineData("FI", RollingDays.All, false, 2, MonthRule.SameDate)] // Regulation 1182/71, 3
    [InlineData("DE", RollingDays.All, false, 2, MonthRule.SameDate)]
    [InlineData("FR", RollingDays.All, false, 2, MonthRule.SameDate)]
    [InlineData("GB", RollingDays.None, false, 0, MonthRule.SameDate)]
    [InlineData("JP", RollingDays.None, true, 0, MonthRule.DayBefore)] // eight days that include the day of delivery
    [InlineData("BR", RollingDays.All, false, 0, MonthRule.SameDateOrNext)]
    [InlineData("CN", RollingDays.All, false, 0, MonthRule.SameDate)]
    public void How_it_counts(string act, RollingDays rolls, bool firstDay, int workingDays, MonthRule months)
    {
        var counting = LawGiven.Of(act).Regime.Counting;
        Assert.Equal((rolls, firstDay, workingDays, months), (counting.Rolls, counting.FirstDayCounted, counting.MinimumWorkingDays, counting.Months));
        Assert.Same(counting, LawGiven.Of(act).Counter.Rule);
    }

    [Theory]
    [InlineData("KR", "Asia/Seoul")]
    [InlineData("FI", "Europe/Helsinki")]
    [InlineData("DE", "Europe/Berlin")]
    [InlineData("FR", "Europe/Paris")]
    [InlineData("GB", "Europe/London")]
    [InlineData("TW", "Asia/Taipei")]
    [InlineData("CN", "Asia/Shanghai")]
    [InlineData("JP", "Asia/Tokyo")]
    [InlineData("BR", "America/Sao_Paulo")]
    [InlineData("US", "America/New_York")]
    [InlineData("AU", "Australia/Sydney")]
    [InlineData("SG", "Asia/Singapore")]
    [InlineData("HK", "Asia/Hong_Kong")]
    [InlineData("VN", "Asia/Ho_Chi_Minh")]
    [InlineData("TH", "Asia/Bangkok")]
    public void Days_are_counted_where_the_country_lies(string country, string zone)
    {
        foreach (var act in LawBook.Of(country).Acts) Assert.Equal((zone, zone), (act.Regime.Zone, act.Zone.Id));
    }
}
