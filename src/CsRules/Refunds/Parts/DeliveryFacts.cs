using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>What was ever true of an order's returns, as its delivery needs it.</summary>
/// <param name="ReturnedAtConsumersCost">Something was returned, and the consumer bore the way back.</param>
/// <param name="ReturnedBeyondLaw">Something was returned by the shop's terms or kindness, not by the law.</param>
internal readonly record struct DeliveryFacts(bool ReturnedAtConsumersCost, bool ReturnedBeyondLaw)
{
    public DeliveryFacts With(in RefundQuestion asked, bool paysTheWayBack) => new(
        ReturnedAtConsumersCost || paysTheWayBack,
        ReturnedBeyondLaw || asked.Basis is ReturnBasis.ShopPolicy or ReturnBasis.Goodwill);
}
