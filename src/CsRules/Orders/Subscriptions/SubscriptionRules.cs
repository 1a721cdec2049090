using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Orders;

/// <summary>
/// Regular payments and the pages around them (Korea: Arts 5(4), 13(6) and 21-2, from 2025-02-14): consent to a price that rises
/// or begins, the way to cancel, and pages that deceive or press.
/// </summary>
/// <example>
/// <para>A price that falls needs nobody's consent:</para>
/// <code>
/// var falls = new SubscriptionCase { ChangesOn = new LocalDate(2025, 12, 1), PriceBefore = Money.Won(7_900), PriceAfter = Money.Won(4_900) };
/// SubscriptionRules.Decide(falls, Law.Korea, now).Renewal;   // Chargeable
/// </code>
/// </example>
public static class SubscriptionRules
{
    /// <summary>May the new price be charged, until when must consent be had, is the way to cancel lawful.</summary>
    /// <param name="subscription">The facts; taken as valid: see <see cref="SubscriptionCaseValidator"/>.</param>
    /// <param name="law">The law.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentException">The instant is the default one: it was forgotten.</exception>
    /// <exception cref="CsRulesException">The facts can't be decided; everything wrong with them is told.</exception>
    public static SubscriptionDecision Decide(SubscriptionCase subscription, Law law, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(law);
        AsOf.ThrowIfUnanswerable(asOf);
        try
        {
            return Answer(subscription, law, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, new SubscriptionCaseValidator(), subscription) is { } refused)
        {
            throw refused;
        }
    }

    private static SubscriptionDecision Answer(SubscriptionCase subscription, Law law, Instant asOf)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var (day, today) = (subscription.ChangesOn.On(law.Zone), asOf.InZone(law.Zone).Date);
        LocalDate? from = null, until = null;
        RenewalVerdict renewal;
        if (law.Regime.RegularPayments is not { } rule)
        {
            findings.Add(Finding.Flags("subscription.elsewhere"));
            renewal = RenewalVerdict.NeedsEvidence;
        }
        else if (subscription.PriceAfter <= subscription.PriceBefore || day < rule.From)
        {
            findings.Add(Say(law, day < rule.From ? "subscription.before-the-rule" : "subscription.no-rise", FindingEffect.Informs, LawTopic.RegularPayment, ("from", rule.From)));
            renewal = RenewalVerdict.Chargeable;
        }
        else
        {
            (from, until) = (rule.ConsentFrom(day, law.Counter.Calendar), day.PlusDays(-1));
            renewal = Renewal(subscription, law, today, from.Value, until.Value, findings);
            if (!subscription.CancellationTold) findings.Add(Say(law, "subscription.cancellation-not-told", FindingEffect.Flags, LawTopic.RegularPayment));
        }

        var cancellation = CancellationVerdict.Open;
        if (subscription.Cancellation is { } path)
        {
            var judged = Judge(path, law, today);
            cancellation = judged.Verdict;
            findings.AddRange(judged.Findings);
        }

