using System.Text.RegularExpressions;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Walks every code: each has its texts in both languages and voices, its placeholders, and is produced by some rule.</summary>
public partial class FindingCoverageTests
{
    private static readonly Law Korea = Law.Korea;

    [Fact]
    public void Every_code_of_the_texts_is_produced_by_some_rule_and_fills_its_placeholders()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        void Keep(Finding finding)
        {
            produced.Add(finding.Code);
            foreach (var language in Enum.GetValues<Language>())
                foreach (var voice in Enum.GetValues<Voice>())
                {
                    var template = Texts.Template(finding.Code, language, voice);
                    Assert.False(string.IsNullOrWhiteSpace(template), $"{finding.Code} lacks its {language} text for the {voice}");
                    foreach (Match hole in Hole().Matches(template!))
                        Assert.True(finding[hole.Groups[1].Value] is not null, $"{finding.Code} has no value for {hole.Value}");
                }
        }

        foreach (var claim in ReturnGen.Claims().Generator.Fixed(6_000).Concat(Rare()))
            foreach (var act in LawBook.All.SelectMany(laws => laws.Acts))
            {
                var decision = act.Decide(claim, Instant.FromUtc(2026, 6, 1, 3, 0));
                foreach (var finding in decision.Findings) Keep(finding);
                foreach (var charge in decision.Charges) Keep(charge.Finding);
            }

