using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Laws;

/// <summary>Everything that an act's data says, a line each: what a lawyer checks, what a trace names, what changed since a day.</summary>
/// <example>
/// <para>Each datum has a code of its own, so that a trace can name it:</para>
/// <code>
/// var data = LawRegister.Of(Law.Korea.Regime);
/// data.Select(datum =&gt; datum.Code).Distinct().Count() == data.Length;                              // true
/// LawRegister.ChangedSince(new LocalDate(2025, 1, 1)).Any(change =&gt; change.Datum.Code == "regular-payments");   // true
/// </code>
/// </example>
public static class LawRegister
{
    /// <summary>What one act says.</summary>
    public static ImmutableArray<LawDatum> Of(StatutoryRegime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var data = ImmutableArray.CreateBuilder<LawDatum>();
        void Add(string code, string question, LocalizedText answer, Citation? citation) => data.Add(new(code, Label("regime." + question), answer, citation));
        LocalizedText Period(LegalPeriod period) => In(language => RegimeTable.Length(period, language));

        for (var i = 0; i < regime.Scope.Length; i++) Add($"scope/{Number(i)}", "scope", In(language => Texts.Say(regime.Scope[i].Code, Below(regime.Scope[i]), language, Voice.Agent)), regime.Scope[i].Citation);
        Add("window", "window", regime.Window is { } window ? Period(window) : Label("regime.no-window"), regime.Cite(LawTopic.Window));
        if (regime.Window is not null) Add("starts", "starts", In(language => RegimeTable.Starts(regime, language)), regime.Cite(LawTopic.Window));
        if (regime.WhenNotInformed is { } uninformed)
            Add("not-informed", "not-informed", In(language => (uninformed.AfterWindow ? "+ " : "") + RegimeTable.Length(uninformed.Longer, language)), regime.Cite(LawTopic.NotInformed));
        if (regime.AgreedWindow) Add("agreed-window", "agreed-window", Label("regime.agreed-is-lawful"), regime.Cite(LawTopic.AgreedWindow));
        if (regime.NoticeInWriting) Add("written-notice", "written-notice", Label("regime.in-writing"), regime.Cite(LawTopic.WrittenNotice));
        if (regime.Nonconformity is { } nonconformity)
            Add("nonconformity", "nonconformity", In(language => $"{RegimeTable.Length(nonconformity.FromSupply, language)} / {RegimeTable.Length(nonconformity.FromKnowledge, language)}"), regime.Cite(LawTopic.Nonconformity));
        Add("counting", "counting", In(language => RegimeTable.Counting(regime.Counting, language)), regime.Counting.Citation);
        for (var i = 0; i < regime.Exclusions.Length; i++)
            Add(Exclusion(i), "exclusion", In(language => Words(regime.Exclusions[i], language)), regime.Exclusions[i].Detail ?? regime.Exclusions[i].Citation);
        Add("burden", "burden", Facts(regime.ConsumerProves), regime.Cite(LawTopic.Burden));
        if (!regime.UnsettledBurden.IsEmpty) Add("unsettled-burden", "unsettled-burden", Facts(regime.UnsettledBurden), regime.Cite(LawTopic.Burden));
        Add("change-of-mind-cost", "change-of-mind-cost", Word(regime.ChangeOfMindCost), regime.ChangeOfMindCitation);
        if (regime.ReturnCostIfNotAnnounced is { } unannounced) Add("return-cost-if-not-announced", "return-cost-if-not-announced", Word(unannounced), regime.Cite(LawTopic.ConsumerBearsReturn));
        if (regime.NonconformityCost is { } bearer) Add("nonconformity-cost", "nonconformity-cost", Word(bearer), regime.Cite(LawTopic.SellerBearsReturn));
        Add("penalty", "penalty", Label(regime.PenaltyAllowed ? "regime.penalty-allowed" : "regime.penalty-never"), regime.Cite(LawTopic.ConsumerBearsReturn));
        if (regime.Outbound != OutboundRefund.NotStated) Add("outbound", "outbound", Word(regime.Outbound), regime.Cite(LawTopic.Outbound));
        if (regime.MayWithhold) Add("withholding", "withholding", Label("regime.may-withhold"), regime.Cite(LawTopic.Withholding));
        foreach (var charge in regime.Charges) Add(Charge(charge.Kind), "charge", In(language => Words(charge, language)), regime.Cite(charge.Topic));
        foreach (var refund in regime.Refunds) Add(Refund(refund.Start), "refund-" + Last(refund.Start), Period(refund.Period), regime.Cite(refund.Topic));
        if (regime.Supply is { } supply)
            Add("supply", "supply", In(language => $"{RegimeTable.Length(supply.FromOrder, language)} / {RegimeTable.Length(supply.FromPrepayment, language)}"), regime.Cite(LawTopic.SupplyDuty));
        foreach (var rate in regime.LateInterest)
            Add("late-interest/" + LocalDatePattern.Iso.Format(rate.From), "late-interest", new(rate.PerYear.ToString(), rate.PerYear.ToString()), rate.Citation with { From = rate.Citation.From ?? rate.From });
        if (regime.Complaints is { } complaints)
            Add("complaints", "complaints", In(language => $"{RegimeTable.Length(complaints.Progress, language)} / {RegimeTable.Length(complaints.Result, language)}"), regime.Cite(LawTopic.Complaint));
        if (regime.EscrowConfirmation is { } escrow) Add("escrow", "escrow", Period(escrow), regime.Cite(LawTopic.Escrow));
        if (regime.RegularPayments is { } regular) Add("regular-payments", "regular-payments", Period(regular.ConsentWithin), regime.Cite(LawTopic.RegularPaymentConsent));
        // An article of which something is said already is not named once more.
        var told = data.Select(datum => (datum.Citation?.Text.Id, datum.Citation?.Article)).ToHashSet();
        foreach (var topic in Enum.GetValues<LawTopic>())
            if (regime.Cite(topic) is { } citation && !told.Contains((citation.Text.Id, citation.Article))) Add(Topic(topic), "topic", Word(topic), citation);
        return data.ToImmutable();
    }

