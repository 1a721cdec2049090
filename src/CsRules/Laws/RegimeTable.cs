using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Laws;

/// <summary>The law of a country as a table, made from its data.</summary>
/// <example>
/// <para>The law as a table, made from the data that decides:</para>
/// <code>
/// RegimeTable.Of(Law.Korea.Regime, Language.English)[0].Answer;   // "7 days"
/// </code>
/// </example>
public static class RegimeTable
{
    /// <summary>The lines of one act.</summary>
    public static ImmutableArray<RegimeLine> Of(StatutoryRegime regime, Language language)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var lines = ImmutableArray.CreateBuilder<RegimeLine>();
        void Add(string code, string answer, Citation? citation)
        {
            if (answer.Length > 0) lines.Add(new(Texts.Label("regime." + code, language), answer, Article(citation, language)));
        }

        Add("window", regime.Window is { } window ? Length(window, language) : Texts.Label("regime.no-window", language), regime.Cite(LawTopic.Window));
        Add("starts", regime.Window is null ? "–" : Starts(regime, language), regime.Cite(LawTopic.Window));
        if (regime.WhenNotInformed is { } rule) Add("not-informed", (rule.AfterWindow ? "+ " : "") + Length(rule.Longer, language), regime.Cite(LawTopic.NotInformed));
        if (regime.AgreedWindow) Add("agreed-window", Texts.Label("regime.agreed-is-lawful", language), regime.Cite(LawTopic.AgreedWindow));
        if (regime.NoticeInWriting) Add("written-notice", Texts.Label("regime.in-writing", language), regime.Cite(LawTopic.WrittenNotice));
        if (regime.Nonconformity is { } n)
            Add("nonconformity", $"{Length(n.FromSupply, language)} / {Length(n.FromKnowledge, language)}", regime.Cite(LawTopic.Nonconformity));
        Add("counting", Counting(regime.Counting, language), regime.Counting.Citation);
        Add("change-of-mind-cost", Explanations.Label(regime.ChangeOfMindCost, language), regime.ChangeOfMindCitation);
        if (regime.ReturnCostIfNotAnnounced is { } unannounced) Add("return-cost-if-not-announced", Explanations.Label(unannounced, language), regime.Cite(LawTopic.ConsumerBearsReturn));
        if (regime.NonconformityCost is { } bearer) Add("nonconformity-cost", Explanations.Label(bearer, language), regime.Cite(LawTopic.SellerBearsReturn));
        if (regime.Outbound != OutboundRefund.NotStated) Add("outbound", Explanations.Label(regime.Outbound, language), regime.Cite(LawTopic.Outbound));
        if (regime.MayWithhold) Add("withholding", Texts.Label("regime.may-withhold", language), regime.Cite(LawTopic.Withholding));
        foreach (var refund in regime.Refunds)
            Add("refund-" + ValueFormat.EnumCode(refund.Start).Split('.')[^1], Length(refund.Period, language), regime.Cite(refund.Topic));
        if (regime.Supply is { } supply)
            Add("supply", $"{Length(supply.FromOrder, language)} / {Length(supply.FromPrepayment, language)}", regime.Cite(LawTopic.SupplyDuty));
        if (regime.Complaints is { } complaints)
            Add("complaints", $"{Length(complaints.Progress, language)} / {Length(complaints.Result, language)}", regime.Cite(LawTopic.Complaint));
        if (regime.RegularPayments is { } regular)
            Add("regular-payments", $"{Length(regular.ConsentWithin, language)} ({Iso(regular.From)}–)", regime.Cite(LawTopic.RegularPaymentConsent));
        if (regime.EscrowConfirmation is { } escrow) Add("escrow", Length(escrow, language), regime.Cite(LawTopic.Escrow));
        foreach (var rate in regime.LateInterest)
            Add("late-interest", $"{rate.PerYear} ({Iso(rate.From)}–{Iso(rate.Citation.Until)})", rate.Citation);
        foreach (var exclusion in regime.Exclusions)
            Add("exclusion", Texts.Label("regime.exclusion." + exclusion.Code.Split('.')[^1], language), exclusion.Citation);
        foreach (var left in regime.LeftOut) Add("left-out", left.Says.In(language), left.Citation);
        return lines.ToImmutable();
    }

    // A rate that has ended says so, or it would read as if all of them held.
    private static string Iso(LocalDate? day) => day is { } some ? LocalDatePattern.Iso.Format(some) : "";

    internal static string Length(LegalPeriod period, Language language)
    {
        var unit = ValueFormat.EnumCode(period.Unit).Split('.')[^1];
        return Texts.Say("label.period." + unit, [new("n", period.Length)], language, Voice.Agent);
    }

    internal static string Starts(StatutoryRegime regime, Language language)
    {
        var starts = new List<string> { Explanations.Label(regime.Starts.LastItem ? WindowStart.LastParcel : WindowStart.Supply, language) };
        if (regime.Starts.DocumentIfLater) starts.Add(Explanations.Label(WindowStart.Document, language));
        if (regime.Starts.AddressKnown) starts.Add(Explanations.Label(WindowStart.Address, language));
        if (regime.Starts.ObstructionEnds) starts.Add(Explanations.Label(WindowStart.ObstructionEnded, language));
        if (regime.Starts.RightKnown) starts.Add(Explanations.Label(WindowStart.Information, language));
        if (regime.Starts.ServicesFromContract) starts.Add(Explanations.Label(WindowStart.Contract, language));
        return string.Join(", ", starts);
    }

    internal static string Counting(CountingRule rule, Language language)
    {
        var parts = new List<string> { Texts.Label(rule.FirstDayCounted ? "regime.first-day-counted" : "regime.first-day-not-counted", language) };
        if (rule.Rolls != RollingDays.None) parts.Add(Texts.Label("regime.rolls", language));
        if (rule.MinimumWorkingDays > 0) parts.Add(Texts.Say("regime.minimum", [new("n", rule.MinimumWorkingDays)], language, Voice.Agent));
        return string.Join("; ", parts);
    }

    internal static string Article(Citation? citation, Language language) => citation is null ? ""
        : citation.Confidence == Confidence.Confirmed ? citation.Format(language)
        : $"{citation.Format(language)} ({Explanations.Label(citation.Confidence, language)})";
}
