using System.Text.Json.Serialization;


namespace CsRules.Loyalty;

/// <summary>What of an order counts. By default goods only, after coupons and after points: what was really paid for them.</summary>
/// <example>
/// <para>The same order, with and without what coupons took off:</para>
/// <code>
/// var spend = new OrderSpend { Items = Money.Won(10_000), Coupons = Money.Won(2_000) };
/// SpendBase.Net.Of(spend);                                // 8000 KRW
/// new SpendBase { BeforeCoupons = true }.Of(spend);       // 10000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SpendBase
{
    /// <summary>Goods after coupons and points, without shipping.</summary>
    public static SpendBase Net { get; } = new();

    /// <summary>True where coupons don't lower it.</summary>
    public bool BeforeCoupons { get; init; }

    /// <summary>True where points paid with don't lower it.</summary>
    public bool BeforePoints { get; init; }

    /// <summary>True where the shipping fee counts too.</summary>
    public bool WithShipping { get; init; }

    /// <summary>What counts; never below zero (points may have paid shipping).</summary>
    /// <exception cref="ArgumentException">The amounts are of two currencies.</exception>
    public Money Of(OrderSpend spend)
    {
        ArgumentNullException.ThrowIfNull(spend);
        var counted = spend.Items;
        if (!BeforeCoupons && spend.Coupons is { } coupons) counted -= coupons;
        if (!BeforePoints && spend.PointsUsed is { } points) counted -= points;
        if (WithShipping && spend.Shipping is { } shipping) counted += shipping;
        return counted.MinorUnits < 0 ? Money.Zero(counted.Currency) : counted;
    }
}
