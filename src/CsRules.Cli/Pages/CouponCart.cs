using CsRules.Cli.Io;
using CsRules.Coupons;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Cli.Pages;

/// <summary>A cart before and after its coupons, what each coupon gave, and how far every other one was from being used.</summary>
internal static class CouponCart
{
    /// <summary>Writes an answer about a cart.</summary>
    public static void Write(PageBody page, CouponAnswer answer, Language language) => page.Part(language.Word("cart"), () =>
    {
        string Amount(Money amount) => Explanations.Amount(amount, language);
        page.Badge(answer.Proven ? Tone.Good : Tone.Doubt, answer.Proven ? CommandTexts.Say("note.proven", language) : CommandTexts.Say("note.not-proven", language, ("gap", answer.Gap)));
        page.Large(Amount(answer.Points?.ToPay ?? answer.Total), language.Word(answer.Points is null ? "to-pay" : "to-pay-after-points"));
        page.Heading(language.Word("before-and-after"), 3);
        page.Table([.. language.Words("cart-line", "cart-before", "cart-after", "cart-saved").Select(word => (Cell)word)],
        [
            .. answer.Lines.Select(line => new Cell[] { line.Line, Amount(line.Amount), Amount(line.Payable), Amount(line.Amount - line.Payable) }),
            [language.Word("shipping"), "–", Amount(answer.Shipping), "–"],
            [language.Word("to-pay"), "–", Amount(answer.Total), "–"],
        ]);
        if (answer.Points is { } points) page.Text(CommandTexts.Say("note.points", language, ("used", points.Used), ("left", points.ToPay)));
        page.Heading(language.Word("coupon-used"), 3);
        page.Table([.. language.Words("coupon-used", "discount", "shares").Select(word => (Cell)word)],
            [.. answer.Applied.Select(applied => new Cell[] { applied.Coupon, Amount(applied.Discount), Cell.Lines(SharesOf(applied, language)) })]);
        if (answer.NotUsed.Length > 0)
        {
            page.Heading(language.Word("coupon-not-used"), 3);
            foreach (var coupon in answer.NotUsed) Unused(page, coupon);
        }

        if (answer.Chosen is not { } chosen) return;
        page.Note(CommandTexts.Say("note.chosen", language, ("total", chosen.Total), ("better", chosen.BetterBy)));
        foreach (var coupon in chosen.Refused) Unused(page, coupon);
    });

    private static void Unused(PageBody page, AnsweredCoupon coupon)
    {
        page.Markup($"<article class=\"verdict\">\n<h3>{PageBody.Encode(coupon.Coupon)}</h3>\n");
        foreach (var reason in coupon.Reasons)
        {
            page.Text(reason.Text);
            // Whatever a coupon asks for, what is there stands beside what is missing.
            if (Of(reason, "have") is { } have && Of(reason, "short") is { } missing) DistanceBar.Write(page, have, have + missing);
        }

        if (coupon.Customer is { } said) page.Markup($"<p class=\"law\">{PageBody.Encode(said)}</p>\n");
        page.Markup("</article>\n");
    }

    private static long? Of(AnsweredReason reason, string name) => reason.Data.Where(datum => datum.Name == name).Select(datum => datum.Value).FirstOrDefault() switch
    {
        Money amount => amount.MinorUnits,
        int count => count,
        long count => count,
        _ => null,
    };

    private static IEnumerable<string> SharesOf(AppliedCoupon applied, Language language)
    {
        foreach (var share in applied.Shares) yield return $"{share.Line}: {Explanations.Amount(share.Amount, language)}";
        if (!applied.OffShipping.IsZero) yield return $"{language.Word("shipping")}: {Explanations.Amount(applied.OffShipping, language)}";
    }
}
