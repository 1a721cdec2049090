using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>The law as data a line each, what changed since a day, the trace of a decision, and the page made of them.</summary>
public class LawRegisterTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 3, 1, 3, 0);

    [Fact]
    public void Every_datum_has_a_code_of_its_own_words_in_both_languages_and_says_how_sure_it_is()
    {
        foreach (var act in LawBook.All.SelectMany(laws => laws.Acts))
        {
            var data = LawRegister.Of(act.Regime);
            Assert.Equal(data.Length, data.Select(d => d.Code).Distinct().Count());
            foreach (var datum in data)
                foreach (var language in Enum.GetValues<Language>())
                {
                    Assert.NotEmpty(datum.Question.In(language));
                    Assert.NotEmpty(datum.Answer.In(language));
                    Assert.DoesNotContain("{", datum.Answer.In(language), StringComparison.Ordinal);
                }

            // No article of the act is left out.
            foreach (var citation in act.Regime.Citations.Values)
                Assert.Contains(data, d => d.Citation?.Text.Id == citation.Text.Id && d.Citation.Article == citation.Article);
        }
    }

    [Theory]
    [InlineData("2025-02-14", true)]
    [InlineData("2025-02-15", false)]
    public void A_change_is_told_on_its_day_and_not_after_it(string since, bool told) =>
        Assert.Equal(told, LawRegister.ChangedSince(NodaTime.Text.LocalDatePattern.Iso.Parse(since).Value).Any(c => c.Datum.Code == "regular-payments" && c.IsBeginning));

    [Fact]
    public void A_rate_that_ended_is_told_on_the_day_after_its_last()
    {
        var change = LawRegister.ChangedSince(new(2016, 1, 2)).First(c => c.Regime == Law.Korea.Regime && c.Datum.Code == "late-interest/2012-08-18");
        Assert.Equal((new LocalDate(2016, 9, 30), false), (change.On, change.IsBeginning));
    }

    // What a trace does not name, the decision did not hang on: without it, or with another value, all that is told stays.
    [Theory]
    [InlineData("KR")]
    [InlineData("FI")]
    [InlineData("GB")]
    [InlineData("TW")]
    [InlineData("JP")]
    public void What_a_trace_does_not_name_changes_nothing(string country)
    {
        var law = LawBook.Of(country).General;
        (string Code, Func<StatutoryRegime, StatutoryRegime> Change)[] changes =
        [
            ("nonconformity", regime => regime with { Nonconformity = regime.Nonconformity is null ? null : new(LegalPeriod.Days(1), LegalPeriod.Days(1)) }),
            ("not-informed", regime => regime with { WhenNotInformed = regime.WhenNotInformed is { } rule ? rule with { Longer = LegalPeriod.Days(1) } : null }),
            ("written-notice", regime => regime with { NoticeInWriting = regime.NoticeInWriting }),
            ("burden", regime => regime with { ConsumerProves = [ClaimFact.SupplyDay] }),
            ("return-cost-if-not-announced", regime => regime with { ReturnCostIfNotAnnounced = CostBearer.Nobody }),
            ("penalty", regime => regime with { PenaltyAllowed = true }),
            .. Enumerable.Range(0, law.Regime.Exclusions.Length).Select(i => (LawRegister.Exclusion(i), Drop(i))),
            .. law.Regime.Refunds.Select(refund => (LawRegister.Refund(refund.Start), Longer(refund.Start))),
        ];
        var held = LawRegister.Of(law.Regime).Select(datum => datum.Code).ToHashSet();
        var laws = changes.Where(change => held.Contains(change.Code)).Select(change => (change.Code, Law: change.Change(law.Regime).Compile(law.Counter.Calendar))).ToList();
        var unnamed = 0;
        foreach (var claim in ReturnGen.Claims().Generator.Fixed(400))
        {
            var decision = law.Decide(claim, AsOf);
            var named = decision.Trace().Select(step => step.Datum.Code).ToHashSet();
            foreach (var (code, other) in laws.Where(l => !named.Contains(l.Code)))
            {
                unnamed++;
                var changed = other.Decide(claim, AsOf);
                Assert.Equal((code, decision.Outcome, decision.Basis, decision.LastDay, decision.ReturnCost.BornBy, decision.Refund?.DueOn, decision.OutcomeIfUnproven),
                    (code, changed.Outcome, changed.Basis, changed.LastDay, changed.ReturnCost.BornBy, changed.Refund?.DueOn, changed.OutcomeIfUnproven));
            }
        }

        Assert.True(unnamed > 1000);

        static Func<StatutoryRegime, StatutoryRegime> Drop(int index) => regime => regime with { Exclusions = regime.Exclusions.SetItem(index, regime.Exclusions[index] with { Grounds = [ClaimFact.NoticeGiven] }) };
        static Func<StatutoryRegime, StatutoryRegime> Longer(RefundStart start) => regime => regime with { Refunds = [.. regime.Refunds.Select(r => r.Start == start ? r with { Period = LegalPeriod.Days(300) } : r)] };
    }

    [Fact]
    public void A_trace_names_articles_and_days_in_the_order_of_the_steps()
    {
        var steps = Law.Korea.Decide(Claims.Noticed(3), AsOf).Trace();
        Assert.Equal(steps.Select(s => s.Stage).Order(), steps.Select(s => s.Stage));
        Assert.Contains(steps, s => s.Datum.Citation?.ToString() == "E-Commerce Act Art 17(1)1" && s.Effect == TraceEffect.Applies);
        Assert.Empty(default(ReturnDecision).Trace());
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void The_page_says_every_article_of_every_act_and_the_cases_that_rest_on_it(Language language)
    {
        var cases = LawCaseTests.Read();
        foreach (var laws in LawBook.All)
        {
            var page = LawPage.ToHtml(laws, cases.Where(c => c.Given.Regime == laws.Id).Select(c => c.Run()), language);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.DoesNotContain("://", page, StringComparison.Ordinal);
            foreach (var act in laws.Acts)
                foreach (var citation in act.Regime.Citations.Values.Where(c => c.Article.Length > 0))
                    Assert.Matches($"<h[34]>{System.Text.RegularExpressions.Regex.Escape(System.Net.WebUtility.HtmlEncode(ArticleFormat.Of(citation.Article, citation.Text.Provisions, language)))}</h[34]>", page);
        }

        var korea = LawPage.ToHtml(LawBook.Of("KR"), cases.Where(c => c.Given.Regime == "KR").Select(c => c.Run()), language);
        foreach (var one in cases.Where(c => c.Given.Regime == "KR")) Assert.Contains(one.Id, korea, StringComparison.Ordinal);
    }

    // An article that a decision cites rests on it, though no step of the reasoning reads a datum there.
    [Theory]
    [InlineData("17(1)2", "art-17-1-2")]
    [InlineData("17(1)3", "art-17-1-3")]
    [InlineData("17(4)", "art-17-4")]
    [InlineData("17(6)", "art-17-2-2")]
    [InlineData("18(1)", "art-18")]
    [InlineData("18(11)", "art-18-11")]
    [InlineData("35", "art-35")]
    public void A_case_is_named_at_every_article_that_its_decision_cites(string article, string caseName)
    {
        var told = CasesOfData.Of(Law.Korea, LawCaseTests.Read().Where(c => c.Given.Regime == "KR").Select(c => c.Run()));
        var codes = LawRegister.Of(Law.Korea.Regime).Where(d => d.Citation?.Text.Id == Law.Korea.Regime.Act.Id && d.Citation.Article == article).Select(d => d.Code);
        Assert.Contains(codes, code => told[code].Any(c => c.Case.Id.Contains(caseName, StringComparison.Ordinal)));
    }

    // A sale that an act keeps out of is decided by another; the rule that kept it out was read all the same.
    [Fact]
    public void A_case_is_named_at_the_scope_that_kept_an_act_out_of_it()
    {
        var claim = new ReturnClaim
        {
            Sale = new() { Instalment = true, Price = Money.Won(99_999), ContractPrice = Money.Won(99_999) },
            Supply = new() { On = new LocalDate(2025, 2, 24) },
        };
        var one = new LawCase { Id = "below", Source = "Decree Art 6", Given = new() { Claim = claim, AsOf = AsOf }, Expected = new() { Outcome = ReturnOutcome.Allowed } };
        var instalments = LawBook.Of("KR").Acts.Single(act => act.Regime.Act.Id == "kr-instalment-act");
        Assert.Equal("below", Assert.Single(CasesOfData.Of(instalments, [one.Run()])["scope/2"]).Case.Id);
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void What_an_act_says_and_no_decision_knows_is_told_in_the_table_and_in_the_book(Language language)
    {
        Assert.Contains(Law.Korea.Regime.LeftOut, rule => rule.Citation.Article == "18(7)");
        foreach (var rule in Law.Korea.Regime.LeftOut)
        {
            Assert.DoesNotContain(Law.Korea.Regime.Citations.Values, held => held.Text.Id == rule.Citation.Text.Id && held.Article == rule.Citation.Article);
            Assert.Contains(RegimeTable.Of(Law.Korea.Regime, language), line => line.Answer == rule.Says.In(language));
            Assert.Contains(System.Net.WebUtility.HtmlEncode(rule.Says.In(language)), LawPage.ToHtml(LawBook.Of("KR"), [], language), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("5(4)", "13(2)")]
    [InlineData("17(1)2", "17(1)10")]
    [InlineData("17", "17(1)")]
    [InlineData("17(2)1", "21-2(1)")]
    [InlineData("17(2)", "")]
    public void Articles_stand_in_the_order_of_their_numbers(string first, string second)
    {
        Assert.True(ArticleOrder.Instance.Compare(first, second) < 0);
        Assert.True(ArticleOrder.Instance.Compare(second, first) > 0);
    }
}