    /// <summary>What came into force, or went out of it, on a day or later, in every act and every holiday law that is built in; by day.</summary>
    /// <param name="day">The first day, inclusive. What carries no date is in none of the answers.</param>
    public static ImmutableArray<LawChange> ChangedSince(LocalDate day)
    {
        var changes = ImmutableArray.CreateBuilder<LawChange>();
        foreach (var (regime, datum) in LawBook.All.SelectMany(Dated))
        {
            if (datum.Citation?.From is { } from && from >= day) changes.Add(new(regime, datum, from, IsBeginning: true));
            if (datum.Citation?.Until is { } until && until.PlusDays(1) is var ended && ended >= day) changes.Add(new(regime, datum, ended, IsBeginning: false));
        }

        return [.. changes.OrderBy(change => change.On).ThenBy(change => change.IsBeginning).ThenBy(change => change.Regime.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<(StatutoryRegime Regime, LawDatum Datum)> Dated(LawBook laws) =>
        laws.Acts.SelectMany(act => Of(act.Regime).Concat(act.Regime.LeftOut.Select(LeftOut)).Select(datum => (act.Regime, datum)))
            .Concat(laws.General.Counter.Calendar.Changes.GroupBy(change => (change.Kind, change.Source))
                .Select(together => (laws.General.Regime, Holidays(together.Key.Kind, together.Key.Source, [.. together.Select(change => change.Name)]))));

    // What no decision knows of changes the law all the same.
    private static LawDatum LeftOut(LeftOutRule rule, int index) => new("left-out/" + Number(index), Label("regime.left-out"), rule.Says, rule.Citation);

    private static LawDatum Holidays(HolidayKind kind, Citation source, ImmutableArray<LocalizedText> names) => new(
        $"holiday/{ValueFormat.EnumCode(kind).Split('.')[^1]}/{LocalDatePattern.Iso.Format(source.From!.Value)}",
        Label("regime.holiday"), In(language => $"{Explanations.Label(kind, language)}: {string.Join(", ", names.Select(name => name.In(language)))}"), source);

    internal static string Exclusion(int index) => "exclusion/" + Number(index);

    internal static string Scope(int index) => "scope/" + Number(index);

    internal static string Charge(ChargeKind kind) => "charge/" + Last(kind);

    internal static string Refund(RefundStart start) => "refund/" + Last(start);

    internal static string Topic(LawTopic topic) => "topic/" + Last(topic);

    private static string Words(Exclusion exclusion, Language language) => Sentences(
        Texts.Label("regime.exclusion." + exclusion.Code.Split('.')[^1], language),
        [.. OnlyWith(exclusion.Measures, exclusion.EveryMeasure, language), .. Where(exclusion.SparesUnbegunPart, "regime.spares-unbegun", language)]);

    private static string Words(ChargeRule charge, Language language) => Sentences(
        $"{Explanations.Label(charge.Kind, language)}: {Explanations.Label(charge.Limit, language)}",
        [.. OnlyWith(charge.Needs, every: true, language), .. Where(charge.AtSellersFault, "regime.at-sellers-fault", language)]);

    private static string Sentences(string first, ImmutableArray<string> more) => more.IsEmpty ? first : string.Join(". ", [first.TrimEnd('.'), .. more]);

    private static IEnumerable<string> Where(bool holds, string label, Language language) => holds ? [Texts.Label(label, language)] : [];

    private static IEnumerable<string> OnlyWith(ImmutableArray<ClaimFact> facts, bool every, Language language) => facts.IsDefaultOrEmpty ? [] :
        [$"{Texts.Label(every ? "regime.only-with-all" : "regime.only-with-one", language)} {string.Join(", ", facts.Select(fact => Explanations.Label(fact, language)))}"];

    private static ImmutableArray<Datum> Below(ScopeRule rule) => rule.Below is { } below ? [new("below", below)] : [];

    private static LocalizedText Facts(ImmutableArray<ClaimFact> facts) =>
        facts.IsEmpty ? new("–", "–") : In(language => string.Join(", ", facts.Select(fact => Explanations.Label(fact, language))));

    private static LocalizedText Label(string code) => In(language => Texts.Label(code, language));

    private static LocalizedText Word(Enum value) => In(language => Explanations.Label(value, language));

    private static LocalizedText In(Func<Language, string> say) => new(say(Language.Korean), say(Language.English));

    private static string Last(Enum value) => ValueFormat.EnumCode(value).Split('.')[^1];

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
