using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// Judges what a seller wants to charge. On a change of mind only the cost of returning, and what the law names, may be
/// charged; where the goods are not as agreed, what was used up and nothing else. A ceiling holds once per return, however
/// many lines the demand has.
/// </summary>
/// <param name="Regime">The law.</param>
/// <param name="Basis">What the return rests on.</param>
/// <param name="Bearer">Who bears the return.</param>
/// <param name="SellersByLaw">True where the law itself lays the return on the seller.</param>
/// <param name="RoundTripByTerms">True where the shop's terms set and announced a round trip.</param>
/// <param name="Shown">The facts that are shown.</param>
internal readonly record struct ChargeReader(StatutoryRegime Regime, ReturnBasis Basis, CostBearer Bearer, bool SellersByLaw, bool RoundTripByTerms, FactSet Shown)
{
    /// <summary>The way back as the shop's terms announce it; null where they name no amount.</summary>
    public Money? AnnouncedReturn { get; init; }

    /// <summary>The share of the price for the part of a service that was used; null where price or part is not known.</summary>
    public Money? UsedShare { get; init; }

    public ImmutableArray<ChargeJudgement> Judge(ImmutableArray<ChargeDemand> demands)
    {
        var judged = ImmutableArray.CreateBuilder<ChargeJudgement>(demands.Length);
        // What lines before have taken of a ceiling is not there again.
        var taken = new Dictionary<ChargeKind, Money>();
        var (announced, ordinary) = (Least(demands, demand => demand.Announced), Least(demands, demand => demand.OrdinaryFreight));
        if (AnnouncedReturn is { } byTerms && !demands.IsEmpty && byTerms.Currency == demands[0].Amount.Currency)
            announced[ChargeKind.ReturnShipping] = announced.TryGetValue(ChargeKind.ReturnShipping, out var byLine) ? Money.Min(byTerms, byLine) : byTerms;
        foreach (var demanded in demands)
        {
            var demand = demanded with { Announced = Told(announced, demanded.Kind), OrdinaryFreight = Told(ordinary, demanded.Kind) };
            var before = taken.GetValueOrDefault(Way(demand.Kind), Money.Zero(demand.Amount.Currency));
            var one = Judge(demand, before);
            judged.Add(one with { Demand = demanded });
            taken[Way(demand.Kind)] = before + one.Chargeable;
        }

        return judged.MoveToImmutable();
    }

    // What was announced was announced of the whole return, whichever line tells it. Of two announcements the consumer may go by
    // the lesser: terms that can be read in two ways are read against who wrote them.
    private static Dictionary<ChargeKind, Money> Least(ImmutableArray<ChargeDemand> demands, Func<ChargeDemand, Money?> told)
    {
        var least = new Dictionary<ChargeKind, Money>();
        foreach (var demand in demands)
            if (told(demand) is { } amount) least[demand.Kind] = least.TryGetValue(demand.Kind, out var before) ? Money.Min(before, amount) : amount;
        return least;
    }

    private static Money? Told(Dictionary<ChargeKind, Money> least, ChargeKind kind) => least.TryGetValue(kind, out var amount) ? amount : null;

    private ChargeJudgement Judge(ChargeDemand demand, Money taken)
    {
        var rule = Regime.Charges.FirstOrDefault(r => r.Kind == demand.Kind);
        if (Basis == ReturnBasis.NotAsDescribed && rule is not { AtSellersFault: true }) return Forbid(demand, "charge.seller-at-fault", LawTopic.SellerBearsReturn);
        if ((demand.Kind.IsOfTheReturn() || demand.Kind == ChargeKind.DiminishedValue) && Bearer == CostBearer.Nobody) return Forbid(demand, "charge.no-return-cost", LawTopic.GoodsBack);
        if (demand.Kind.IsOfTheReturn() && Bearer == CostBearer.Seller)
            return Forbid(demand, "charge.no-return-cost", SellersByLaw ? LawTopic.SellerBearsReturn : LawTopic.ConsumerBearsReturn);
        if (Basis is ReturnBasis.ShopPolicy or ReturnBasis.Goodwill) return Settle(demand, demand.Amount, demand.Amount, ChargeWords.BeyondLaw, null, isDoubtful: true);
        // What use may cost has an article of its own, which names all of it.
        if (rule is null) return Forbid(demand, "charge.forbidden", LawTopic.ConsumerBearsReturn, IsOfUse(demand.Kind) ? LawTopic.PartialUse : null);
        if (!FactSet.Of(rule.Needs.AsSpan()).Without(Shown).IsEmpty) return Forbid(demand, "charge.needs-not-shown", rule.Topic);
        return Judge(demand, rule, taken);
    }

    private ChargeJudgement Judge(ChargeDemand demand, ChargeRule rule, Money taken)
    {
        return rule.Limit switch
        {
            ChargeLimit.AnnouncedElseOrdinary => Freight(demand, rule, taken),
            ChargeLimit.ProvenIfAnnounced when demand.Announced is { } announced => demand.ProvenCost is { } proven
                ? Once(demand, Money.Min(announced, proven), taken, announced < proven ? ChargeWords.Announced : ChargeWords.Proven, rule.Topic)
                : Untold(demand, rule),
            ChargeLimit.ProvenIfAnnounced => Forbid(demand, "charge.unannounced", rule.Topic),
            ChargeLimit.Proven when demand.ProvenCost is { } cost => Settle(demand, cost, cost, ChargeWords.Proven, rule.Topic),
            ChargeLimit.Proven => Untold(demand, rule),
            ChargeLimit.Proportionate when UsedShare is { } share => Settle(demand, share, share, ChargeWords.Share, rule.Topic),
            ChargeLimit.Proportionate => Settle(demand, demand.ProvenCost ?? demand.Amount, demand.ProvenCost ?? demand.Amount, ChargeWords.ShareOpen, rule.Topic, isDoubtful: true),
            ChargeLimit.Demanded => Settle(demand, demand.Amount, demand.Amount, ChargeWords.Demanded, rule.Topic),
            ChargeLimit.OnlyByTerms when RoundTripByTerms =>
                Once(demand, demand.Announced ?? demand.Amount, taken, ChargeWords.ByTerms, rule.Topic, isDoubtful: true),
            ChargeLimit.OnlyByTerms => OneWayOnly(demand, taken),
            _ => Forbid(demand, "charge.forbidden", LawTopic.ConsumerBearsReturn),
        };
    }

    // A proof that nobody tells of may still come: until then nothing is charged, and a person has to look.
    private ChargeJudgement Untold(ChargeDemand demand, ChargeRule rule) =>
        Conclude(demand, ChargeVerdict.Doubtful, Money.Zero(demand.Amount.Currency), "charge.proof-untold", rule.Topic, null, []);

    // What it cost, at most what was announced; unannounced, at most what such freight ordinarily costs at home.
    private ChargeJudgement Freight(ChargeDemand demand, ChargeRule rule, Money taken)
    {
        var ceiling = demand.Announced ?? demand.OrdinaryFreight;
        if (demand.ProvenCost is { } proven && (ceiling is not { } most || proven < most))
            return Once(demand, proven, taken, ChargeWords.Proven, rule.Topic, isDoubtful: ceiling is null && demand.Kind == ChargeKind.OverseasShipping);
        return ceiling is { } limit
            ? Once(demand, limit, taken, demand.Announced is null ? ChargeWords.Ordinary : ChargeWords.Announced, rule.Topic)
            : Once(demand, demand.Amount, taken, ChargeWords.Unannounced, rule.Topic, isDoubtful: true);
    }

    // Without terms that set it, a demand for both ways falls to the way back.
    private ChargeJudgement OneWayOnly(ChargeDemand demand, Money taken) => demand.OrdinaryFreight is { } freight
        ? Once(demand, freight, taken, ChargeWords.OneWay, LawTopic.ConsumerBearsReturn)
        : Once(demand, new(demand.Amount.MinorUnits / 2, demand.Amount.Currency), taken, ChargeWords.OneWay, LawTopic.ConsumerBearsReturn, isDoubtful: true);

    private ChargeJudgement Forbid(ChargeDemand demand, string code, LawTopic? topic, LawTopic? further = null) =>
        Conclude(demand, ChargeVerdict.Forbidden, Money.Zero(demand.Amount.Currency), code, topic, further, []);

    private ChargeJudgement Once(
        ChargeDemand demand, Money ceiling, Money taken, ChargeWords words, LawTopic? topic, bool isDoubtful = false)
    {
        var left = Money.Max(ceiling - taken, Money.Zero(ceiling.Currency));
        return Settle(demand, left, ceiling, left < Money.Min(ceiling, demand.Amount) ? ChargeWords.Once : words, topic, isDoubtful);
    }

    private static bool IsOfUse(ChargeKind kind) => kind is ChargeKind.DiminishedValue or ChargeKind.UseInGeneral or ChargeKind.PerformedService;

    // One way and both ways are of the same freight.
    private static ChargeKind Way(ChargeKind kind) => kind == ChargeKind.RoundTripShipping ? ChargeKind.ReturnShipping : kind;

    private ChargeJudgement Settle(ChargeDemand demand, Money left, Money ceiling, ChargeWords words, LawTopic? topic, bool isDoubtful = false)
    {
        var chargeable = Money.Min(demand.Amount, left);
        var verdict = chargeable.IsZero && !demand.Amount.IsZero ? ChargeVerdict.Forbidden
            // While it is open who bears the return, it is open whether anything may be charged.
            : isDoubtful || Bearer == CostBearer.Undetermined ? ChargeVerdict.Doubtful
            : chargeable < demand.Amount ? ChargeVerdict.Limited
            : ChargeVerdict.Allowed;
        return Conclude(demand, verdict, chargeable, Code(words, verdict), topic, null, [new("ceiling", ceiling)]);
    }

    // Of what a person has to look at nothing is said as if it were settled.
    private string Code(ChargeWords words, ChargeVerdict verdict) => verdict switch
    {
        ChargeVerdict.Forbidden => words.Nothing,
        ChargeVerdict.Doubtful => Bearer == CostBearer.Undetermined ? ChargeWords.FaultOpen : words.Cut,
        ChargeVerdict.Limited => words.Cut,
        _ => words.Whole,
    };

    private ChargeJudgement Conclude(ChargeDemand demand, ChargeVerdict verdict, Money chargeable, string code, LawTopic? topic, LawTopic? further, ReadOnlySpan<Datum> more)
    {
        var effect = verdict switch
        {
            ChargeVerdict.Forbidden or ChargeVerdict.Limited => FindingEffect.Blocks,
            ChargeVerdict.Doubtful => FindingEffect.Flags,
            _ => FindingEffect.Informs,
        };
        ImmutableArray<Citation> cited = [.. new[] { topic, further }.OfType<LawTopic>().Select(Regime.Cite).OfType<Citation>()];
        return new(demand, verdict, chargeable, new(code, effect, cited,
            [new("charge", demand.Kind), new("demanded", demand.Amount), new("chargeable", chargeable), .. more]));
    }
}
