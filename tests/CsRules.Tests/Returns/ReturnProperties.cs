using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Returns;

[Properties(Arbitrary = [typeof(ReturnGen)], MaxTest = 3000)]
public partial class ReturnProperties
{
    private static readonly Law Korea = Law.Korea;

    // Every act that is built in: what must hold, holds for every law.
    private static readonly Law[] Acts = [.. LawBook.All.SelectMany(laws => laws.Acts)];

    private static Law Act(byte pick) => Acts[pick % Acts.Length];
    private static readonly Instant AsOf = Instant.FromUtc(2026, 6, 1, 3, 0);

    [Property]
    public Property A_shops_policy_can_only_help(ReturnClaim claim, ReturnPolicy policy, byte act)
    {
        var law = Act(act).Decide(claim, AsOf);
        var both = Act(act).Decide(claim, policy.Compile(Act(act)), AsOf);
        var notWorse = Rank(both.Outcome) >= Rank(law.Outcome);
        // A return that the terms made certain tells the day of the right it rests on, which may lie before that of one left open.
        var isCertainNow = law.Outcome != ReturnOutcome.Allowed && both.Outcome == ReturnOutcome.Allowed;
        var notEarlier = isCertainNow || law.LastDay is not { } before || both.LastDay is not { } after || after >= before;
        var notDearer = law.ReturnCost.BornBy is not (CostBearer.Seller or CostBearer.Nobody) || both.ReturnCost.BornBy == law.ReturnCost.BornBy;
        // Where a law gives way to terms that were shown, those may be the shorter.
        var givesWay = Act(act).Regime.OwnTermsDisplace && claim.Contract.OwnTermsShown != Proof.No;
        return (givesWay || (notWorse && notEarlier && notDearer)).Classify(givesWay, "the law gives way");
    }

    [Property]
    public bool It_is_allowed_exactly_when_nothing_blocks(ReturnClaim claim, ReturnPolicy policy, byte act)
    {
        var decision = Act(act).Decide(claim, policy.Compile(Act(act)), AsOf);
        var blocked = decision.Findings.Any(f => f.Effect is FindingEffect.Blocks or FindingEffect.NeedsEvidence);
        return (decision.Outcome == ReturnOutcome.Allowed) == !blocked;
    }

    [Property]
    public Property Every_refusal_names_an_article(ReturnClaim claim, byte act)
    {
        var decision = Act(act).Decide(claim, AsOf);
        var isRefused = decision.Outcome == ReturnOutcome.Refused;
        return (!isRefused || decision.Findings.Any(f => f.Effect == FindingEffect.Blocks && f.Citations.Length > 0)).Classify(isRefused, "refused");
    }

    [Property]
    public Property A_customer_who_is_shown_a_reckoning_is_told_the_day_it_comes_to(ReturnClaim claim, ReturnPolicy policy, byte act)
    {
        var decision = Act(act).Decide(claim, policy.Compile(Act(act)), AsOf);
        var text = decision.Explain(Language.Korean, Voice.Customer);
        var isShown = text.Contains("날짜 계산", StringComparison.Ordinal);
        var told = !isShown || text.Contains($"{decision.LastDay!.Value.Year}년 {decision.LastDay.Value.Month}월 {decision.LastDay.Value.Day}일", StringComparison.Ordinal);
        return told.Classify(isShown, "shows a reckoning");
    }

    [Property]
    public Property A_text_that_refuses_never_says_what_can_be_done_or_will_be_looked_into(ReturnClaim claim, ReturnPolicy policy, byte act, bool asksForAnExchange)
    {
        var asked = claim with { Withdrawal = claim.Withdrawal with { ExchangeAsked = asksForAnExchange } };
        var decision = Act(act).Decide(asked, policy.Compile(Act(act)), AsOf);
        var isRefused = decision.Outcome is ReturnOutcome.Refused or ReturnOutcome.OutOfScope;
        var (korean, english) = (decision.Explain(Language.Korean, Voice.Customer), decision.Explain(Language.English, Voice.Customer));
        return (!isRefused || !(Promises().IsMatch(korean) || Promises().IsMatch(english))).Classify(isRefused, "refused");
    }

    [Property]
    public bool Before_the_supply_only_who_is_allowed_hears_of_cancelling(ReturnClaim claim, ReturnPolicy policy, byte act)
    {
        var decision = Act(act).Decide(claim, policy.Compile(Act(act)), AsOf);
        return decision.Outcome == ReturnOutcome.Allowed || !decision.Explain(Language.Korean, Voice.Customer).Contains("기간에 상관없이", StringComparison.Ordinal);
    }

