using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Refunds;
using CsRules.Returns;

namespace CsRules.Cli.Pages;

/// <summary>A refund as a statement: what goes back and by when, how it comes to that from what was paid and taken, to whom it goes.</summary>
internal static class RefundPage
{
    /// <summary>Writes a refund.</summary>
    public static void Write(PageBody page, RefundAnswer answer, Language language) => page.Part($"{language.Word("refund-claim")} {answer.ClaimId}", () =>
    {
        string Amount(Money amount) => Explanations.Amount(amount, language);
        if (answer.IsReplay) page.Badge(Tone.Plain, language.Word("refunded-before"));
        page.Large(Amount(answer.ToCustomer), language.Word("to-customer"));
        page.Facts(
            (language.Word("money-back"), PageBody.Day(answer.DueOn, language)),
            (language.Word("refunded-on"), PageBody.Day(answer.RefundedOn, language)),
            (language.Word("interest-today"), answer.InterestIfPaidToday is { IsZero: false } interest ? Amount(interest) : null),
            (language.Word("due-from-customer"), answer.DueFromCustomer.IsZero ? null : Amount(answer.DueFromCustomer)),
            (language.Word("no-longer-due"), answer.NoLongerDue.IsZero ? null : Amount(answer.NoLongerDue)),
            (language.Word("points-taken-back"), answer.Earned.Amount.IsZero ? null : Amount(answer.Earned.Amount)));
        Lines(page, answer, language);
        Waterfall.Write(page, language.Word("paid-taken-given"), [.. answer.Items.Select(item => (item.Text, item.Amount))], (language.Word("to-customer"), answer.ToCustomer), language);
        if (answer.ByMethod.Length > 0)
        {
            page.Heading(language.Word("where-to"), 3);
            page.Table([language.Word("method"), language.Word("amount")], [.. answer.ByMethod.Select(share => new Cell[] { RefundStatement.Method(share.Method, share.To, language), Amount(share.Amount) })]);
        }

        Points(page, answer, language);
        page.List(answer.Coupons.SelectMany(coupon => coupon.Texts.Select(text => $"{coupon.Coupon}: {text}")));
        foreach (var charge in answer.Charges)
            page.Verdict(Of(charge.Verdict), Explanations.Label(charge.Verdict, language), $"{Explanations.Label(charge.Kind, language)}: {Amount(charge.Demanded)} → {Amount(charge.Chargeable)}", [charge.Text], charge.Citations);
        page.Fold(language.Word("for-agent"), () => page.List(answer.Statement));
        page.ToCopy(language.Word("for-customer"), answer.Customer, language);
    });

    private static void Lines(PageBody page, RefundAnswer answer, Language language)
    {
        if (answer.Lines.IsEmpty) return;
        page.Heading(language.Word("goes-back"), 3);
        page.Table([.. language.Words("line", "units", "price", "discount-share", "paid").Select(word => (Cell)word)], [.. answer.Lines.Select(line => new Cell[]
        {
            line.Line, PageBody.Number(line.Quantity), Explanations.Amount(line.Gross, language), Explanations.Amount(line.Discounts, language), Explanations.Amount(line.Net, language),
        })]);
    }

    private static void Points(PageBody page, RefundAnswer answer, Language language)
    {
        if (answer.PointsBack.IsEmpty && answer.PointsTaken.IsEmpty) return;
        page.Heading(language.Word("points"), 3);
        page.Table([.. language.Words("lot", "points-back", "expires", "points-forfeited").Select(word => (Cell)word)],
        [
            .. answer.PointsBack.Select(lot => Row(lot, lot.Amount)), .. answer.PointsTaken.Select(lot => Row(lot, -lot.Amount)),
        ]);

        Cell[] Row(RestoredLot lot, Money amount) =>
            [lot.Lot, Explanations.Amount(amount, language), PageBody.Day(lot.ExpiresOn, language), lot.Forfeited.IsZero ? "–" : Explanations.Amount(lot.Forfeited, language)];
    }

    private static Tone Of(ChargeVerdict verdict) => verdict switch
    {
        ChargeVerdict.Allowed => Tone.Good,
        ChargeVerdict.Forbidden => Tone.Bad,
        _ => Tone.Doubt,
    };
}
