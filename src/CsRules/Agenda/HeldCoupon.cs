using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>A coupon that a customer holds.</summary>
/// <example>
/// <para>A coupon that is used up does not end for its customer any more:</para>
/// <code>
/// var held = new HeldCoupon { Customer = "C-1", Coupon = "CHUSEOK" };
/// agendaPlan.Draw(new() { Coupons = [held] }, tuesday).Entries[0].DueOn;                   // 2025-10-19
/// agendaPlan.Draw(new() { Coupons = [held with { Uses = 1 }] }, tuesday).Entries.Length;   // 0
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HeldCoupon
{
    /// <summary>The shop's id of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The coupon's id in the book of coupons.</summary>
    public required string Coupon { get; init; }

    /// <summary>The day of issue; needed where the coupon ends some days after it.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? IssuedOn { get; init; }

    /// <summary>How often this customer has used it.</summary>
    public int Uses { get; init; }
}
