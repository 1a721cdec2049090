using FluentValidation;

namespace CsRules.Orders;

/// <summary>
/// Checks an order's life: the order itself. Events need no check: one that can't be is refused by the transition table,
/// with its reason, and the others still count.
/// </summary>
public sealed class OrderLifeValidator : AbstractValidator<OrderLife>
{
    /// <summary>The rules.</summary>
    public OrderLifeValidator() => RuleFor(life => life.Order).SetValidator(OrderValidator.Instance);
}
