using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>A reason of a <see cref="CouponAnswer"/>; in JSON its data stand beside the code, each under its name.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Data">Its values.</param>
/// <param name="Text">The reason in words for the agent.</param>
/// <example>
/// <para>What using a coupon would cost more:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) });
/// var free = new Cart([new("1", Money.Won(30_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
/// var answer = CouponAnswer.Of(new CouponCase(new(Currency.Krw, [off]), free), asOf, Language.English);
/// AnsweredReason reason = answer.NotUsed[0].Reasons[0];
/// reason.Code;            // "coupon.dearer"
/// reason.Data[0].Value;   // 1000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(AnsweredReasonConverter))]
public sealed record AnsweredReason(string Code, ImmutableArray<Datum> Data, string Text)
{
    internal static AnsweredReason Of(Finding finding, Language language) => new(finding.Code, finding.Data, finding.Explain(language));
}
