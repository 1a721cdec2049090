using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>The countries that are built in, and what is told of one that is not.</summary>
public class LawBookTests
{
    [Fact]
    public void Fifteen_countries_each_once_and_Korea_for_who_names_none()
    {
        Assert.Equal(["KR", "FI", "GB", "TW", "CN", "JP", "BR", "DE", "FR", "US", "AU", "SG", "HK", "VN", "TH"], LawBook.All.Select(laws => laws.Id));
        Assert.Same(LawBook.Of("KR"), LawBook.Default);
        Assert.Same(LawBook.Default, LawBook.OrDefault(null));
        Assert.Same(LawBook.Of("TW"), LawBook.OrDefault("TW"));
        Assert.Same(LawBook.Of("KR").General, Law.Korea);
        Assert.Same(Law.Korea, Law.Default);
    }

    [Fact]
    public void Korea_has_three_acts_the_general_one_first_and_the_others_one()
    {
        Assert.Equal(["kr-ecommerce-act", "kr-door-to-door-act", "kr-instalment-act"], LawBook.Of("KR").Acts.Select(act => act.Regime.Act.Id));
        Assert.Same(LawBook.Of("KR").Acts[0], LawBook.Of("KR").General);
        Assert.All(LawBook.All.Where(laws => laws.Id != "KR"), laws => Assert.Single(laws.Acts));
        Assert.All(LawBook.All, laws => Assert.All(laws.Acts, act => Assert.Equal(laws.Id, act.Regime.Id)));
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("kr")]
    [InlineData("")]
    [InlineData(" KR")]
    [InlineData("EU")]
    public void A_country_that_is_not_built_in_is_told_with_those_that_are(string id)
    {
        Assert.Null(LawBook.Find(id));
        foreach (var ask in (Func<LawBook>[])[() => LawBook.Of(id), () => LawBook.OrDefault(id)])
        {
            var error = Assert.Single(Assert.Throws<CsRulesException>(() => ask()).Errors);
            Assert.Equal(("claim.unknown-regime", "$.regime"), (error.Code, error.Path));
            Assert.Contains("KR, FI, GB", error.Explain(Language.English), StringComparison.Ordinal);
            Assert.Contains($"'{id}'", error.Explain(Language.Korean), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("KR", true)]
    [InlineData("FI", true)]
    [InlineData("DE", true)]
    [InlineData("FR", true)]
    [InlineData("GB", false)]
    [InlineData("TW", false)]
    [InlineData("BR", false)]
    public void Four_countries_know_their_holidays(string id, bool knows) =>
        Assert.All(LawBook.Of(id).Acts, act => Assert.Equal(knows, act.Counter.Calendar.KnowsHolidays));

    [Fact]
    public void Another_calendar_is_for_all_acts_and_leaves_the_book_as_it_was()
    {
        var off = new Holiday(new(2025, 11, 10), new("휴일", "a holiday"), HolidayKind.Temporary);
        var own = LawBook.Of("KR").On(KoreanHolidays.Calendar.With(off));
        Assert.Equal("KR", own.Id);
        Assert.Equal(LawBook.Of("KR").Acts.Select(act => act.Regime), own.Acts.Select(act => act.Regime));
        Assert.All(own.Acts, act => Assert.Equal(new LocalDate(2025, 11, 11), act.Counter.End(new(2025, 11, 3), LegalPeriod.Days(7)).LastDay));
        Assert.Equal(new LocalDate(2025, 11, 10), Law.Korea.Counter.End(new(2025, 11, 3), LegalPeriod.Days(7)).LastDay);
        Assert.Equal("calendar", Assert.Throws<ArgumentNullException>(() => LawBook.Default.On(null!)).ParamName);
    }

    // The same data compiled twice are two laws: terms belong to the one they were read under.
    [Fact]
    public void A_law_other_than_that_of_the_terms_is_refused()
    {
        var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 3) } };
        var asOf = Instant.FromUtc(2025, 11, 5, 0, 0);
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 30 }] }.Compile(Law.Korea);
        Assert.Equal(ReturnOutcome.Allowed, Law.Korea.Decide(claim, terms, asOf).Outcome);
        foreach (var other in (Law[])[LawBook.Of("KR").Acts[1], LawBook.Of("KR").Acts[2], LawBook.Of("JP").General, LawBook.Of("KR").On(KoreanHolidays.Calendar).General])
            Assert.Equal("terms", Assert.Throws<ArgumentException>(() => other.Decide(claim, terms, asOf)).ParamName);
    }
}
