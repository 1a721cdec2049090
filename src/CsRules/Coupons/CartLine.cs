using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>One line of a cart.</summary>
/// <param name="Id">The line's id in this cart.</param>
/// <param name="UnitPrice">Price of one unit, not negative.</param>
/// <param name="Quantity">Units, at least one.</param>
/// <example>
/// <para>The floor is of the whole line, not of a unit, and half off stops there:</para>
/// <code>
/// var line = new CartLine("1", Money.Won(4_000), Quantity: 3) { Floor = Money.Won(10_000) };
/// line.Amount;   // 12000 KRW
/// var book = new CouponBookDefinition(Currency.Krw, [new("HALF", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) })]).Compile();
/// book.Best(new Cart([line]), shopper, asOf).Payable;   // 10000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CartLine(string Id, Money UnitPrice, int Quantity = 1)
{
    /// <summary>The product; the line's id where absent.</summary>
    public string? Product { get; init; }

    /// <summary>The product's categories.</summary>
    public ImmutableArray<string> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The lowest the whole line may come to; nothing where absent.</summary>
    public Money? Floor { get; init; }

    /// <summary>Unit price × quantity.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money Amount => UnitPrice * Quantity;
}
