using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using CsRules.Testing;
using CsRules.Tests.Decisions;
using NodaTime;

namespace CsRules.Tests.Orders;

/// <summary>E-Commerce Act Arts 5(4), 13(6), 21-2 and Decree 20-2, in force from 2025-02-14.</summary>
public class SubscriptionTests
{
    private static readonly LocalDate Change = new(2025, 12, 1);
    private static readonly Instant After = Instant.FromUtc(2025, 12, 10, 3, 0);
    private static readonly SubscriptionCase Rise = new() { ChangesOn = Change, PriceBefore = Money.Won(4_900), PriceAfter = Money.Won(7_900), CancellationTold = true };

    private static RenewalConsent ConsentOn(Moment on) => new() { On = on, ToldTheDay = true, ToldThePrices = true, ToldTheMeans = true };

    [Theory]
    [InlineData("2025-10-31", RenewalVerdict.NotChargeable, "subscription.consent-too-soon")] // 31 days before
    [InlineData("2025-11-01", RenewalVerdict.Chargeable, "subscription.consented")]
    [InlineData("2025-11-30", RenewalVerdict.Chargeable, "subscription.consented")]
    [InlineData("2025-12-01", RenewalVerdict.NotChargeable, "subscription.consent-too-late")] // the day itself is not before it
    [InlineData("2025-12-02", RenewalVerdict.NotChargeable, "subscription.consent-too-late")]
    [InlineData(null, RenewalVerdict.NotChargeable, "subscription.no-consent")]
    public void Art_13_6_and_Decree_20_2_consent_in_the_thirty_days_before(string? on, RenewalVerdict expected, string code)
    {
        var decision = (Rise with { Consent = on is null ? null : ConsentOn(NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value) }).Decide(After);
        Assert.Equal(expected, decision.Renewal);
        Assert.Equal((new LocalDate(2025, 11, 1), new LocalDate(2025, 11, 30)), (decision.ConsentFrom, decision.ConsentUntil));
        var finding = decision.Findings[0];
        Assert.Equal(code, finding.Code);
        Assert.Equal(["13(6)", "20-2"], finding.Citations.Select(c => c.Article));
        Assert.Equal(expected == RenewalVerdict.Chargeable ? Rise.PriceAfter : Rise.PriceBefore, decision.Chargeable);
    }

    [Theory]
    [InlineData(8, RenewalVerdict.Chargeable)]
    [InlineData(9, RenewalVerdict.NotChargeable)] // at once is not before
    [InlineData(10, RenewalVerdict.NotChargeable)]
    public void On_the_day_of_the_change_the_hours_tell_which_came_first(int hour, RenewalVerdict expected)
    {
        Moment At(int h) => Change.At(new LocalTime(h, 0)).InZoneStrictly(Law.Korea.Zone).ToInstant();
        Assert.Equal(expected, (Rise with { ChangesOn = At(9), Consent = ConsentOn(At(hour)) }).Decide(After).Renewal);
    }

    [Theory]
    [InlineData("2025-02-13", RenewalVerdict.Chargeable)] // before the amendment
    [InlineData("2025-02-14", RenewalVerdict.NotChargeable)]
    public void In_force_from_2025_02_14(string day, RenewalVerdict expected) =>
        Assert.Equal(expected, (Rise with { ChangesOn = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value }).Decide(After).Renewal);

