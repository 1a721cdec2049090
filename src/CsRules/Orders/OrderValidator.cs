using CsRules.Documents;
using FluentValidation;

namespace CsRules.Orders;

/// <summary>Checks an order: one currency, no negative amount, sums that add up to the minor unit.</summary>
/// <example>
/// <para>One won too little was paid:</para>
/// <code>
/// var payments = order.Payments.SetItem(0, order.Payments[0] with { Amount = Money.Won(84_300) });
/// var wrong = new OrderValidator().Validate(order with { Payments = payments }).Errors[0];
/// wrong.ErrorCode;      // "order.sum"
/// wrong.PropertyName;   // "Payments"
/// </code>
/// </example>
public sealed class OrderValidator : AbstractValidator<Order>
{
    internal static readonly OrderValidator Instance = new();

    // Far beyond any order, and far enough from 64 bits that no sum of it overflows.
    internal const long Most = 1_000_000_000_000_000;

    /// <summary>The rules.</summary>
    public OrderValidator()
    {
        RuleFor(order => order.Id).Must(id => !string.IsNullOrWhiteSpace(id)).WithErrorCode("order.no-id");
        RuleFor(order => order.Lines).Must(lines => !lines.IsDefaultOrEmpty).WithErrorCode("order.no-lines");
        RuleFor(order => order).Custom((order, context) =>
        {
            DocumentLimits.Check(context, "Lines", order.Lines.IsDefault ? 0 : order.Lines.Length, DocumentLimits.MostOrderLines);
            DocumentLimits.Check(context, "Discounts", order.Discounts.Length, DocumentLimits.MostDiscounts);
        });
        RuleFor(order => order).Custom(CheckLines).When(Filled);
        RuleFor(order => order).Custom(CheckAmounts).When(Filled);
        RuleFor(order => order).Custom(CheckDiscounts).When(order => Filled(order) && OneCurrency(order));
        RuleFor(order => order).Custom(CheckSum).When(order => Filled(order) && OneCurrency(order));
        RuleFor(order => order).Custom(CheckTax).When(order => Filled(order) && OneCurrency(order));
    }

    private static bool Filled(Order order) =>
        !order.Lines.IsDefaultOrEmpty && order.Lines.Length <= DocumentLimits.MostOrderLines && order.Discounts.Length <= DocumentLimits.MostDiscounts;

    private static bool OneCurrency(Order order) => Amounts(order).All(a => a.Amount.Currency == order.Currency && a.Amount.MinorUnits >= 0);

    private static IEnumerable<(string Path, Money Amount)> Amounts(Order order)
    {
        for (var i = 0; i < order.Lines.Length; i++) yield return ($"Lines[{i}].UnitPrice", order.Lines[i].UnitPrice);
        for (var i = 0; i < order.Discounts.Length; i++)
        {
            yield return ($"Discounts[{i}].Amount", order.Discounts[i].Amount);
            for (var n = 0; n < order.Discounts[i].Shares.Length; n++) yield return ($"Discounts[{i}].Shares[{n}].Amount", order.Discounts[i].Shares[n].Amount);
            if (order.Discounts[i].Minimum is { } minimum) yield return ($"Discounts[{i}].Minimum", minimum);
        }

        if (order.Shipping.Fee is { } fee) yield return ("Shipping.Fee", fee);
        if (order.Shipping.StandardFee is { } standard) yield return ("Shipping.StandardFee", standard);
        if (order.Shipping.FreeFrom is { } from) yield return ("Shipping.FreeFrom", from);
        for (var i = 0; i < order.Points.Length; i++) yield return ($"Points[{i}].Amount", order.Points[i].Amount);
        for (var i = 0; i < order.Payments.Length; i++)
        {
            yield return ($"Payments[{i}].Amount", order.Payments[i].Amount);
            if (order.Payments[i].TaxFree is { } free) yield return ($"Payments[{i}].TaxFree", free);
        }

        if (order.Unpaid is { } unpaid) yield return ("Unpaid", unpaid);
        if (order.Earned is { } earned)
        {
            yield return ("Earned.Amount", earned.Amount);
            if (earned.Held is { } held) yield return ("Earned.Held", held);
        }
    }

    private static void CheckLines(Order order, ValidationContext<Order> context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < order.Lines.Length; i++)
        {
            var line = order.Lines[i];
            if (string.IsNullOrWhiteSpace(line.Id)) Validation.Fail(context, $"Lines[{i}].Id", "order.no-id");
            if (!seen.Add(line.Id)) Validation.Fail(context, $"Lines[{i}].Id", "order.repeated-line", ("given", line.Id));
            if (line.Quantity < 1) Validation.Fail(context, $"Lines[{i}].Quantity", "order.quantity", ("given", line.Quantity));
        }

        void Named(string path, string? name)
        {
            if (string.IsNullOrWhiteSpace(name)) Validation.Fail(context, path, "order.no-id");
        }

