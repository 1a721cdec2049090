using CsRules.Laws;
using NodaTime;

namespace CsRules.Tests.Calendars;

public class GermanHolidaysTests
{
    // Of the states' holidays one was once all of theirs.
    [Theory]
    [InlineData(2016, false)]
    [InlineData(2017, true)]
    [InlineData(2018, false)]
    public void Reformation_Day_held_in_the_whole_country_in_2017_alone(int year, bool isHoliday) =>
        Assert.Equal(isHoliday, LawBook.Of("DE").General.Counter.Calendar.IsHoliday(new LocalDate(year, 10, 31)));
}
