using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>Days that a law counts from must leave room in the years whose holidays it knows; countries must be known.</summary>
public class LawChecksTests
{
    private static readonly Law Korea = LawGiven.Of("KR");

    // 31 December 2050 less four hundred days is 26 November 2049.
    [Theory]
    [InlineData("2007-12-31", true)]
    [InlineData("2008-01-01", false)]
    [InlineData("2049-11-26", false)]
    [InlineData("2049-11-27", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    public void A_day_outside_is_told_with_its_place_and_the_years(string day, bool outside)
    {
        var errors = LawChecks.Outside(Korea, ("$.orderedOn", new LocalDate(2025, 1, 1)), ("$.paidOn", LawGiven.Day(day)), ("$.agreedBy", null)).ToList();
        Assert.Equal(outside ? ["claim.day-outside-calendar $.paidOn"] : [], errors.Select(error => $"{error.Code} {error.Path}"));
        foreach (var error in errors)
        {
            Assert.Contains("2008 to 2050", error.Explain(Language.English), StringComparison.Ordinal);
            Assert.Contains("2008~2050", error.Explain(Language.Korean), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_day_that_lies_outside_is_told()
    {
        var (before, after) = (new LocalDate(2007, 1, 1), new LocalDate(2051, 1, 1));
        Assert.Equal(["$.a", "$.c"], LawChecks.Outside(Korea, ("$.a", before), ("$.b", new LocalDate(2025, 1, 1)), ("$.c", after)).Select(error => error.Path));
        Assert.Empty(LawChecks.Outside(Korea));
    }

    // A promise of an order is counted from a day that must lie inside.
    [Theory]
    [InlineData("2007-12-31", null, "$.orderedOn")]
    [InlineData("2025-01-01", "2051-01-02", "$.prepaidOn")]
    public void A_question_about_such_a_day_is_refused_with_its_place(string ordered, string? paid, string path)
    {
        var promise = new SupplyPromise { OrderedOn = LawGiven.Day(ordered), PrepaidOn = paid is null ? null : (Moment)LawGiven.Day(paid) };
        var refused = Assert.Throws<CsRulesException>(() => SupplyDuty.ShipBy(promise, Korea, Instant.FromUtc(2025, 1, 1, 0, 0)));
        Assert.Equal(("claim.day-outside-calendar", path), (Assert.Single(refused.Errors).Code, refused.Errors[0].Path));
    }

    // What came at an hour is judged by the country's day: in Seoul the new year begins at 15:00 UTC.
    [Theory]
    [InlineData(2007, 12, 31, 14, 59, true)]
    [InlineData(2007, 12, 31, 15, 0, false)]
    [InlineData(2049, 11, 26, 14, 59, false)]
    [InlineData(2049, 11, 26, 15, 0, true)]
    public void An_hour_is_of_the_countrys_day(int year, int month, int day, int hour, int minute, bool outside)
    {
        var claim = new RefundClaim { Id = "C", Lines = [new() { Line = "a", Quantity = 1 }], DueFrom = Moment.At(Instant.FromUtc(year, month, day, hour, minute)) };
        var order = new Order { Id = "O", Lines = [new() { Id = "a", UnitPrice = Money.Won(1_000), Quantity = 1 }], Payments = [new() { Method = "card", Amount = Money.Won(1_000) }] };
        var errors = Validation.Check(new RefundCaseValidator(), new() { Order = order, Claim = claim });
        Assert.Equal(outside, errors.Any(error => error is { Code: "claim.day-outside-calendar", Path: "$.claim.dueFrom" }));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("KR", false)]
    [InlineData("VN", false)]
    [InlineData("kr", true)]
    [InlineData("", true)]
    public void A_country_is_known_or_told(string? country, bool told)
    {
        var complaint = new Complaint { Id = "K", ReceivedOn = new LocalDate(2025, 11, 3), Regime = country };
        Assert.Equal(told, Validation.Check(new ComplaintValidator(), complaint).Any(error => error is { Code: "claim.unknown-regime", Path: "$.regime" }));
    }
}
