using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>A product that earns at a rate of its own.</summary>
/// <param name="Product">The product.</param>
/// <param name="Rate">Its share of what counts; nothing at 0%.</param>
/// <example>
/// <para>A voucher earns nothing, the rest of the order 1%, and all of it is rounded once:</para>
/// <code>
/// var rules = (points with { Earning = new() { Rate = Rate.Percent(1), Products = [new("voucher", Rate.Zero)] } }).Compile();
/// rules.Earned(new OrderSpend
/// {
///     Items = Money.Won(60_050), Lines = [new() { Product = "voucher", Items = Money.Won(50_000) }, new() { Product = "tea", Items = Money.Won(10_050) }],
/// });   // 100 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProductRate(string Product, Rate Rate);
