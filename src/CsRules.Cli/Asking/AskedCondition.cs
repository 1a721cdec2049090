namespace CsRules.Cli.Asking;

/// <summary>In what condition goods come back.</summary>
internal enum AskedCondition
{
    /// <summary>As they came.</summary>
    Untouched,

    /// <summary>Opened, to look at them or to try them on.</summary>
    Opened,

    /// <summary>Used, so that they are worth much less.</summary>
    Used,

    /// <summary>Damaged by the customer.</summary>
    Damaged,
}
