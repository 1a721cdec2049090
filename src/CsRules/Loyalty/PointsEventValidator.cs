using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>Everything that can be wrong with an event, whatever the ledger it is applied to.</summary>
internal sealed class PointsEventValidator : AbstractValidator<PointsEvent>
{
    /// <summary>The rules, for events in a currency.</summary>
    public PointsEventValidator(Currency currency)
    {
        RuleFor(e => e).Custom((e, context) =>
        {
            var found = new LoyaltyErrors<PointsEvent>(context, currency);
            if (e.Id.Length == 0) found.Add("Id", "points-event.no-id");
            if (NeedsOrder(e.Kind) && string.IsNullOrEmpty(e.Order)) found.Add("Order", "points-event.no-order", ("kind", e.Kind));
            if (e.Kind is PointsEventKind.Grant or PointsEventKind.Use or PointsEventKind.Revoke && e.Amount is null) found.Add("Amount", "points-event.no-amount", ("kind", e.Kind));
            if (e.Kind == PointsEventKind.Earn && e.Amount is null == e.Spend is null) found.Add("Amount", "points-event.amount-or-spend");
            if (e.Kind == PointsEventKind.Refund && e.Returned is null != e.Of is null) found.Add("Returned", "points-event.returned-and-of");
            found.Positive("Amount", e.Amount, orZero: e.Kind is PointsEventKind.Earn);
            found.Positive("OrderTotal", e.OrderTotal, orZero: true);
            found.Positive("Returned", e.Returned, orZero: true);
            found.Positive("Of", e.Of);
            found.Positive("Restore", e.Restore, orZero: true);
            found.Positive("TakeBack", e.TakeBack, orZero: true);
            if (e.Spend is not { } spend) return;
            found.Positive("Spend.Items", spend.Items, orZero: true);
            found.Positive("Spend.Coupons", spend.Coupons, orZero: true);
            found.Positive("Spend.PointsUsed", spend.PointsUsed, orZero: true);
            found.Positive("Spend.Shipping", spend.Shipping, orZero: true);
            if (spend.Lines.IsEmpty) return;
            for (var i = 0; i < spend.Lines.Length; i++)
            {
                found.Positive($"Spend.Lines[{i}].Items", spend.Lines[i].Items, orZero: true);
                found.Positive($"Spend.Lines[{i}].Coupons", spend.Lines[i].Coupons, orZero: true);
                found.Positive($"Spend.Lines[{i}].PointsUsed", spend.Lines[i].PointsUsed, orZero: true);
            }

            // Coupons and points may stand at the order alone; what lines say of them is no more than the order does.
            if (Sum(spend.Lines, line => line.Items) != spend.Items.MinorUnits
                || Sum(spend.Lines, line => line.Coupons) > (spend.Coupons?.MinorUnits ?? 0)
                || Sum(spend.Lines, line => line.PointsUsed) > (spend.PointsUsed?.MinorUnits ?? 0))
                found.Add("Spend.Lines", "points-event.spend-lines", ("given", new Money((long)Sum(spend.Lines, line => line.Items), currency)), ("of", spend.Items));
        });
    }

    private static Int128 Sum(System.Collections.Immutable.ImmutableArray<SpendLine> lines, Func<SpendLine, Money?> amount) =>
        lines.Aggregate((Int128)0, (sum, line) => sum + (amount(line)?.MinorUnits ?? 0));

    private static bool NeedsOrder(PointsEventKind kind) => kind is not (PointsEventKind.Grant or PointsEventKind.Revoke);
}
