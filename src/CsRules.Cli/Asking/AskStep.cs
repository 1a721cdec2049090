namespace CsRules.Cli.Asking;

/// <summary>A question about a return.</summary>
internal enum AskStep
{
    /// <summary>Why it comes back.</summary>
    Reason,

    /// <summary>When it was ordered.</summary>
    Ordered,

    /// <summary>When it came.</summary>
    Delivered,

    /// <summary>When the customer told the shop.</summary>
    Told,

    /// <summary>What was bought.</summary>
    Goods,

    /// <summary>In what condition it is; only of a change of mind.</summary>
    Condition,

    /// <summary>Whether the shop had said that it can't be returned; only where that could matter.</summary>
    Marked,

    /// <summary>When the fault was noticed; only of a fault.</summary>
    Noticed,

    /// <summary>What the shop charges for the way back.</summary>
    Fee,
}
