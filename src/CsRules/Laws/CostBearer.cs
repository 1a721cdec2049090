using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>Who bears the cost of sending the goods back.</summary>
/// <example>
/// <para>Undetermined is where a defect is disputed: the return is allowed either way, its cost hangs on the proof:</para>
/// <code>
/// var disputed = claim with { Withdrawal = new() { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed } };
/// var decision = Law.Korea.Decide(disputed, asOf);
/// decision.Outcome;             // Allowed
/// decision.ReturnCost.BornBy;   // Undetermined
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CostBearer>))]
public enum CostBearer
{
    /// <summary>Not settled: it hangs on a disputed fact, or the return is not allowed.</summary>
    Undetermined,

    /// <summary>Nobody: nothing has to be sent back.</summary>
    Nobody,

    /// <summary>The consumer.</summary>
    Consumer,

    /// <summary>The seller.</summary>
    Seller,
}
