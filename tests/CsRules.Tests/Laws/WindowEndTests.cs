using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Laws;

/// <summary>The last day of each act's window, over holidays, at the day line, in leap years; both sides of it.</summary>
public class WindowEndTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2027, 6, 1, 0, 0);

    [Theory]
    [InlineData("KR", "2025-09-26", "2025-10-10")] // 3 October, a weekend, Chuseok until the 9th
    [InlineData("KR", "2025-10-01", "2025-10-10")]
    [InlineData("KR", "2025-10-03", "2025-10-10")]
    [InlineData("KR", "2025-10-04", "2025-10-13")]
    [InlineData("KR", "2026-04-24", "2026-05-04")] // Labour Day, from 2026
    [InlineData("KR", "2025-04-24", "2025-05-01")] // and not before
    [InlineData("KR", "2025-04-29", "2025-05-07")] // the 6th stands in for one of two on the 5th
    [InlineData("KR", "2026-07-10", "2026-07-20")] // Constitution Day, again from 2026
    [InlineData("KR", "2025-07-10", "2025-07-17")]
    [InlineData("KR", "2024-02-22", "2024-02-29")]
    [InlineData("KR", "2024-02-23", "2024-03-04")] // 1 March, a weekend
    [InlineData("KR", "2021-12-20", "2021-12-27")] // no substitute for Christmas in 2021
    [InlineData("KR", "2020-08-10", "2020-08-18")] // a temporary day
    [InlineData("FI", "2025-12-11", "2025-12-29")]
    [InlineData("FI", "2025-04-04", "2025-04-22")] // Good Friday to Easter Monday
    [InlineData("DE", "2025-09-19", "2025-10-06")]
    [InlineData("FR", "2025-06-30", "2025-07-15")]
    [InlineData("GB", "2025-12-11", "2025-12-25")]
    [InlineData("GB", "2025-11-01", "2025-11-15")]
    [InlineData("TW", "2025-11-03", "2025-11-10")]
    [InlineData("CN", "2025-11-04", "2025-11-11")]
    [InlineData("JP", "2025-11-01", "2025-11-08")]
    [InlineData("JP", "2024-02-22", "2024-02-29")]
    [InlineData("BR", "2025-11-01", "2025-11-10")]
    [InlineData("TH", "2025-11-04", "2025-11-11")]
    public void The_last_day_is_in_time_and_the_next_is_not(string country, string supplied, string last)
    {
        var (law, end) = (LawGiven.Of(country), LawGiven.Day(last));
        ReturnDecision On(LocalDate notice) => law.Decide(Told(LawGiven.Day(supplied), notice), AsOf);
        Assert.Equal(last, LawGiven.Text(On(end).LastDay));
        Assert.Equal((ReturnOutcome.Allowed, ReturnOutcome.Refused), (On(end).Outcome, On(end.PlusDays(1)).Outcome));
        Assert.Equal(ReturnOutcome.Allowed, On(LawGiven.Day(supplied)).Outcome);
    }

    [Theory]
    [InlineData("2025-09-19", "2025-10-10")] // fourteen days end on 3 October
    [InlineData("2025-09-26", "2025-10-10")]
    [InlineData("2025-11-03", "2025-11-17")]
    public void Fourteen_days_at_the_door(string supplied, string last)
    {
        var law = LawGiven.Of("KR/kr-door-to-door-act");
        ReturnDecision On(LocalDate notice) => law.Decide(Told(LawGiven.Day(supplied), notice) with { Sale = new() { Channel = SalesChannel.DoorToDoor } }, AsOf);
        Assert.Equal(last, LawGiven.Text(On(LawGiven.Day(last)).LastDay));
        Assert.Equal((ReturnOutcome.Allowed, ReturnOutcome.Refused), (On(LawGiven.Day(last)).Outcome, On(LawGiven.Day(last).PlusDays(1)).Outcome));
    }

    // What came at an hour came on the day that the country's clocks showed.
    [Theory]
    [InlineData("KR", "2025-11-03T14:59:59Z", "2025-11-10")]
    [InlineData("KR", "2025-11-03T15:00:00Z", "2025-11-11")]
    [InlineData("BR", "2025-11-04T02:59:59Z", "2025-11-10")]
    [InlineData("BR", "2025-11-04T03:00:00Z", "2025-11-11")]
    [InlineData("GB", "2025-07-01T22:59:59Z", "2025-07-15")] // summer time
    [InlineData("GB", "2025-07-01T23:00:00Z", "2025-07-16")]
    [InlineData("GB", "2025-12-01T23:59:59Z", "2025-12-15")]
    [InlineData("FI", "2025-11-02T21:59:59Z", "2025-11-17")] // a Sunday, and its fourteenth day too
    [InlineData("FI", "2025-11-03T22:00:00Z", "2025-11-18")]
    public void The_day_line_is_the_countrys(string country, string supplied, string last)
    {
        var at = Moment.At(InstantPattern.General.Parse(supplied).Value);
        Assert.Equal(last, LawGiven.Text(LawGiven.Of(country).Decide(new() { Supply = new() { On = at } }, AsOf).LastDay));
    }

    // A year after fourteen days that end on 29 February has no such day.
    [Theory]
    [InlineData("FI", "2024-02-15", null, "2025-02-28")]
    [InlineData("GB", "2024-02-15", null, "2025-02-28")]
    [InlineData("GB", "2023-02-14", null, "2024-02-28")]
    [InlineData("FI", "2025-11-03", "2026-01-05", "2026-01-19")]
    [InlineData("GB", "2025-11-03", "2026-01-05", "2026-01-19")]
    [InlineData("GB", "2025-11-03", "2025-11-03", "2025-11-17")] // told with the goods
    [InlineData("TW", "2025-11-03", null, "2026-03-03")]
    [InlineData("TW", "2025-11-03", "2025-12-01", "2025-12-08")]
    [InlineData("TW", "2025-11-03", "2026-02-24", "2026-03-03")]
    [InlineData("TW", "2025-11-03", "2026-02-27", "2026-03-03")] // cut by the four months
    public void Who_was_not_informed_has_longer(string country, string supplied, string? informed, string last)
    {
        var claim = Told(LawGiven.Day(supplied), LawGiven.Day(last)) with
        {
            Contract = new() { NotInformed = true, InformedOn = informed is null ? null : (Moment)LawGiven.Day(informed) },
        };
        var law = LawGiven.Of(country);
        Assert.Equal((last, ReturnOutcome.Allowed), (LawGiven.Text(law.Decide(claim, AsOf).LastDay), law.Decide(claim, AsOf).Outcome));
        Assert.Equal(ReturnOutcome.Refused, law.Decide(claim with { Withdrawal = new() { NoticeOn = LawGiven.Day(last).PlusDays(1) } }, AsOf).Outcome);
    }

    // Which event starts it: the latest that the act names, and no other.
    [Theory]
    [InlineData("KR", "document", "2025-11-12")]
    [InlineData("KR", "address", "2025-11-12")]
    [InlineData("KR", "obstruction", "2025-11-12")]
    [InlineData("KR", "right", "2025-11-10")] // an act that does not ask for it
    [InlineData("KR", "last", "2025-11-10")]
    [InlineData("KR/kr-instalment-act", "right", "2025-11-12")]
    [InlineData("KR/kr-instalment-act", "document", "2025-11-12")]
    [InlineData("FI", "last", "2025-11-19")]
    [InlineData("GB", "last", "2025-11-19")]
    [InlineData("FI", "document", "2025-11-17")]
    [InlineData("FI", "address", "2025-11-17")]
    [InlineData("FI", "obstruction", "2025-11-17")]
    [InlineData("TW", "last", "2025-11-10")]
    [InlineData("JP", "document", "2025-11-10")]
    [InlineData("BR", "obstruction", "2025-11-10")]
    public void Two_days_later_by_an_event_that_the_act_names(string act, string what, string last)
    {
        var (supplied, later) = (new LocalDate(2025, 11, 3), new LocalDate(2025, 11, 5));
        var claim = Told(supplied, later) with { Sale = new() { Instalment = act.EndsWith("instalment-act", StringComparison.Ordinal), Price = Money.Won(500_000), ContractPrice = Money.Won(500_000) } };
        claim = what switch
        {
            "document" => claim with { Contract = new() { DocumentOn = later } },
            "address" => claim with { Contract = new() { Address = SellerAddress.Missing, AddressKnownOn = later } },
            "obstruction" => claim with { Contract = new() { Obstruction = Proof.Proven, ObstructionEndedOn = later } },
            "right" => claim with { Contract = new() { NotInformed = true, InformedOn = later } },
            _ => claim with { Supply = claim.Supply with { LastParcelOn = later } },
        };
        Assert.Equal(last, LawGiven.Text(LawGiven.Of(act).Decide(claim, AsOf).LastDay));
    }

    // Goods that come later never have an earlier last day; a notice that was too late is too late the day after.
    [Property(MaxTest = 300)]
    public void A_later_supply_never_ends_sooner_and_what_was_too_late_stays_so(int day, int notice, int more)
    {
        var (supplied, told) = (new LocalDate(2010, 1, 1).PlusDays(Math.Abs(day % 13_000)), Math.Abs(notice % 30));
        foreach (var law in LawGiven.Acts.Where(act => act.Regime.Window is not null && act.Regime.Act.Id is not ("kr-door-to-door-act" or "kr-instalment-act")))
        {
            ReturnDecision Of(LocalDate on, int after) => law.Decide(Told(on, supplied.PlusDays(after + 1)), Instant.FromUtc(2050, 1, 1, 0, 0));
            Assert.True(Of(supplied, told).LastDay <= Of(supplied.PlusDays(1), told).LastDay);
            if (Of(supplied, told).Outcome == ReturnOutcome.Refused) Assert.Equal(ReturnOutcome.Refused, Of(supplied, told + Math.Abs(more % 400)).Outcome);
        }
    }

    // A law that gives more days refuses nothing that one with fewer allows.
    [Property(MaxTest = 300)]
    public void A_longer_window_never_refuses_what_a_shorter_allows(int day, int length, int more, int notice)
    {
        var (supplied, days) = (new LocalDate(2010, 1, 1).PlusDays(Math.Abs(day % 13_000)), 1 + Math.Abs(length % 20));
        var (shorter, longer) = (Window(days), Window(days + Math.Abs(more % 10)));
        var claim = Told(supplied, supplied.PlusDays(Math.Abs(notice % 40)));
        if (shorter.Decide(claim, AsOf2050).Outcome == ReturnOutcome.Allowed) Assert.Equal(ReturnOutcome.Allowed, longer.Decide(claim, AsOf2050).Outcome);
        // The last day of the shorter one is met in every case.
        Assert.Equal(ReturnOutcome.Allowed, longer.Decide(Told(supplied, shorter.Decide(claim, AsOf2050).LastDay!.Value), AsOf2050).Outcome);
    }

    private static readonly Instant AsOf2050 = Instant.FromUtc(2050, 1, 1, 0, 0);

    private static Law Window(int days) => (LawGiven.Invented with { Window = CsRules.Calendars.LegalPeriod.Days(days) }).Compiled();

    private static ReturnClaim Told(LocalDate supplied, LocalDate notice) => new() { Supply = new() { On = supplied }, Withdrawal = new() { NoticeOn = notice } };
}
