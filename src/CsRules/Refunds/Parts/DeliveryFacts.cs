using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>What is true of an order's returns, as its delivery needs it: how many claims of which it is true.</summary>
/// <param name="AtConsumersCost">Claims that returned something, and the consumer bore the way back.</param>
/// <param name="BeyondLaw">Claims that returned something by the shop's terms or kindness, not by the law.</param>
/// <param name="Given">What the shop gave back of the delivery's fee of its own accord.</param>
internal readonly record struct DeliveryFacts(int AtConsumersCost, int BeyondLaw, Money Given)
{
    public static DeliveryFacts None(Money zero) => new(0, 0, zero);

    public static DeliveryFacts Of(in RefundQuestion asked, bool paysTheWayBack) => new(
        paysTheWayBack ? 1 : 0,
        asked.Basis is ReturnBasis.ShopPolicy or ReturnBasis.Goodwill ? 1 : 0,
        asked.Allowed(AllowanceKind.Delivery));

    public static DeliveryFacts operator -(DeliveryFacts facts) => new(-facts.AtConsumersCost, -facts.BeyondLaw, -facts.Given);

    public static DeliveryFacts operator +(DeliveryFacts one, DeliveryFacts other) =>
        new(one.AtConsumersCost + other.AtConsumersCost, one.BeyondLaw + other.BeyondLaw, one.Given + other.Given);
}