    [Property]
    public Property No_sentence_of_a_charge_that_is_open_says_that_it_may_be_taken(ReturnClaim claim, ReturnPolicy policy, byte act, ushort amount, ushort? announced, ushort? proven, ushort? ordinary)
    {
        ImmutableArray<ChargeDemand> demands =
        [
            .. Enum.GetValues<ChargeKind>().Select(kind => new ChargeDemand
            {
                Kind = kind, Amount = Money.Won(amount), Announced = Won(announced), ProvenCost = Won(proven), OrdinaryFreight = Won(ordinary),
            }),
        ];
        var decision = Act(act).Decide(claim with { Charges = demands }, policy.Compile(Act(act)), AsOf);
        var open = decision.Charges.Where(c => c.Verdict == ChargeVerdict.Doubtful).ToList();
        var lines = decision.Explain(Language.Korean, Voice.Agent).Split('\n').Where(l => l.StartsWith("- 청구", StringComparison.Ordinal)).ToList();
        var isSaid = open.Count == lines.Count(l => l.Contains(" 보류: ", StringComparison.Ordinal) && !l.Contains("청구 가능", StringComparison.Ordinal) && !l.Contains("전액", StringComparison.Ordinal));
        var isSaidInEnglish = open.All(c => !c.Finding.Explain(Language.English).Contains("may be charged", StringComparison.Ordinal));
        // What is charged whole is not said to be cut, nor to nothing.
        var isWhole = decision.Charges.All(c => c.Verdict != ChargeVerdict.Allowed || !c.Finding.Explain(Language.Korean).Contains("까지만", StringComparison.Ordinal));
        return (isSaid && isSaidInEnglish && isWhole).Classify(open.Count > 0, "some are open");
    }

    [Property]
    public bool No_particle_hears_the_day_in_brackets(ReturnClaim claim, ReturnPolicy policy, byte act, byte after)
    {
        var back = claim with { Withdrawal = claim.Withdrawal with { GoodsBackOn = claim.Withdrawal.NoticeOn!.Value.On(Korea.Zone).PlusDays(after) } };
        var decision = Act(act).Decide(back, policy.Compile(Act(act)), AsOf);
        return Enum.GetValues<Voice>().All(voice => !OpenParticle().IsMatch(decision.Explain(Language.Korean, voice)));
    }

    [Property]
    public bool A_customer_never_reads_a_sentence_twice(ReturnClaim claim, ReturnPolicy policy, byte act)
    {
        var sentences = Act(act).Decide(claim, policy.Compile(Act(act)), AsOf).Explain(Language.Korean, Voice.Customer).Split(". ");
        return sentences.Distinct(StringComparer.Ordinal).Count() == sentences.Length;
    }

    private static Money? Won(ushort? amount) => amount is { } won ? Money.Won(won) : null;

    [GeneratedRegex("하실 수 있습니다|받으실 수 있|확인하겠습니다|환불해 드립니다|[Yy]ou can |still cancel|We will first|be refunded")]
    private static partial Regex Promises();

    [GeneratedRegex(@"\([월화수목금토일]\)[가는를와]")]
    private static partial Regex OpenParticle();

    [Property]
    public bool What_needs_evidence_names_the_fact_and_who_proves_it(ReturnClaim claim, byte act)
    {
        var decision = Act(act).Decide(claim, AsOf);
        return (decision.Outcome == ReturnOutcome.NeedsEvidence) == !decision.Missing.IsEmpty;
    }

    [Property]
    public bool A_later_notice_never_helps(ReturnClaim claim, byte days, byte act)
    {
        var later = claim with { Withdrawal = claim.Withdrawal with { NoticeOn = claim.Withdrawal.NoticeOn!.Value.On(Korea.Zone).PlusDays(days) } };
        return Rank(Act(act).Decide(later, AsOf).Outcome) <= Rank(Act(act).Decide(claim, AsOf).Outcome);
    }

    [Property]
    public bool More_evidence_of_the_consumers_fault_never_helps(ReturnClaim claim, byte act)
    {
        var worse = claim with { Condition = claim.Condition with { DamagedByConsumer = Proof.Proven, ValueLostByUse = Proof.Proven } };
        return Rank(Act(act).Decide(worse, AsOf).Outcome) <= Rank(Act(act).Decide(claim, AsOf).Outcome);
    }