        var brazil = LawBook.Of("BR").General;
        var longer = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 20 }] }.Compile(brazil);
        foreach (var charge in brazil.Decide(Claims.Noticed(15) with { Charges = [new() { Kind = ChargeKind.Gift, Amount = Money.Won(9) }] }, longer, Instant.FromUtc(2026, 6, 1, 3, 0)).Charges)
            Keep(charge.Finding);
        foreach (var claim in ReturnGen.Claims().Generator.Fixed(3_000).Concat(Rare()))
            foreach (var terms in (ReturnTerms[])[ReturnTerms.None, Terms, RoundTrip])
            {
                var decision = Korea.Decide(claim, terms, Instant.FromUtc(2026, 6, 1, 3, 0));
                foreach (var finding in decision.Findings) Keep(finding);
                foreach (var charge in decision.Charges) Keep(charge.Finding);
            }

        // A window from an order whose day nobody tells.
        var fromOrder = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindowFromOrder, Days = 30 }] }.Compile(Korea);
        foreach (var finding in Korea.Decide(Claims.Noticed(15) with { Sale = new() }, fromOrder, Instant.FromUtc(2026, 6, 1, 3, 0)).Findings) Keep(finding);

        var fromDispatch = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindowFromDispatch, Days = 30 }] }.Compile(Korea);
        foreach (var finding in Korea.Decide(Claims.Noticed(15), fromDispatch, Instant.FromUtc(2026, 6, 1, 3, 0)).Findings) Keep(finding);

        // Past three months, and within or past what the shop gives for defects.
        var generous = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.DefectWindow, Days = 150 }, new() { Kind = ClauseKind.ExchangeOffered }] }.Compile(Korea);
        foreach (var after in (int[])[120, 170])
            foreach (var terms in (ReturnTerms[])[ReturnTerms.None, generous])
            {
                var late = Claims.Defective(after);
                foreach (var finding in Korea.Decide(late with { Withdrawal = late.Withdrawal with { ExchangeAsked = true } }, terms, Instant.FromUtc(2026, 6, 1, 3, 0)).Findings) Keep(finding);
            }

        // What only several acts together say.
        foreach (var informed in (LocalDate?[])[null, Claims.Delivered.PlusDays(25)])
        {
            var claim = Claims.Defective(26, knewAfter: 0) with { Sale = new() { Instalment = true }, Contract = new() { NotInformed = true, InformedOn = informed } };
            foreach (var finding in LawBook.Default.Decide(claim, Instant.FromUtc(2026, 6, 1, 3, 0)).Findings) Keep(finding);
        }

        var spoken = Claims.Noticed(5) with { Sale = new() { Instalment = true } };
        foreach (var finding in LawBook.Default.Decide(spoken with { Withdrawal = spoken.Withdrawal with { Form = NoticeForm.Spoken } }, Instant.FromUtc(2025, 11, 8, 3, 0)).Findings) Keep(finding);
        foreach (var part in (UsedPart?[])[null, new(1, 4)])
            foreach (var charge in LawBook.Of("FI").General.Decide(Serviced(part), Instant.FromUtc(2025, 12, 1, 3, 0)).Charges) Keep(charge.Finding);

        foreach (var judgement in EveryClause()) Keep(judgement.Finding);
        var written = Texts.Codes(Language.English)
            .Where(c => (c.StartsWith("return.", StringComparison.Ordinal) || c.StartsWith("charge.", StringComparison.Ordinal) || c.StartsWith("clause.", StringComparison.Ordinal))
                && !c.StartsWith("return.headline-", StringComparison.Ordinal) && !c.StartsWith("return.line-", StringComparison.Ordinal));
        Assert.Empty(written.Except(produced));
    }

    // A service that was begun on request, and withdrawn from in time.
    private static ReturnClaim Serviced(UsedPart? used) => Claims.Noticed(5) with
    {
        Sale = new() { Subject = SaleSubject.Service, OrderedOn = Claims.Delivered, Price = Money.Won(120_000) },
        Supply = new() { Begun = Proof.Proven, Divisible = true, BegunWithConsent = Proof.Proven, Used = used },
        Charges = [new() { Kind = ChargeKind.PerformedService, Amount = Money.Won(80_000) }],
    };

    private static readonly ReturnTerms Terms = new ReturnPolicy
    {
        Clauses =
        [
            new() { Kind = ClauseKind.ReturnWindow, Days = 20 }, new() { Kind = ClauseKind.ReturnWindow, Days = 3 },
            new() { Kind = ClauseKind.CountFromLastParcel }, new() { Kind = ClauseKind.Goodwill, Days = 5 },
            new() { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.DamagedByConsumer }, new() { Kind = ClauseKind.FreeReturns },
            new() { Kind = ClauseKind.RoundTripFee }, new() { Kind = ClauseKind.UsedMeansNo },
        ],
    }.Compile(Korea);

    private static readonly ReturnTerms RoundTrip = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RoundTripFee }] }.Compile(Korea);

    // What generated claims seldom or never say.
    private static IEnumerable<ReturnClaim> Rare()
    {
        foreach (var byCard in (bool[])[true, false])
            yield return Claims.Noticed(3) with { Sale = new() { Instalment = true, ByCard = byCard, ContractPrice = Money.Won(byCard ? 150_000 : 50_000) } };
        yield return Claims.Noticed(3) with { Sale = new() { Instalment = true }, Withdrawal = new() { Form = NoticeForm.Spoken, NoticeOn = Claims.Delivered } };
        yield return Claims.Noticed(3) with { Sale = new() { Subject = SaleSubject.DigitalContent } };
        foreach (var nature in Enum.GetValues<GoodsNature>())
            yield return Claims.Noticed(3) with { Sale = new() { Nature = [nature] } };
        foreach (var consent in (Proof[])[Proof.Proven, Proof.Disputed])
            yield return Claims.Noticed(3) with { Sale = new() { Subject = SaleSubject.Service }, Supply = new() { On = Claims.Delivered, Begun = consent, BegunWithConsent = consent } };
        yield return Claims.Defective(3) with { Supply = new() { State = SupplyState.InTransit } };
        yield return Claims.Noticed(3) with { Contract = new() { NotInformed = true }, Charges = [new() { Kind = ChargeKind.DiminishedValue, Amount = Money.Won(9), ProvenCost = Money.Won(9) }] };
        var freight = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(9), Announced = Money.Won(9) };
        yield return Claims.Noticed(3) with { Charges = [freight, freight] };
        yield return Claims.Noticed(3) with { Charges = [freight with { Announced = null }] };
        yield return Claims.Noticed(3) with { Charges = [freight with { Kind = ChargeKind.ConsumedPart }] };
        foreach (var rule in Korea.Regime.Scope)
            yield return Claims.Noticed(3) with { Sale = new() { Channel = rule.Channel ?? SalesChannel.Distance, Buyer = rule.Buyer ?? BuyerKind.Consumer, Matter = rule.Matter ?? DisputeMatter.Withdrawal } };
        foreach (var kind in Enum.GetValues<ChargeKind>())
            foreach (var (announced, ordinary) in ((Money?, Money?)[])[(null, null), (Money.Won(1), null), (null, Money.Won(1))])
                foreach (var daysAfter in (int[])[3, 15])
                    yield return Claims.Noticed(daysAfter) with { Charges = [new() { Kind = kind, Amount = Money.Won(9), Announced = announced, OrdinaryFreight = ordinary, ProvenCost = Money.Won(2) }] };
        foreach (var (amount, announced, ordinary, proven) in ((int, int?, int?, int?)[])[(3, 9, null, null), (9, 0, null, null), (3, null, 9, null), (3, 9, null, 5), (9, 9, null, 0)])
            foreach (var kind in (ChargeKind[])[ChargeKind.ReturnShipping, ChargeKind.RoundTripShipping])
                yield return Claims.Noticed(3) with { Charges = [new() { Kind = kind, Amount = Money.Won(amount), Announced = Won(announced), OrdinaryFreight = Won(ordinary), ProvenCost = Won(proven) }] };
        yield return Claims.Noticed(3) with { Charges = [freight with { Amount = Money.Won(5) }, freight] };
        yield return Claims.Noticed(3) with { Sale = new() { Subject = SaleSubject.Service }, Supply = new() { State = SupplyState.NotDispatched } };
        yield return Claims.Defective(3, shown: Proof.Disputed) with { Charges = [freight] };
        foreach (var shown in (Proof[])[Proof.Proven, Proof.Disputed, Proof.No])
            yield return Claims.Noticed(3) with { Withdrawal = new() { Reason = ReturnReason.LateDelivery, Nonconformity = shown, NoticeOn = Claims.Delivered.PlusDays(3) } };
        yield return Claims.Defective(3) with { Charges = [new() { Kind = ChargeKind.Penalty, Amount = Money.Won(9) }] };
        foreach (var handling in Enum.GetValues<Handling>())
        {
            yield return Claims.Noticed(3) with { Condition = new() { Handling = [handling] } };
            yield return Claims.Defective(3) with { Condition = new() { Handling = [handling] } };
        }

        yield return Claims.Noticed(3) with { Withdrawal = new() { Form = NoticeForm.GoodsSentBack, GoodsSentOn = Claims.Delivered.PlusDays(3) } };
        yield return Claims.Noticed(3) with { Withdrawal = new() { NoticeOn = new LocalDate(2026, 6, 2) } };
        yield return Claims.Noticed(40) with { Contract = new() { DocumentOn = Claims.Delivered.PlusDays(38) } };
        yield return Claims.Noticed(40) with { Supply = new() { On = Claims.Delivered, RepairedOrExchangedOn = Claims.Delivered.PlusDays(38) } };
        yield return Claims.Noticed(40) with { Contract = new() { Obstruction = Proof.Proven } };
        yield return Claims.Noticed(40) with { Contract = new() { Obstruction = Proof.Disputed } };
        var letter = Claims.Noticed(5);
        yield return letter with { Withdrawal = letter.Withdrawal with { Form = NoticeForm.Letter, NoticeReachedOn = Claims.Delivered.PlusDays(12) } };
        foreach (var (subject, begun) in ((SaleSubject, Proof)[])[(SaleSubject.Service, Proof.Proven), (SaleSubject.DigitalContent, Proof.Proven), (SaleSubject.Service, Proof.Disputed), (SaleSubject.DigitalContent, Proof.Disputed)])
            foreach (var measure in (Proof[])[Proof.Proven, Proof.No])
                yield return Claims.Noticed(3) with { Sale = new() { Subject = subject }, Supply = new() { On = Claims.Delivered, Begun = begun }, Notices = new() { ExclusionMarked = measure, TrialOffered = measure } };
        yield return Claims.Noticed(3) with { Sale = new() { Subject = SaleSubject.Service, Price = Money.Won(9) }, Supply = new() { On = Claims.Delivered, Begun = Proof.Proven, Divisible = true, Used = new(1, 3) }, Notices = new() { ExclusionMarked = Proof.Proven } };
        foreach (var one in (Proof[])[Proof.Proven, Proof.Disputed, Proof.No])
            yield return Claims.Noticed(3) with { Sale = new() { MadeToOrder = new() { IndividuallyProduced = one, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven, WrittenConsent = Proof.Proven } } };
    }

    private static Money? Won(int? amount) => amount is { } won ? Money.Won(won) : null;

    private static IEnumerable<ClauseJudgement> EveryClause() =>
        from law in (Law[])[Korea, LawBook.Of("JP").General, LawBook.Of("FI").General, LawBook.Of("US").General, LawBook.Of("TW").General]
        from kind in Enum.GetValues<ClauseKind>()
        from scope in Enum.GetValues<ClauseScope>()
        from days in (int[])[3, 7, 30, 200]
        from charge in (ChargeKind[])[ChargeKind.Penalty, ChargeKind.ReturnShipping, ChargeKind.OutboundShipping]
        from judgement in new ReturnPolicy { Clauses = [new() { Kind = kind, Scope = scope, Days = days, Charge = charge }] }.Compile(law).Judgements
        select judgement;

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Hole();
}
