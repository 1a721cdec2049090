using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>Who must prove a fact.</summary>
/// <example>
/// <para>A defect that is disputed after the seven days: nobody has settled whose it is to show, and the answer says both outcomes:</para>
/// <code>
/// var late = claim with { Withdrawal = new() { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, NoticeOn = new LocalDate(2025, 10, 20), KnewOn = new LocalDate(2025, 10, 2) } };
/// var decision = Law.Korea.Decide(late, now);
/// decision.Missing[0].Burden;         // Unsettled
/// decision.OutcomeIfUnproven;         // Refused
/// decision.OtherOutcomeIfUnproven;    // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Burden>))]
public enum Burden
{
    /// <summary>The consumer.</summary>
    Consumer,

    /// <summary>The seller.</summary>
    Seller,

    /// <summary>It is not settled which of them.</summary>
    Unsettled,
}