        if (subscription.Page is { } page) findings.AddRange(Judge(page, law, today));
        return new(renewal, renewal == RenewalVerdict.Chargeable ? subscription.PriceAfter : subscription.PriceBefore, from, until, cancellation, findings.ToImmutable());
    }

    /// <summary>Whether the way to cancel is lawful: online where it was bought online, and no harder than the purchase without a good reason.</summary>
    /// <param name="path">How it is bought and cancelled.</param>
    /// <param name="law">The law.</param>
    /// <param name="on">The day for which it is asked.</param>
    public static CancellationJudgement Judge(CancellationPath path, Law law, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(law);
        if (law.Regime.Cite(LawTopic.CancelOnline) is null) return new(CancellationVerdict.Open, []);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (path.CancelledBy.IsEmpty) findings.Add(Say(law, "subscription.cancel-impossible", FindingEffect.Blocks, LawTopic.CancelOnline));
        else if (path.BoughtBy == ContractWay.Online && !path.CancelledBy.Contains(ContractWay.Online))
            findings.Add(Say(law, "subscription.cancel-not-online", FindingEffect.Blocks, LawTopic.CancelOnline));
        if (IsInForce(law, on) && path is { StepsToBuy: { } buy, StepsToCancel: { } cancel } && cancel > buy)
            findings.Add(Say(law, "subscription.cancel-harder" + (path.GoodReason == FactState.No ? "" : path.GoodReason == FactState.Proven ? "-for-a-reason" : "-disputed"),
                path.GoodReason switch { FactState.No => FindingEffect.Blocks, FactState.Proven => FindingEffect.Informs, _ => FindingEffect.NeedsEvidence },
                LawTopic.DarkPattern, ("buy", buy), ("cancel", cancel)));
        var verdict = findings.Any(f => f.Effect == FindingEffect.Blocks) ? CancellationVerdict.Unlawful
            : findings.Any(f => f.Effect == FindingEffect.NeedsEvidence) ? CancellationVerdict.Open
            : CancellationVerdict.Lawful;
        if (verdict == CancellationVerdict.Lawful) findings.Add(Say(law, "subscription.cancel-lawful", FindingEffect.Supports, LawTopic.CancelOnline));
        return new(verdict, findings.ToImmutable());
    }

    /// <summary>What of a page is forbidden: each a finding that blocks, or needs evidence where it is disputed.</summary>
    /// <param name="page">What it does.</param>
    /// <param name="law">The law.</param>
    /// <param name="on">The day for which it is asked; before the rule there is nothing to find.</param>
    public static ImmutableArray<Finding> Judge(PageFacts page, Law law, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(law);
        if (law.Regime.RegularPayments is not { } rule || on < rule.From) return [];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        void Add(FactState state, string code)
        {
            if (state != FactState.No)
                findings.Add(Say(law, "subscription.page-" + code + (state == FactState.Disputed ? "-disputed" : ""), state == FactState.Proven ? FindingEffect.Blocks : FindingEffect.NeedsEvidence, LawTopic.DarkPattern, ("quiet", rule.QuietPeriod.LongestDays)));
        }

        if (!page.SaysWhatIsLeftOut) Add(page.ShowsPartOfThePrice, "part-of-price");
        Add(page.PreselectsAnOption, "preselected");
        Add(page.SetsChoicesApart, "set-apart");
        if (page.QuietDays is not { } quiet || quiet < rule.QuietPeriod.LongestDays) Add(page.AsksAgain, "asks-again");
        return findings.ToImmutable();
    }

    private static RenewalVerdict Renewal(
        SubscriptionCase subscription, Law law, LocalDate today, LocalDate from, LocalDate until, ImmutableArray<Finding>.Builder findings)
    {
        var isFree = subscription.PriceBefore.IsZero;
        (string, object)[] window = [("consentFrom", from), ("consentUntil", until), ("before", subscription.PriceBefore), ("was", isFree ? new Documents.Phrase("label.price.free", []) : subscription.PriceBefore), ("after", subscription.PriceAfter)];
        var given = subscription.Consent is { } consent && consent.On.On(law.Zone) <= today ? consent : null;
        var code = given is null ? "no-consent"
            : IsTooSoon(given, law, from) ? "consent-too-soon"
            : !IsBefore(given, subscription.ChangesOn, law) ? "consent-too-late"
            : !given.ToldTheDay || !given.ToldThePrices || !given.ToldTheMeans ? "consent-incomplete"
            : given.Disputed ? "consent-disputed"
            : "consented";
        var verdict = code switch
        {
            "consented" => RenewalVerdict.Chargeable,
            "consent-disputed" => RenewalVerdict.NeedsEvidence,
            _ => today <= until ? RenewalVerdict.NotYet : RenewalVerdict.NotChargeable,
        };
        var effect = verdict switch
        {
            RenewalVerdict.Chargeable => FindingEffect.Supports,
            RenewalVerdict.NeedsEvidence => FindingEffect.NeedsEvidence,
            _ => FindingEffect.Blocks,
        };
        findings.Add(new("subscription." + code, effect, Cited(law, LawTopic.RegularPayment, LawTopic.RegularPaymentConsent), [.. window.Select(d => new Documents.Datum(d.Item1, d.Item2))]));
        if (verdict == RenewalVerdict.NotYet) findings.Add(Say(law, given is null ? "subscription.consent-still-possible" : "subscription.consent-possible-again", FindingEffect.Informs, LawTopic.RegularPaymentConsent, ("consentFrom", from), ("consentUntil", until)));
        if (verdict == RenewalVerdict.NotChargeable)
            findings.Add(Say(law, isFree ? "subscription.stays-free" : "subscription.old-price-stays", FindingEffect.Informs, LawTopic.RegularPayment, ("before", subscription.PriceBefore)));
        return verdict;
    }

    private static bool IsTooSoon(RenewalConsent consent, Law law, LocalDate from) => consent.On.On(law.Zone) < from;

    // On the day of the change itself only the hours can tell which came first.
    private static bool IsBefore(RenewalConsent consent, Moment changesOn, Law law)
    {
        var (given, change) = (consent.On.On(law.Zone), changesOn.On(law.Zone));
        return given < change || (given == change && consent.On.IsInstant && changesOn.IsInstant && consent.On.Earliest(law.Zone) < changesOn.Earliest(law.Zone));
    }

    private static bool IsInForce(Law law, LocalDate on) => law.Regime.RegularPayments is { } rule && on >= rule.From;

    private static Finding Say(Law law, string code, FindingEffect effect, LawTopic topic, params ReadOnlySpan<(string, object)> data) => Finding.Of(code, effect, law.Regime.Cite(topic), data);

    private static ImmutableArray<Citation> Cited(Law law, params ReadOnlySpan<LawTopic> topics)
    {
        var cited = ImmutableArray.CreateBuilder<Citation>();
        foreach (var topic in topics)
            if (law.Regime.Cite(topic) is { } citation) cited.Add(citation);
        return cited.ToImmutable();
    }
}