    [Theory]
    [InlineData("2025-11-30", RenewalVerdict.NotYet)] // consent can still be had
    [InlineData("2025-12-01", RenewalVerdict.NotChargeable)]
    public void Without_consent_it_is_not_chargeable_yet_while_it_can_be_had(string asked, RenewalVerdict expected)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(asked).Value.AtStartOfDayInZone(Law.Korea.Zone).ToInstant();
        Assert.Equal(expected, Rise.Decide(day).Renewal);
    }

    // Consent inside the window, and nothing else, makes a rise chargeable.
    [Property]
    public void Consent_inside_the_window_is_what_makes_it_chargeable(int before, bool complete, bool free, bool told)
    {
        var given = Change.PlusDays(-(Math.Abs(before % 45) - 5));
        var consent = ConsentOn(given) with { ToldThePrices = complete };
        var decision = (Rise with { PriceBefore = free ? Money.Won(0) : Rise.PriceBefore, Consent = consent, CancellationTold = told }).Decide(After);
        var inside = given >= decision.ConsentFrom && given <= decision.ConsentUntil;
        Assert.Equal(inside && complete, decision.Renewal == RenewalVerdict.Chargeable);
    }

    [Fact]
    public void A_price_that_does_not_rise_and_a_disputed_consent()
    {
        Assert.Equal(RenewalVerdict.Chargeable, (Rise with { PriceAfter = Rise.PriceBefore }).Decide(After).Renewal);
        Assert.Equal(RenewalVerdict.NotChargeable, (Rise with { PriceAfter = Rise.PriceBefore + Money.Won(1) }).Decide(After).Renewal);
        Assert.Equal(RenewalVerdict.NeedsEvidence, (Rise with { Consent = ConsentOn(Change.PlusDays(-1)) with { Disputed = true } }).Decide(After).Renewal);
        Assert.Equal(RenewalVerdict.NeedsEvidence, (Rise with { Regime = "FI" }).Decide(After).Renewal);
    }

    [Theory]
    [InlineData(ContractWay.Online, new[] { ContractWay.Telephone }, null, null, FactState.No, CancellationVerdict.Unlawful)] // 5(4)
    [InlineData(ContractWay.Online, new[] { ContractWay.Online }, null, null, FactState.No, CancellationVerdict.Lawful)]
    [InlineData(ContractWay.Telephone, new[] { ContractWay.Telephone }, null, null, FactState.No, CancellationVerdict.Lawful)]
    [InlineData(ContractWay.Telephone, new ContractWay[0], null, null, FactState.No, CancellationVerdict.Unlawful)]
    [InlineData(ContractWay.Online, new[] { ContractWay.Online }, 3, 3, FactState.No, CancellationVerdict.Lawful)]
    [InlineData(ContractWay.Online, new[] { ContractWay.Online }, 3, 4, FactState.No, CancellationVerdict.Unlawful)] // 21-2
    [InlineData(ContractWay.Online, new[] { ContractWay.Online }, 3, 4, FactState.Disputed, CancellationVerdict.Open)]
    [InlineData(ContractWay.Online, new[] { ContractWay.Online }, 3, 4, FactState.Proven, CancellationVerdict.Lawful)]
    public void Arts_5_4_and_21_2_cancelling_is_possible_as_buying_was(ContractWay bought, ContractWay[] ways, int? buy, int? cancel, FactState reason, CancellationVerdict expected)
    {
        var path = new CancellationPath { BoughtBy = bought, CancelledBy = [.. ways], StepsToBuy = buy, StepsToCancel = cancel, GoodReason = reason };
        Assert.Equal(expected, (Rise with { Cancellation = path }).Decide(After).Cancellation);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 0)] // seven days of quiet to choose
    public void Art_21_2_asking_again(int quiet, int found) =>
        Assert.Equal(found, SubscriptionRules.Judge(new PageFacts { AsksAgain = FactState.Proven, QuietDays = quiet }, Law.Korea, Change).Length);

    [Fact]
    public void Every_code_is_said_in_both_languages()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<RenewalConsent?> consents = [null, ConsentOn(Change.PlusDays(-40)), ConsentOn(Change), ConsentOn(Change.PlusDays(-2)), ConsentOn(Change.PlusDays(-2)) with { ToldTheDay = false }, ConsentOn(Change.PlusDays(-2)) with { Disputed = true }];
        foreach (var state in Enum.GetValues<FactState>())
            foreach (var consent in consents)
                foreach (var (before, after, day) in ((int, int, LocalDate)[])[(0, 9, Change), (5, 9, Change), (9, 9, Change), (5, 9, new(2025, 1, 1))])
                    foreach (var asOf in (Instant[])[After, Instant.FromUtc(2025, 11, 20, 3, 0)])
                        foreach (var way in Enum.GetValues<ContractWay>())
                            foreach (var regime in (string[])["KR", "FI"])
                            {
                                var one = new SubscriptionCase
                                {
                                    Regime = regime,
                                    ChangesOn = day,
                                    PriceBefore = Money.Won(before),
                                    PriceAfter = Money.Won(after),
                                    Consent = consent,
                                    Cancellation = new() { CancelledBy = way == ContractWay.Otherwise ? [] : [way], StepsToBuy = 1, StepsToCancel = 1 + (int)way % 2, GoodReason = state },
                                    Page = new() { AsksAgain = state, PreselectsAnOption = state, SetsChoicesApart = state, ShowsPartOfThePrice = state },
                                };
                                foreach (var finding in one.Decide(asOf).Findings) TextCoverage.Keep(finding, produced);
                                one = one with { Cancellation = one.Cancellation! with { CancelledBy = [ContractWay.Online], StepsToCancel = 1 + (int)state } };
                                foreach (var finding in one.Decide(asOf).Findings) TextCoverage.Keep(finding, produced);
                                one = one with { Cancellation = one.Cancellation! with { StepsToCancel = 3 } };
                                foreach (var finding in one.Decide(asOf).Findings) TextCoverage.Keep(finding, produced);
                            }

        string[] errors = ["subscription.negative-amount", "subscription.other-currency", "subscription.count"];
        Assert.Empty(TextCoverage.Written("subscription.").Except(errors).Except(produced));
        var wrong = Rise with { PriceBefore = Money.Won(-1), PriceAfter = new(1, Currency.Eur), Page = new() { QuietDays = -1 } };
        Assert.Equal(errors, Validation.Check(new SubscriptionCaseValidator(), wrong).Select(e => e.Code));
    }

    [Theory]
    [InlineData(ClauseKind.RegularPriceRises, ClauseVerdict.Void, "13(6)")]
    [InlineData(ClauseKind.RegularPriceRisesWithConsent, ClauseVerdict.Valid, "13(6)")]
    [InlineData(ClauseKind.FreeTurnsPaid, ClauseVerdict.Void, "20-2")]
    [InlineData(ClauseKind.FreeTurnsPaidWithConsent, ClauseVerdict.Valid, "20-2")]
    [InlineData(ClauseKind.CancelByTelephoneOnly, ClauseVerdict.Void, "5(4)")]
    [InlineData(ClauseKind.CancelOnline, ClauseVerdict.Valid, "5(4)")]
    public void Terms_on_regular_payments_are_judged_by_the_duty_and_not_as_void_terms_of_Art_35(ClauseKind kind, ClauseVerdict verdict, string article)
    {
        var policy = new ReturnPolicy { Clauses = [new() { Kind = kind }] };
        var judged = policy.Compile(Law.Korea).Judgements[0];
        Assert.Equal(verdict, judged.Verdict);
        Assert.Contains(judged.Citations, c => c.Article == article);
        Assert.DoesNotContain(judged.Citations, c => c.Article == "35");
        if (kind != ClauseKind.CancelOnline) Assert.Equal(ClauseVerdict.Doubtful, policy.Compile(LawBook.Of("FI").General).Judgements[0].Verdict);
    }
}
