using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Refunds;

/// <summary>One item of a refund.</summary>
/// <example>
/// <para>Deductions are items too, with a minus; all of them make the total:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var plan = new RefundPolicy { ReturnFee = Money.Won(3_000) }.Compile(order).Plan(claim, today);
/// plan.Items.Select(item =&gt; item.Amount);   // 9000 KRW, -3000 KRW
/// plan.Total;                               // 6000 KRW
/// </code>
/// </example>
public sealed class RefundItem
{
    private readonly RefundedLine? _line;
    private readonly Finding? _finding;

    internal RefundItem(RefundedLine line) => (Amount, _line) = (line.Net, line);

    internal RefundItem(Money amount, Finding finding) => (Amount, _finding) = (amount, finding);

    /// <summary>The amount; negative where it is deducted.</summary>
    public Money Amount { get; }

    /// <summary>What it is and why; made when asked for.</summary>
    public Finding Finding => _finding ?? new("refund.goods", FindingEffect.Supports, [],
        [new("amount", Amount), new("line", _line!.Line), new("quantity", _line.Quantity), new("gross", _line.Gross), new("discounts", _line.Discounts)]);

    /// <summary>What is said of it where nothing was paid yet: goods were to be paid then.</summary>
    internal Finding Unpaid => _line is null ? Finding : Finding with { Code = "refund.goods-unpaid" };

    /// <summary>An item that gives or takes: what supports, what blocks, by the sign of its amount.</summary>
    internal static RefundItem Of(Money amount, string code, params (string Name, object Value)[] data) => new(amount, new(
        code, amount.MinorUnits < 0 ? FindingEffect.Blocks : FindingEffect.Supports, [],
        [new("amount", Magnitude(amount)), .. data.Select(d => new Datum(d.Name, d.Value))]));

    internal static Money Magnitude(Money amount) => amount.MinorUnits < 0 ? -amount : amount;
}
