namespace CsRules.Orders;

/// <summary>What the seller knows of an order's supply.</summary>
/// <example>
/// <para>Paid in advance it is three business days, paid on delivery seven days:</para>
/// <code>
/// var promise = new SupplyPromise { OrderedOn = new LocalDate(2025, 10, 13) };
/// LocalDate DueOn(SupplyPromise given) =&gt; SupplyDuty.ShipBy(given, Law.Korea, asOf)!.DueOn;
/// DueOn(promise with { PrepaidOn = new LocalDate(2025, 10, 13) });   // 2025-10-16
/// DueOn(promise);                                                    // 2025-10-20
/// </code>
/// </example>
public sealed record SupplyPromise
{
    /// <summary>The order.</summary>
    public required Moment OrderedOn { get; init; }

    /// <summary>The first payment, where it came before supply (선지급식); null where it is paid on delivery.</summary>
    public Moment? PrepaidOn { get; init; }

    /// <summary>The day by which supply was agreed; null where nothing was agreed.</summary>
    public Moment? AgreedBy { get; init; }

    /// <summary>The day measures for supply were taken (dispatch); null while they were not.</summary>
    public Moment? DispatchedOn { get; init; }
}