    [Property]
    public bool Taking_away_the_sellers_notice_never_hurts(ReturnClaim claim, byte act) =>
        Rank(Act(act).Decide(claim with { Notices = new() }, AsOf).Outcome) >= Rank(Act(act).Decide(claim, AsOf).Outcome);

    [Property]
    public bool It_is_in_time_on_the_last_day_and_not_on_the_day_after(ushort offset)
    {
        var delivered = new LocalDate(2010, 1, 1).PlusDays(offset % 14_000);
        ReturnClaim On(LocalDate day) => new() { Supply = new() { On = delivered }, Withdrawal = new() { NoticeOn = day } };
        var last = Korea.Decide(On(delivered), AsOf).LastDay!.Value;
        return Korea.Counter.Calendar.IsWorkingDay(last)
            && Korea.Decide(On(last), AsOf).Outcome == ReturnOutcome.Allowed
            && Korea.Decide(On(last.PlusDays(1)), AsOf).Outcome == ReturnOutcome.Refused;
    }

    [Property]
    public bool The_better_of_two_acts_is_never_worse_than_either(ReturnClaim claim)
    {
        var laws = LawBook.Of("KR");
        var best = laws.Decide(claim, AsOf);
        return laws.Acts.All(act => Rank(act.Decide(claim, AsOf).Outcome) <= Rank(best.Outcome));
    }

    [Property]
    public bool A_refund_is_due_only_where_something_is_refunded_and_no_penalty_ever_is(ReturnClaim claim, byte act)
    {
        var decision = Act(act).Decide(claim, AsOf);
        return (decision.Refund is not null) == (decision.Outcome == ReturnOutcome.Allowed) && !decision.PenaltyAllowed;
    }

    [Property]
    public Property Nothing_may_be_charged_for_goods_not_as_agreed(ReturnClaim claim)
    {
        var decision = Korea.Decide(claim, AsOf);
        var isNotAsAgreed = decision.Basis == ReturnBasis.NotAsDescribed;
        return (!isNotAsAgreed || decision.Charges.All(c => c.Chargeable.IsZero)).Classify(isNotAsAgreed, "not as agreed");
    }

    // A property with a premise says something only where the claims meet it: at least one in twenty does.
    [Fact]
    public void The_claims_meet_the_premises_of_the_properties()
    {
        var decisions = ReturnGen.Claims().Generator.Fixed(1000).Select(claim => Korea.Decide(claim, AsOf)).ToList();
        Assert.True(decisions.Count(d => d.Outcome == ReturnOutcome.Refused) > 50);
        Assert.True(decisions.Count(d => d.Basis == ReturnBasis.NotAsDescribed) > 50);
        Assert.True(decisions.Count(d => d.Explain(Language.Korean, Voice.Customer).Contains("날짜 계산", StringComparison.Ordinal)) > 50);
    }

    [Property(MaxTest = 300)]
    public bool The_machines_culture_and_zone_change_nothing(ReturnClaim claim, ReturnPolicy policy)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var texts = new List<string>();
            foreach (var culture in (CultureInfo[])[CultureInfo.InvariantCulture, Outlandish()])
            {
                CultureInfo.CurrentCulture = culture;
                var decision = Korea.Decide(claim, policy.Compile(Korea), AsOf);
                texts.Add(decision.Explain(Language.Korean, Voice.Agent) + decision.Explain(Language.English, Voice.Customer));
            }

            return texts.Distinct(StringComparer.Ordinal).Count() == 1;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property(MaxTest = 5000)]
    public bool No_text_has_a_hole(ReturnClaim claim, ReturnPolicy policy, byte act)
    {
        var decision = Act(act).Decide(claim, policy.Compile(Act(act)), AsOf);
        foreach (var language in Enum.GetValues<Language>())
            foreach (var voice in Enum.GetValues<Voice>())
            {
                var text = decision.Explain(language, voice);
                if (text.Contains('{', StringComparison.Ordinal) || Codes().IsMatch(text)) return false;
            }

        return true;
    }

    // Everything that a machine's culture can turn around, turned around.
    private static CultureInfo Outlandish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "~";
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 13).Select(i => "month" + i)];
        culture.DateTimeFormat.MonthGenitiveNames = culture.DateTimeFormat.MonthNames;
        return culture;
    }

    [GeneratedRegex(@"\b(return|clause|charge|label)\.[a-z]")]
    private static partial Regex Codes();

    private static int Rank(ReturnOutcome outcome) => outcome switch
    {
        ReturnOutcome.Allowed => 2,
        ReturnOutcome.NeedsEvidence => 1,
        _ => 0,
    };
}
