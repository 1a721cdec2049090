using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Orders;

/// <summary>
/// Checks an order's life: the order itself, and what is said of its supply. Events need no check: one that can't be is
/// refused by the transition table, with its reason, and the others still count.
/// </summary>
/// <example>
/// <para>Two entries of a stock-out for one line count together:</para>
/// <code>
/// var two = new OrderUnits { Line = "shirt", Quantity = 2 };
/// var life = new OrderLife { Order = order, Supply = new() { StockOut = new() { KnownOn = today, Units = [two, two] } } };
/// var wrong = new OrderLifeValidator().Validate(life).Errors[0];
/// wrong.ErrorCode;      // "order.too-many"
/// wrong.PropertyName;   // "Supply.StockOut.Units[1].Quantity"
/// </code>
/// </example>
public sealed class OrderLifeValidator : AbstractValidator<OrderLife>
{
    internal static readonly OrderLifeValidator Instance = new();

    private const int MostDays = 365;

    /// <summary>The rules.</summary>
    public OrderLifeValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(life => life.Order).SetValidator(OrderValidator.Instance);
        RuleFor(life => life).Custom((life, context) => LawChecks.Country(context, nameof(OrderLife.Regime), life.Regime));
        RuleFor(life => life.AutoConfirmDays).InclusiveBetween(0, 3660).WithErrorCode("order.confirm-days").WithState(life => Validation.Data(("given", life.AutoConfirmDays ?? 0)));
        RuleFor(life => life.Escrow!.AgreedBusinessDays).InclusiveBetween(1, MostDays).When(life => life.Escrow is not null)
            .WithErrorCode("escrow.days").WithState(life => Validation.Data(("given", life.Escrow!.AgreedBusinessDays ?? 0), ("most", MostDays)));
        RuleFor(life => life).Custom(CheckStockOut).When(life => life.Supply?.StockOut is not null && !life.Order.Lines.IsDefaultOrEmpty);
    }

    private static void CheckStockOut(OrderLife life, ValidationContext<OrderLife> context)
    {
        var units = life.Supply!.StockOut!.Units;
        var left = life.Order.Lines.GroupBy(l => l.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Quantity, StringComparer.Ordinal);
        for (var i = 0; i < units.Length; i++)
        {
            var path = $"Supply.StockOut.Units[{i}]";
            if (units[i].Quantity < 1) Validation.Fail(context, path + ".Quantity", "order.quantity", ("given", units[i].Quantity));
            else if (!left.TryGetValue(units[i].Line, out var most)) Validation.Fail(context, path + ".Line", "order.unknown-line", ("given", units[i].Line));
            else if (units[i].Quantity > most) Validation.Fail(context, path + ".Quantity", "order.too-many", ("given", units[i].Quantity), ("left", most));
            else left[units[i].Line] = most - units[i].Quantity;
        }
    }
}
