using CsRules.Agenda;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using CsRules.Tests.Decisions;
using CsRules.Tests.Returns;
using NodaTime;

namespace CsRules.Tests.Orders;

/// <summary>Small duties around a contract: complaints (Decree 25-2), escrow (Decree 28-3), a representative's consent (Act 13(3), Civil Act 5), exchange (24-0867).</summary>
public class ContractDutyTests
{
    private static readonly LocalDate Thursday = new(2025, 10, 2); // before Chuseok
    private static readonly Instant AsOf = Instant.FromUtc(2025, 12, 1, 3, 0);

    [Theory]
    [InlineData(null, null, "complaint.progress-overdue", "complaint.result-overdue", true)]
    [InlineData("2025-10-14", "2025-10-23", "complaint.progress-told", "complaint.result-told", false)] // on both last days
    [InlineData("2025-10-15", "2025-10-23", "complaint.progress-late", "complaint.result-told", true)]
    [InlineData("2025-10-14", "2025-10-24", "complaint.progress-told", "complaint.result-late", true)]
    [InlineData(null, "2025-10-14", "complaint.progress-told", "complaint.result-told", false)] // the result says how things stand
    [InlineData("2026-01-05", null, "complaint.progress-overdue", "complaint.result-overdue", true)] // later than the question
    public void Decree_25_2_progress_in_three_business_days_and_the_result_in_ten(string? progress, string? result, string first, string second, bool late)
    {
        var complaint = new Complaint { Id = "K", ReceivedOn = Thursday, ProgressToldOn = Day(progress), ResultToldOn = Day(result) };
        var decision = ComplaintDuty.Decide(complaint, Law.Korea, AsOf)!;
        Assert.Equal((new LocalDate(2025, 10, 14), new LocalDate(2025, 10, 23)), (decision.ProgressBy, decision.ResultBy));
        Assert.Equal([first, second], decision.Findings.Select(f => f.Code));
        Assert.All(decision.Findings, f => Assert.Equal("E-Commerce Act Enforcement Decree Art 25-2", Assert.Single(f.Citations).ToString()));
        Assert.Equal(late, decision.IsLate);
    }

    [Fact]
    public void A_law_that_does_not_say_gives_no_day()
    {
        var finland = LawBook.Of("FI").General;
        Assert.Null(ComplaintDuty.Decide(new() { Id = "K", ReceivedOn = Thursday }, finland, AsOf));
        Assert.Null(EscrowDuty.Decide(Thursday, new(), finland, AsOf));
        Assert.Null(MinorContracts.Decide(new(), finland));
    }

    [Theory]
    [InlineData(null, "2025-10-14")]
    [InlineData(2, "2025-10-14")] // shorter than the law's is none
    [InlineData(4, "2025-10-15")]
    public void Decree_28_3_the_buyer_confirms_in_three_business_days_unless_longer_is_agreed(int? agreed, string by) =>
        Assert.Equal(Day(by)!.Value.On(Law.Korea.Zone), EscrowDuty.Decide(Thursday, new() { AgreedBusinessDays = agreed }, Law.Korea, AsOf)!.ConfirmBy);

    [Theory]
    [InlineData(FactState.No, FactState.No, FactState.No, MinorStanding.Cancellable)]
    [InlineData(FactState.Disputed, FactState.No, FactState.No, MinorStanding.NeedsEvidence)]
    [InlineData(FactState.Proven, FactState.No, FactState.No, MinorStanding.Binding)] // Civil Act 5
    [InlineData(FactState.No, FactState.Proven, FactState.No, MinorStanding.Binding)] // Civil Act 6
    [InlineData(FactState.No, FactState.No, FactState.Proven, MinorStanding.Binding)] // Civil Act 17
    [InlineData(FactState.Proven, FactState.Disputed, FactState.No, MinorStanding.Binding)] // one ground is enough
    public void Civil_Act_5_a_contract_without_consent_may_be_cancelled(FactState consent, FactState means, FactState deceit, MinorStanding expected)
    {
        var contract = new MinorContract { Consented = consent, FromAllowedMeans = means, ByDeceit = deceit };
        var decision = MinorContracts.Decide(contract, Law.Korea)!;
        Assert.Equal(expected, decision.Standing);
        // 13(3): not having told is a fault of its own, and takes no right away.
        Assert.Equal(FindingEffect.Flags, decision.Findings.Single(f => f.Code == "minor.not-told").Effect);
        Assert.Equal(decision.Standing, MinorContracts.Decide(contract with { ToldOn = Thursday }, Law.Korea)!.Standing);
    }

