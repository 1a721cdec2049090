using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Markets;

namespace CsRules.Agenda;

/// <summary>The finding of each kind of entry.</summary>
internal static class AgendaWords
{
    public static Finding Of(AgendaEntry e)
    {
        var late = e.IsLate ? "-late" : "";
        (string, object) subject = ("subject", e.Subject);
        (string, object) on = ("dueOn", e.DueOn);
        (string, object) at = ("dueAt", e.DueAt ?? e.DueOn.AtMidnight());
        return e.Kind switch
        {
            DutyKind.Refund => Money(e, "agenda.refund", late),
            DutyKind.StockOutRefund => Money(e, "agenda.stock-out-refund", late),
            DutyKind.CancelCard => Say(e, "agenda.cancel-card", subject),
            DutyKind.TellMinor => Say(e, "agenda.tell-minor", subject),
            DutyKind.MinorRefund => Say(e, "agenda.minor-refund", subject, on),
            DutyKind.ComplaintProgress => Say(e, "agenda.complaint-progress" + late, subject, on),
            DutyKind.ComplaintResult => Say(e, "agenda.complaint-result" + late, subject, on),
            DutyKind.EscrowConfirm => Say(e, "agenda.escrow-confirm", subject, on),
            DutyKind.TellStockOut => Say(e, "agenda.tell-stock-out", subject),
            DutyKind.ShipBy => Say(e, "agenda.ship-by" + late, subject, on),
            DutyKind.Reply => Say(e, "agenda.reply" + late, subject, at, ("channel", (object)e.Channel!)),
            DutyKind.Resolve => Say(e, "agenda.resolve" + late, subject, at, ("channel", (object)e.Channel!)),
            DutyKind.Notice => Say(e, "agenda.notice", subject, ("notice", (object)e.Notice!)),
            DutyKind.ConfirmPurchase => Say(e, "agenda.confirm" + late, subject, on),
            DutyKind.ReturnWindow => Say(e, "agenda.return-window", subject, on),
            DutyKind.MarketPoints => Market(e),
            DutyKind.PointsExpire => Say(e, "agenda.points", subject, on, ("amount", (object)e.Amount!)),
            DutyKind.CouponExpire => Say(e, "agenda.coupon", subject, on, ("coupon", e.Item!)),
            _ => Say(e, "agenda.silent", subject, at),
        };
    }

    // What costs points by not being done, or what the honest course costs; how many is said where it is known.
    private static Finding Market(AgendaEntry e)
    {
        var happened = e.Risk?.Event ?? MarketEvent.SellerCancelled;
        var (code, points) = ("agenda.market-" + ValueFormat.EnumCode(happened).Split('.')[^1], e.Risk is { } risk ? risk.Points : e.StockOut?.Points);
        return points is { } known
            ? Say(e, code, ("subject", e.Subject), ("dueOn", e.DueOn), ("market", e.Market!), ("points", known))
            : Say(e, e.StockOut is null ? "agenda.market-unknown" : "agenda.market-seller-cancelled-unknown", ("subject", e.Subject), ("dueOn", e.DueOn), ("market", e.Market!), ("event", happened));
    }

    // Where nobody knows the amount the sentence is another one.
    private static Finding Money(AgendaEntry e, string code, string late) => (e.Amount, e.Interest) switch
    {
        (null, _) => Say(e, code + "-unpriced" + late, ("subject", e.Subject), ("dueOn", e.DueOn)),
        ({ } amount, { } interest) when e.IsLate => Say(e, code + late, ("subject", e.Subject), ("dueOn", e.DueOn), ("amount", amount), ("interest", interest)),
        // Of a law whose interest is not known the sentence is the same whatever is owed.
        ({ } amount, null) when e.IsLate => Say(e, "agenda.refund-late-plain", ("subject", e.Subject), ("dueOn", e.DueOn), ("amount", amount)),
        ({ } amount, _) => Say(e, code, ("subject", e.Subject), ("dueOn", e.DueOn), ("amount", amount)),
    };

    private static Finding Say(AgendaEntry e, string code, params ReadOnlySpan<(string, object)> data) =>
        Finding.Of(code, e.IsLate ? FindingEffect.Flags : FindingEffect.Informs, e.Law, data);
}
