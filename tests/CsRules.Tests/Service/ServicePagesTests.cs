using System.Collections.Immutable;
using System.Text.Json;
using CsRules.Agenda;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Testing;
using CsRules.Tests.Docs;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>Pages and documents of the demo shop as they were read and approved, and reports cut at every instant of their events.</summary>
public class ServicePagesTests
{
    private static readonly ImmutableArray<ContactHistory> Shop = Given.Lines<ContactHistory>("service-histories.jsonl");

    private static readonly ImmutableArray<LocalizedText> Improvements = [new("교환 안내문을 고쳐 썼습니다", "We rewrote how an exchange is explained")];

    // Languages differ in their words alone, and every code has its text in both.
    [Fact]
    public void The_pages_of_the_agenda_are_as_they_were_approved()
    {
        Approved.Page("agenda-page-en", Given.agendaPlan.Draw(Given.facts, Given.tuesday).ToHtml(Language.English).Split('\n'));
        Approved.Page("agenda-page-empty-en", Given.agendaPlan.Draw(new(), Given.tuesday).ToHtml(Language.English).Split('\n'));
        Assert.Contains("lang=\"ko\"", Given.agendaPlan.Draw(Given.facts, Given.tuesday).ToHtml(Language.Korean), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_on_service_is_as_it_was_approved()
    {
        Approved.Page("service-page-en", Report(Shop, Given.tuesday).ToHtml(Improvements, Language.English).Split('\n'));
        Approved.Page("service-page-empty-en", Report([], Given.tuesday).ToHtml([], Language.English).Split('\n'));
        Assert.Contains("교환 안내문을 고쳐 썼습니다", Report(Shop, Given.tuesday).ToHtml(Improvements, Language.Korean), StringComparison.Ordinal);
    }

    [Fact]
    public void What_each_customers_history_shows_reads_as_it_was_approved()
    {
        var page = new List<string>();
        foreach (var history in Shop)
        {
            var (reading, audit) = (Given.servicePlan.Patterns(history, Given.tuesday), Given.servicePlan.Audit(history, Given.tuesday));
            page.AddRange(Approved.Json(PatternAnswer.Of(reading, Language.English)));
            page.AddRange(Approved.Json(AuditAnswer.Of(history, audit, Language.English)));
        }

        Approved.Page("service-answers", page);
    }

    // An event counts from its own instant on: a cut at it and a cut just after it see the same.
    [Fact]
    public void An_event_counts_at_its_own_instant()
    {
        var histories = ContactGen.Histories().Generator.Fixed(60).Concat(Shop);
        foreach (var history in histories)
            foreach (var at in Instants(history).Distinct())
            {
                var after = at + Duration.Epsilon;
                Assert.Equal(Told(Plan.Patterns(history, after)), Told(Plan.Patterns(history, at)));
                Assert.Equal(Plan.Audit(history, after).Findings().Select(f => (f.Sin, Where(f))).ToArray(), Plan.Audit(history, at).Findings().Select(f => (f.Sin, Where(f))).ToArray());
                Assert.Equal(Counted(history, after), Counted(history, at));
            }
    }

    [Fact]
    public void Reports_of_another_period_are_not_merged_and_a_period_is_not_split()
    {
        var (month, week) = (Report(Shop[..2], Given.tuesday), Report(Shop[..2], Given.tuesday, SlaPeriod.Week));
        Assert.Equal("sla-report.other-period", Assert.Throws<CsRulesException>(() => month.Merge(week)).Errors[0].Code);
        Assert.Throws<ArgumentException>(() => month.By(SlaPeriod.Week));
        Assert.Same(month, month.By(SlaPeriod.Month));
    }

    [Fact]
    public void Goodwill_says_by_how_much_a_request_is_beyond_and_that_a_right_may_be_open()
    {
        var allowance = new GoodwillAllowance { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) };
        var lapsed = Law.Korea.Decide(new() { Supply = new() { On = new LocalDate(2025, 9, 1) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 9, 9) } }, Start);
        var open = Law.Korea.Decide(
            new() { Supply = new() { On = new LocalDate(2025, 9, 1) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 9, 20), Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, KnewOn = new LocalDate(2025, 9, 18) } }, Start);
        GoodwillGrant spent = new() { Id = "g", On = new LocalDate(2025, 11, 1), Cost = Money.Won(25_000) };
        string Says(ReturnDecision decision, long cost, params GoodwillGrant[] before) =>
            string.Join(" ", allowance.Decide(decision, new() { Claim = "R", Cost = Money.Won(cost) }, [.. before], Seoul, Start).Findings.Select(f => $"{f.Code} {string.Join(" ", f.Data.Select(d => $"{d.Name}={d.Value}"))};"));
        Assert.Equal("goodwill.granted cost=30000 KRW left=20000 KRW;", Says(lapsed, 30_000));
        Assert.Equal("goodwill.granted cost=25000 KRW left=0 KRW;", Says(lapsed, 25_000, spent));
        Assert.Equal("goodwill.beyond-month cost=25001 KRW left=25000 KRW over=1 KRW;", Says(lapsed, 25_001, spent));
        Assert.Equal("goodwill.beyond-claim cost=30001 KRW limit=30000 KRW over=1 KRW;", Says(lapsed, 30_001));
        Assert.Equal("goodwill.beyond-claim cost=60000 KRW limit=30000 KRW over=30000 KRW; goodwill.beyond-month cost=60000 KRW left=25000 KRW over=35000 KRW;", Says(lapsed, 60_000, spent));
        Assert.Equal("goodwill.granted cost=1 KRW left=49999 KRW; goodwill.right-open ;", Says(open, 1));
        Assert.Contains("KRW", Assert.Throws<CsRulesException>(() => allowance.Decide(lapsed, new() { Claim = "R", Cost = new(1, Currency.Usd) }, [], Seoul, Start)).Message, StringComparison.Ordinal);
        Assert.Contains("KRW", Assert.Throws<CsRulesException>(() => allowance.Decide(lapsed, new() { Claim = "R", Cost = Money.Won(1) }, [spent with { Cost = new(1, Currency.Usd) }], Seoul, Start)).Message, StringComparison.Ordinal);
    }

    private static string Told(PatternReading reading) =>
        string.Join("; ", reading.Findings().Select(f => $"{f.Pattern} {f.Finding.Code} {string.Join(",", f.Events)} {string.Join(",", f.Finding.Data.Select(d => d.Value))}"));

    private static string Where(AuditFinding finding) => string.Join(",", finding.Events);

    private static ServiceReport Report(IEnumerable<ContactHistory> histories, Instant asOf, SlaPeriod period = SlaPeriod.Month)
    {
        var builder = new ServiceReportBuilder(Given.servicePlan, period, asOf);
        foreach (var history in histories) builder.Add(history);
        return builder.Build();
    }

    // The document but for the instant it is of.
    private static string Counted(ContactHistory history, Instant asOf)
    {
        var builder = new ServiceReportBuilder(Plan, SlaPeriod.Month, asOf);
        builder.Add(history);
        return JsonSerializer.Serialize(builder.Build().ToDocument(partial: true), CsRulesJson.TypeOf<ServiceReportDocument>());
    }

    private static IEnumerable<Instant> Instants(ContactHistory history) =>
        history.Conversations.SelectMany(c => c.Events.Select(e => e.At).Append(c.Created))
            .Concat(history.Newsletter.Select(n => n.At)).Concat(history.Feedback.Select(f => f.At));
}
