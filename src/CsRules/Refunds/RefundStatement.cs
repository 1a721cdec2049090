using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>A refund in lines that add up.</summary>
internal static class RefundStatement
{
    public static ImmutableArray<string> Of(RefundPlan plan, Language language, Voice voice)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (plan.IsReplay)
            lines.Add(plan.IsUndone ? Say("refund.replay-undone", language, voice)
                : !plan.DueFromCustomer.IsZero ? Say("refund.replay-owed", language, voice)
                : plan.RefundedOn is { } on ? Say("refund.replay-on", language, voice, ("on", on)) : Say("refund.replay", language, voice));
        if (plan.IsReplay && voice == Voice.Customer) return lines.ToImmutable();
        foreach (var item in plan.Items)
            lines.Add((voice == Voice.Agent ? Sign(item.Amount, language) + " " : "") + plan.Told(item).Explain(language, voice));
        // What is not taken is no line of a customer's bill.
        foreach (var charge in plan.Charges)
            if (!charge.Refused.IsZero && voice == Voice.Agent)
                lines.Add(Say("refund.charge-refused", language, voice,
                    ("charge", charge.Demand.Kind), ("refused", charge.Refused), ("why", charge.Finding.Explain(language, voice))));
        lines.Add(plan.Total.IsZero && !plan.IsReplay
            ? Nothing(plan, language, voice)
            : plan.DueFromCustomer.IsZero
            ? Say("refund.total", language, voice, ("total", plan.ToCustomer))
            : Say("refund.due-from-customer", language, voice, ("total", plan.DueFromCustomer)));
        if (!plan.IsReplay && !plan.Unpaid.IsZero) lines.Add(Say("refund.still-to-pay", language, voice, ("amount", plan.Unpaid)));
        else if (!plan.IsReplay && plan.Total.IsZero && !plan.NoLongerDue.IsZero) lines.Add(Say("refund.nothing-to-pay", language, voice));
        foreach (var share in plan.ByMethod)
            lines.Add(share.To == RefundTarget.Compensation ? Say("refund.by-compensation", language, voice, ("amount", share.Amount)) : Say("refund.by-method", language, voice, ("method", Method(share.Method, share.To, language)), ("amount", share.Amount)));
        // A payment provider and the books ask for the split; the customer does not.
        if (voice == Voice.Agent)
        {
            foreach (var tax in plan.Tax) lines.Add(Tax("refund.tax", tax, language, voice));
            foreach (var tax in plan.TaxDue) lines.Add(Tax("refund.tax-due", tax, language, voice));
            if (plan.TaxRateByLaw is { } rate)
                lines.Add(Say("refund.tax-rate", language, voice, ("rate", rate), ("country", plan.Law.Regime.Name.In(language)), ("sure", Explanations.Label(Laws.TaxRates.SureOf(plan.Law.Regime.Id), language))));
            foreach (var tax in plan.TaxKept) lines.Add(Tax("refund.tax-kept", tax, language, voice));
        }

        // What was forfeited stands among the items.
        foreach (var lot in plan.PointsBack)
            if (!lot.Amount.IsZero) lines.Add(Lot(lot, language, voice));
        foreach (var coupon in plan.Coupons)
            if (voice == Voice.Agent || coupon.Change != CouponUseChange.None)
                lines.AddRange(coupon.Reasons.Select(reason => reason.Explain(language, voice)));
        // What was refunded is due no more.
        if (plan.IsReplay) return lines.ToImmutable();
        if (!plan.Earned.Amount.IsZero)
            lines.Add(Say(plan.Earned.Amount.MinorUnits > 0 ? "refund.earned-back" : "refund.earned-again", language, voice, ("amount", RefundItem.Magnitude(plan.Earned.Amount))));
        // Nothing is due where nothing goes back.
        if (plan.ToCustomer.IsZero) return lines.ToImmutable();
        if (plan.DueOn is { } due) lines.Add(due < plan.PlannedOn ? Overdue(plan, due, language, voice) : Say("refund.due-on", language, voice, ("dueOn", due)));
        // Money without goods rests on no withdrawal: the law counts no days for it.
        else if (!plan.Lines.IsEmpty && plan.Due.Period.Length > 0) lines.Add(Say(Open(plan.Due.Start), language, voice, ("period", Laws.RegimeTable.Length(plan.Due.Period, language))));
        return lines.ToImmutable();
    }

    // Where nothing goes back: since nothing was paid, since less is asked for instead, or since it comes out even.
    private static string Nothing(RefundPlan plan, Language language, Voice voice) => plan switch
    {
        { NoLongerDue.IsZero: false, NothingWasPaid: true } => Say("refund.nothing-paid", language, voice),
        { NoLongerDue.IsZero: false } => Say("refund.pay-less", language, voice, ("amount", plan.NoLongerDue)),
        { Unpaid.IsZero: false } => Say("refund.nothing-back", language, voice),
        _ => Say("refund.even", language, voice),
    };

    private static string Overdue(RefundPlan plan, LocalDate due, Language language, Voice voice) => plan.InterestIfPaidOn(plan.PlannedOn) is { Amount.IsZero: false } interest
        ? Say("refund.overdue-interest", language, voice, ("dueOn", due), ("days", interest.Days), ("interest", interest.Amount), ("rate", interest.PerYear), ("paidOn", plan.PlannedOn))
        : Say("refund.overdue", language, voice, ("dueOn", due));

    // Before the goods are back, or where none come back before the consumer withdraws.
    private static string Open(Laws.RefundStart start) =>
        start == Laws.RefundStart.Withdrawal ? "refund.due-open-withdrawal" : "refund.due-open";

    private static string Lot(RestoredLot lot, Language language, Voice voice) => lot switch
    {
        { ExpiresOn: { } day } => Say("refund.lot-back", language, voice, ("lot", lot.Lot), ("amount", lot.Amount), ("expiresOn", day)),
        _ => Say("refund.lot-back-unlimited", language, voice, ("lot", lot.Lot), ("amount", lot.Amount)),
    };

    public static string Method(string method, RefundTarget to, Language language) => to switch
    {
        RefundTarget.Points => Texts.Label("refund.method-points", language),
        RefundTarget.Additional => Texts.Label("refund.method-additional", language),
        RefundTarget.Compensation => Texts.Label("refund.method-compensation", language),
        RefundTarget.Unpaid => Texts.Label("refund.method-unpaid", language),
        _ => method,
    };

    private static string Tax(string code, RefundTax tax, Language language, Voice voice) => Say(code, language, voice,
        ("method", Method(tax.Method, tax.To, language)), ("supply", tax.Supply), ("vat", tax.Vat), ("zeroRated", tax.ZeroRated), ("exempt", tax.Exempt));

    private static string Sign(Money amount, Language language) =>
        (amount.MinorUnits < 0 ? "−" : "+") + ValueFormat.Amount(amount.MinorUnits < 0 ? -amount : amount, language);

    private static string Say(string code, Language language, Voice voice, params (string Name, object Value)[] data) =>
        Texts.Say(code, [.. data.Select(d => new Datum(d.Name, d.Value))], language, voice);
}
