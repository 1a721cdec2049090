using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A discount's share of a line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">What comes off.</param>
/// <example>
/// <para>A line at its floor has no share, and the other bears all of it:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) })]).Compile();
/// var cart = new Cart([new("1", Money.Won(10_000)) { Floor = Money.Won(10_000) }, new("2", Money.Won(10_000))]);
/// LineShare only = book.Best(cart, shopper, asOf).Applied[0].Shares.Single();
/// only.Line;     // "2"
/// only.Amount;   // 3000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public readonly record struct LineShare(string Line, Money Amount);
