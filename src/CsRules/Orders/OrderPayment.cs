using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A payment.</summary>
/// <example>
/// <para>Of two payments the one made last goes back first, and the rest from the one before:</para>
/// <code>
/// var twice = order with { Payments = [new() { Method = "card", Amount = Money.Won(64_301) }, new() { Method = "transfer", Amount = Money.Won(20_000) }] };
/// var plan = RefundPolicy.Default.Compile(twice).Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today);
/// plan.ByMethod.Single(share =&gt; share.Method == "transfer").Amount;   // 20000 KRW
/// plan.ByMethod.Single(share =&gt; share.Method == "card").Amount;       // 26800 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderPayment
{
    /// <summary>The method, for example "card".</summary>
    public required string Method { get; init; }

    /// <summary>What it was paid with; money where not said.</summary>
    public PaymentKind Kind { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// How much of it was told to the payment provider as tax-free (면세), zero-rated supplies included; in proportion to the order
    /// where not said. A refund never gives back more tax-free to a payment than this.
    /// </summary>
    public Money? TaxFree { get; init; }

    /// <summary>When.</summary>
    public Moment? On { get; init; }
}
