namespace CsRules.Orders;

/// <summary>What must hold besides the state itself.</summary>
internal enum OrderGuard
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The order is paid, or is paid on delivery.</summary>
    Payable,
}
