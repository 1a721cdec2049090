using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>An order whose price an escrow holds until the buyer confirms the receipt (결제대금예치).</summary>
/// <example>
/// <para>A longer time that was agreed counts, a shorter one does not:</para>
/// <code>
/// LocalDate By(int? agreed) =&gt; EscrowDuty.Decide(new LocalDate(2025, 11, 3), new EscrowFacts { AgreedBusinessDays = agreed }, Law.Korea, now)!.ConfirmBy;
/// By(null);   // 2025-11-06
/// By(5);      // 2025-11-10
/// By(1);      // 2025-11-06
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EscrowFacts
{
    /// <summary>Business days from the receipt that were agreed; the law's where nothing is said.</summary>
    public int? AgreedBusinessDays { get; init; }

    /// <summary>When the buyer confirmed; null while not.</summary>
    public Moment? ConfirmedOn { get; init; }
}
