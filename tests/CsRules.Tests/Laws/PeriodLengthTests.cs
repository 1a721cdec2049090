using CsRules.Calendars;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>How many days a period can come to: what laws and terms are compared by.</summary>
public class PeriodLengthTests
{
    private static readonly PeriodCounter Counter = new(CountingRule.Korea with { Rolls = RollingDays.None, Months = MonthRule.SameDate }, LawGiven.Weekends);

    [Theory]
    [InlineData(7, PeriodUnit.Days, 7, 7)]
    [InlineData(0, PeriodUnit.Days, 0, 0)]
    [InlineData(1, PeriodUnit.BusinessDays, 1, 3)]
    [InlineData(3, PeriodUnit.BusinessDays, 3, 5)]
    [InlineData(5, PeriodUnit.BusinessDays, 5, 7)]
    [InlineData(6, PeriodUnit.BusinessDays, 8, 10)]
    [InlineData(10, PeriodUnit.BusinessDays, 12, 14)]
    [InlineData(0, PeriodUnit.BusinessDays, 0, 0)]
    [InlineData(1, PeriodUnit.Months, 28, 31)]
    [InlineData(2, PeriodUnit.Months, 59, 62)]
    [InlineData(3, PeriodUnit.Months, 89, 92)]
    [InlineData(12, PeriodUnit.Months, 365, 366)]
    [InlineData(1, PeriodUnit.Years, 365, 366)]
    [InlineData(4, PeriodUnit.Years, 1461, 1461)]
    public void The_least_and_the_most(int length, PeriodUnit unit, int least, int most)
    {
        var period = new LegalPeriod(length, unit);
        Assert.Equal((least, most), (period.ShortestDays, period.LongestDays));
    }

    // No period ends outside of them, and each of them is met: by counting from every day of four years.
    [Fact]
    public void Every_end_lies_between_and_both_are_met()
    {
        foreach (var unit in (PeriodUnit[])[PeriodUnit.BusinessDays, PeriodUnit.Months])
            for (var length = 1; length <= 24; length++)
            {
                var period = new LegalPeriod(length, unit);
                var days = Enumerable.Range(0, 1461).Select(i => new LocalDate(2024, 1, 1).PlusDays(i)).Select(from => Period.DaysBetween(from, Counter.End(from, period).LastDay)).ToList();
                Assert.Equal((period, days.Min(), days.Max()), (period, period.ShortestDays, period.LongestDays));
            }
    }

    [Property]
    public bool Longer_is_never_shorter(int length) =>
        Enum.GetValues<PeriodUnit>().All(unit => new LegalPeriod(Math.Abs(length % 2_000), unit) is var one && new LegalPeriod(one.Length + 1, unit) is var other
            && one.ShortestDays < other.ShortestDays && one.LongestDays < other.LongestDays && one.ShortestDays <= one.LongestDays);

    [Fact]
    public void What_no_calendar_holds_has_a_length_all_the_same() =>
        Assert.True(new LegalPeriod(int.MaxValue, PeriodUnit.Years).ShortestDays >= new LegalPeriod(int.MaxValue, PeriodUnit.Months).ShortestDays);
}
