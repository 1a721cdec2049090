namespace CsRules.Refunds;

/// <summary>What was paid by one payment, and what that is made of for taxes.</summary>
/// <param name="Method">The payment's method.</param>
/// <param name="To">What kind of payment it is.</param>
/// <param name="Left">What it still holds.</param>
/// <param name="Told">What that is made of, as its provider was told; null where nothing was, and it holds of what all such payments hold together.</param>
internal sealed record TaxRow(string Method, RefundTarget To, long Left, TaxSums? Told);
