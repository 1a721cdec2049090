namespace CsRules.Coupons;

/// <summary>A line after coupons.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">Before coupons.</param>
/// <param name="Payable">After coupons.</param>
/// <example>
/// <para>3,000 won off, of which a floor lets only 1,000 through:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) })]).Compile();
/// PricedLine line = book.Best(new Cart([new("1", Money.Won(10_000)) { Floor = Money.Won(9_000) }]), shopper, asOf).Price.Lines[0];
/// line.Amount;    // 10000 KRW
/// line.Payable;   // 9000 KRW
/// </code>
/// </example>
public readonly record struct PricedLine(string Line, Money Amount, Money Payable);