        for (var i = 0; i < order.Discounts.Length; i++) Named($"Discounts[{i}].Id", order.Discounts[i].Id);
        for (var i = 0; i < order.Points.Length; i++) Named($"Points[{i}].Lot", order.Points[i].Lot);
        for (var i = 0; i < order.Payments.Length; i++) Named($"Payments[{i}].Method", order.Payments[i].Method);
    }

    private static void CheckAmounts(Order order, ValidationContext<Order> context)
    {
        foreach (var (path, amount) in Amounts(order))
        {
            if (amount.MinorUnits < 0) Validation.Fail(context, path, "order.negative-amount", ("given", amount));
            if (amount.Currency != order.Currency)
                Validation.Fail(context, path, "order.other-currency", ("given", amount.Currency.Code), ("other", order.Currency.Code));
        }
    }

    private static void CheckDiscounts(Order order, ValidationContext<Order> context)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var lines = order.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        for (var d = 0; d < order.Discounts.Length; d++)
        {
            var discount = order.Discounts[d];
            if (discount.MinimumQuantity < 0) Validation.Fail(context, $"Discounts[{d}].MinimumQuantity", "order.minimum-quantity", ("given", discount.MinimumQuantity));
            if (discount is { MinimumAfterDiscounts: true, Measured: not MeasuredAt.Original })
                Validation.Fail(context, $"Discounts[{d}].Measured", "order.two-measures");
            if (!ids.Add(discount.Id)) Validation.Fail(context, $"Discounts[{d}].Id", "order.repeated-discount", ("given", discount.Id));
            if (!discount.Shares.IsEmpty && discount.Shares.Aggregate((Int128)0, (sum, share) => sum + share.Amount.MinorUnits) != discount.Amount.MinorUnits)
                Validation.Fail(context, $"Discounts[{d}].Shares", "order.discount-shares", ("given", discount.Amount));
            for (var i = 0; i < discount.Shares.Length; i++)
                if (!lines.Contains(discount.Shares[i].Line) || (!discount.Lines.IsEmpty && !discount.Lines.Contains(discount.Shares[i].Line)))
                    Validation.Fail(context, $"Discounts[{d}].Shares[{i}].Line", "order.unknown-line", ("given", discount.Shares[i].Line ?? ""));
            for (var i = 0; i < discount.Lines.Length; i++)
                if (!lines.Contains(discount.Lines[i]))
                    Validation.Fail(context, $"Discounts[{d}].Lines[{i}]", "order.unknown-line", ("given", discount.Lines[i]));
            for (var i = 0; i < discount.MinimumLines.Length; i++)
                if (!lines.Contains(discount.MinimumLines[i]))
                    Validation.Fail(context, $"Discounts[{d}].MinimumLines[{i}]", "order.unknown-line", ("given", discount.MinimumLines[i]));
        }

        if (ids.Count == order.Discounts.Length && Shares(order) is null) Validation.Fail(context, "Discounts", "order.discount-too-large");
    }

    private static OrderShares? Shares(Order order)
    {
        try
        {
            return new(order);
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            return null;
        }
    }

    // A rate is a share of the net price; a payment has no more tax-free in it than it is, and all of them no more than was bought.
    private static void CheckTax(Order order, ValidationContext<Order> context)
    {
        void CheckRate(string path, Rate? rate)
        {
            if (rate is { } given && (given < Rate.Zero || given > Rate.One)) Validation.Fail(context, path, "order.tax-rate", ("given", given));
        }

        CheckRate("Tax.Rate", order.Tax?.Rate);
        for (var i = 0; i < order.Lines.Length; i++) CheckRate($"Lines[{i}].TaxRate", order.Lines[i].TaxRate);
        for (var i = 0; i < order.Payments.Length; i++)
            if (order.Payments[i] is { TaxFree: { } free } payment && free > payment.Amount)
                Validation.Fail(context, $"Payments[{i}].TaxFree", "order.tax-free", ("given", free), ("most", payment.Amount));
        CheckTaxFree(order, context);
    }

    // What providers were told can't be more tax-free, nor more taxable, than what was bought: else what a refund is made of
    // would hang on which goods went back first.
    private static void CheckTaxFree(Order order, ValidationContext<Order> context)
    {
        if (order.Tax is null || order.Payments.All(payment => payment.TaxFree is null) || Shares(order) is not { } shares) return;
        Int128 free = order.Shipping.Tax == TaxTreatment.Taxable ? 0 : order.Shipping.Fee?.MinorUnits ?? 0;
        Int128 taxable = (order.Shipping.Fee?.MinorUnits ?? 0) - free;
        for (var i = 0; i < order.Lines.Length; i++)
        {
            if (order.Lines[i].Tax == TaxTreatment.Taxable) taxable += shares.Net(i, order.Lines[i].Quantity).MinorUnits;
            else free += shares.Net(i, order.Lines[i].Quantity).MinorUnits;
        }

        Int128 toldFree = 0, told = 0;
        foreach (var payment in order.Payments)
        {
            if (payment.TaxFree is not { } declared) continue;
            toldFree += declared.MinorUnits;
            told += payment.Amount.MinorUnits;
        }

        if (free > Most || taxable > Most || toldFree > Most || (toldFree <= free && told - toldFree <= taxable)) return;
        Validation.Fail(context, "Payments", "order.tax-free-sum",
            ("given", new Money((long)toldFree, order.Currency)),
            ("least", new Money((long)Int128.Max(0, told - taxable), order.Currency)),
            ("most", new Money((long)free, order.Currency)));
    }

    private static void CheckSum(Order order, ValidationContext<Order> context)
    {
        Int128 owed = order.Shipping.Fee?.MinorUnits ?? 0, paid = 0;
        foreach (var line in order.Lines) owed += (Int128)line.UnitPrice.MinorUnits * line.Quantity;
        var gross = owed;
        foreach (var discount in order.Discounts) owed -= discount.Amount.MinorUnits;
        foreach (var lot in order.Points) paid += lot.Amount.MinorUnits;
        foreach (var payment in order.Payments) paid += payment.Amount.MinorUnits;
        paid += order.Unpaid?.MinorUnits ?? 0;
        if (gross > Most || paid > Most)
        {
            Validation.Fail(context, gross > Most ? "Lines" : "Payments", "order.too-large", ("most", new Money(Most, order.Currency)));
            return;
        }

        if (owed == paid) return;
        Validation.Fail(context, "Payments", "order.sum",
            ("owed", new Money((long)owed, order.Currency)), ("paid", new Money((long)paid, order.Currency)));
    }
}
