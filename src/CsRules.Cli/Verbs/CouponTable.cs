using CsRules.Cli.Io;
using CsRules.Coupons;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary>A coupon answer for a person.</summary>
internal static class CouponTable
{
    public static void Print(CouponAnswer answer, CliHost host, Language language, bool explain)
    {
        string Amount(Money amount) => Explanations.Amount(amount, language);
        if (!explain)
            Tables.Print(host, language.Words("cart-line", "cart-amount", "after-coupons"),
                answer.Lines.Select(l => new[] { l.Line, Amount(l.Amount), Amount(l.Payable) })
                    .Append([language.Word("shipping"), "", Amount(answer.Shipping)])
                    .Append([language.Word("to-pay"), "", Amount(answer.Total)]));
        Tables.Print(host, language.Words("coupon-used", "discount", "shares"),
            answer.Applied.Select(a => new[] { a.Coupon, Amount(a.Discount), SharesOf(a, language) }));
        if (!answer.NotUsed.IsEmpty)
            Tables.Print(host, language.Words("coupon-not-used", "reason"), Unused(answer.NotUsed, explain));
        if (answer.Points is { } points) host.Out.WriteLine(CommandTexts.Say("note.points", language, ("used", points.Used), ("left", points.ToPay)));
        if (answer.Chosen is { } chosen)
        {
            host.Out.WriteLine(CommandTexts.Say("note.chosen", language, ("total", chosen.Total), ("better", chosen.BetterBy)));
            if (!chosen.Refused.IsEmpty)
                Tables.Print(host, language.Words("coupon-refused", "reason"), Unused(chosen.Refused, explain));
        }

        host.Out.WriteLine(answer.Proven
            ? CommandTexts.Say("note.proven", language)
            : CommandTexts.Say("note.not-proven", language, ("gap", answer.Gap)));
    }

    private static IEnumerable<string[]> Unused(IEnumerable<AnsweredCoupon> unused, bool explain) =>
        unused.Select(u => new[] { u.Coupon, (explain ? u.Customer : null) ?? string.Join(' ', u.Reasons.Select(r => r.Text)) });

    private static string SharesOf(AppliedCoupon applied, Language language)
    {
        var shares = applied.Shares.Select(s => $"{s.Line}: {Explanations.Amount(s.Amount, language)}");
        if (!applied.OffShipping.IsZero)
            shares = shares.Append($"{language.Word("shipping")}: {Explanations.Amount(applied.OffShipping, language)}");
        return string.Join("; ", shares);
    }
}
