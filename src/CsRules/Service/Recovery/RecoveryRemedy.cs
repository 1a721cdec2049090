using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>How a shop can make good its own fault.</summary>
/// <example>
/// <para>An apology comes on top of a remedy, however much the shop would like it instead:</para>
/// <code>
/// var shop = new RecoveryPolicy { Preference = [RecoveryRemedy.ApologyPoints], Points = Money.Won(1_000) };
/// var options = ServiceRecovery.Propose(fault, refused, shop).Options;
/// options.Select(option =&gt; option.Remedy);    // ApologyPoints, Refund, FreeExchange
/// options.Select(option =&gt; option.IsOnTop);   // true, false, false
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RecoveryRemedy>))]
public enum RecoveryRemedy
{
    /// <summary>The money back. Where the law gives it, it is always among the choices.</summary>
    Refund,

    /// <summary>Another of the same, free.</summary>
    FreeExchange,

    /// <summary>An item of a like price instead, free.</summary>
    LikePricedExchange,

    /// <summary>A coupon as an apology, on top.</summary>
    ApologyCoupon,

    /// <summary>Points as an apology, on top.</summary>
    ApologyPoints,
}