    [Fact]
    public void Every_code_of_the_small_duties_is_said_in_both_languages()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var progress in (string?[])[null, "2025-10-14", "2025-10-15"])
            foreach (var result in (string?[])[null, "2025-10-23", "2025-10-24"])
                foreach (var asOf in (Instant[])[AsOf, Instant.FromUtc(2025, 10, 2, 3, 0)])
                    foreach (var finding in ComplaintDuty.Decide(new() { Id = "K", ReceivedOn = Thursday, ProgressToldOn = Day(progress), ResultToldOn = Day(result) }, Law.Korea, asOf)!.Findings) TextCoverage.Keep(finding, produced);
        foreach (var confirmed in (Moment?[])[null, Thursday])
            foreach (var asOf in (Instant[])[AsOf, Instant.FromUtc(2025, 10, 2, 3, 0)])
                TextCoverage.Keep(EscrowDuty.Decide(Thursday, new() { ConfirmedOn = confirmed }, Law.Korea, asOf)!.Finding, produced);
        foreach (var told in (Moment?[])[null, Thursday])
            foreach (var a in Enum.GetValues<FactState>())
                foreach (var b in Enum.GetValues<FactState>())
                    foreach (var c in Enum.GetValues<FactState>())
                        foreach (var finding in MinorContracts.Decide(new() { ToldOn = told, CancelledOn = told, Consented = a, FromAllowedMeans = b, ByDeceit = c }, Law.Korea)!.Findings) TextCoverage.Keep(finding, produced);
        string[] errors = ["complaint.told-before-received", "escrow.days"];
        Assert.Empty(TextCoverage.Written("complaint.").Concat(TextCoverage.Written("escrow.")).Concat(TextCoverage.Written("minor.")).Except(errors).Except(produced));
        var early = new Complaint { Id = "K", ReceivedOn = Thursday, ResultToldOn = Thursday.PlusDays(-1) };
        Assert.Equal(errors[0], Assert.Single(Validation.Check(ComplaintValidator.Instance, early)).Code);
        var life = new OrderLife { Order = Docs.Given.order, Escrow = new() { AgreedBusinessDays = 0 } };
        Assert.Equal(errors[1], Assert.Single(Validation.Check(OrderLifeValidator.Instance, life)).Code);
    }

    [Theory]
    [InlineData(false, "return.exchange-not-owed")]
    [InlineData(true, "return.exchange-by-terms")]
    public void Interpretation_24_0867_an_exchange_is_the_shops_offer_and_takes_no_right_away(bool offered, string code)
    {
        var claim = Claims.Noticed(3);
        var asks = claim with { Withdrawal = claim.Withdrawal with { ExchangeAsked = true } };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = offered ? ClauseKind.ExchangeOffered : ClauseKind.FreeReturns }] }.Compile(Law.Korea);
        var decision = Law.Korea.Decide(asks, terms, AsOf);
        Assert.True(decision.Has(code));
        Assert.Equal(Law.Korea.Decide(claim, terms, AsOf).Outcome, decision.Outcome);
        Assert.Equal("kr-moleg-24-0867", Assert.Single(decision.Findings.Single(f => f.Code == code).Citations).Text.Id);
    }

    [Fact]
    public void The_agenda_tells_these_duties_until_they_are_done()
    {
        var sample = Docs.Given.order with { PlacedOn = Thursday };
        var contract = new MinorContract();
        var facts = new AgendaFacts
        {
            Complaints = [new() { Id = "K", ReceivedOn = Thursday }],
            Orders = [new() { Order = sample, Minor = contract }],
        };
        DutyKind[] Kinds(AgendaFacts given) => [.. AgendaPolicy.Default.Compile().Draw(given, Instant.FromUtc(2025, 10, 2, 3, 0)).Entries.Select(e => e.Kind).Order()];
        Assert.Equal([DutyKind.TellMinor, DutyKind.ComplaintProgress, DutyKind.ComplaintResult], Kinds(facts));
        // Whoever cancelled needs no more telling that it may be cancelled.
        Assert.Equal([DutyKind.MinorRefund], Kinds(new() { Orders = [facts.Orders[0] with { Minor = contract with { CancelledOn = Thursday } }] }));
        Assert.Equal([DutyKind.ComplaintResult], Kinds(new()
        {
            Complaints = [facts.Complaints[0] with { ProgressToldOn = Thursday }],
            Orders = [facts.Orders[0] with { Minor = contract with { ToldOn = Thursday, CancelledOn = Thursday, RefundedOn = Thursday } }],
        }));
    }

    private static Moment? Day(string? text) => text is null ? null : Moment.OnDay(NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value);
}
