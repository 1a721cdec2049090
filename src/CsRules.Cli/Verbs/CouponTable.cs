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
        var korean = language == Language.Korean;
        string Amount(Money amount) => Explanations.Amount(amount, language);
        if (!explain)
            Tables.Print(host, korean ? ["상품", "금액", "쿠폰 할인 후"] : ["line", "amount", "after coupons"],
                answer.Lines.Select(l => new[] { l.Line, Amount(l.Amount), Amount(l.Payable) })
                    .Append([korean ? "배송비" : "shipping", "", Amount(answer.Shipping)])
                    .Append([korean ? "결제 금액" : "total", "", Amount(answer.Total)]));
        Tables.Print(host, korean ? ["사용한 쿠폰", "할인", "나눈 금액"] : ["coupon used", "discount", "shares"],
            answer.Applied.Select(a => new[] { a.Coupon, Amount(a.Discount), SharesOf(a, language) }));
        if (!answer.NotUsed.IsEmpty)
            Tables.Print(host, korean ? ["사용하지 않은 쿠폰", "이유"] : ["coupon not used", "why"], Unused(answer.NotUsed, explain));
        if (answer.Points is { } points) host.Out.WriteLine(korean
            ? $"적립금 {Amount(points.Used)} 사용, 남은 결제 금액 {Amount(points.ToPay)}"
            : $"points used {Amount(points.Used)}, left to pay {Amount(points.ToPay)}");
        if (answer.Chosen is { } chosen)
        {
            host.Out.WriteLine(korean
                ? $"고객이 고른 쿠폰: 결제 금액 {Amount(chosen.Total)}, 최적 조합이 {Amount(chosen.BetterBy)} 더 저렴"
                : $"the customer's choice: {Amount(chosen.Total)}; the best saves {Amount(chosen.BetterBy)} more");
            if (!chosen.Refused.IsEmpty)
                Tables.Print(host, korean ? ["쓸 수 없는 쿠폰", "이유"] : ["chosen, but refused", "why"], Unused(chosen.Refused, explain));
        }

        host.Out.WriteLine(answer.Proven
            ? korean ? "최저 금액임이 증명되었습니다." : "Proven: no combination is cheaper."
            : korean ? $"증명되지 않음: 최대 {Amount(answer.Gap)} 더 저렴할 수 있습니다." : $"Not proven: another combination could be up to {Amount(answer.Gap)} cheaper.");
    }

    private static IEnumerable<string[]> Unused(IEnumerable<AnsweredCoupon> unused, bool explain) =>
        unused.Select(u => new[] { u.Coupon, (explain ? u.Customer : null) ?? string.Join(' ', u.Reasons.Select(r => r.Text)) });

    private static string SharesOf(AppliedCoupon applied, Language language)
    {
        var shares = applied.Shares.Select(s => $"{s.Line}: {Explanations.Amount(s.Amount, language)}");
        if (!applied.OffShipping.IsZero)
            shares = shares.Append($"{("배송비", "shipping").In(language)}: {Explanations.Amount(applied.OffShipping, language)}");
        return string.Join("; ", shares);
    }
}
