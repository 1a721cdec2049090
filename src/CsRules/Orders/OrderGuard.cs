namespace CsRules.Orders;

/// <summary>What must hold besides the state itself.</summary>
/// <example>
/// <para>Only sending asks whether the order is paid:</para>
/// <code>
/// OrderTransitions.Units.Where(row =&gt; row.Guard == OrderGuard.Payable).Select(row =&gt; row.Event);   // Ship
/// </code>
/// </example>
public enum OrderGuard
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The order is paid, or is paid on delivery.</summary>
    Payable,
}
