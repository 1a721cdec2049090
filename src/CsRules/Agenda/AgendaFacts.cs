using System.Collections.Immutable;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>Everything an agenda is made from. Each fact stands alone, so that the facts may be split anywhere between two of them.</summary>
/// <example>
/// <para>With no facts there is nothing to do, and that is no error:</para>
/// <code>
/// agendaPlan.Draw(new AgendaFacts(), tuesday).Entries.Length;   // 0
/// </code>
/// </example>
public sealed record AgendaFacts
{
    /// <summary>Orders with what happened to them; ids are unique.</summary>
    public ImmutableArray<OrderLife> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Returns and cancels whose money may be due; ids are unique.</summary>
    public ImmutableArray<ClaimRecord> Claims { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Conversations; ids are unique.</summary>
    public ImmutableArray<Conversation> Conversations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Points, one document a customer.</summary>
    public ImmutableArray<PointsCase> Points { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Coupons that customers hold.</summary>
    public ImmutableArray<HeldCoupon> Coupons { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A return or cancel as the agenda needs it: the facts that decide it, and the money that goes back.</summary>
/// <example>
/// <para>Money that went back is owed no more; the day it went back counts as done:</para>
/// <code>
/// var owed = new ClaimRecord
/// {
///     Id = "R-1", Amount = Money.Won(20_000),
///     Return = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 2), GoodsBackOn = new LocalDate(2025, 10, 10) } },
/// };
/// agendaPlan.Draw(new() { Claims = [owed] }, tuesday).Entries.Length;                                                     // 1
/// agendaPlan.Draw(new() { Claims = [owed with { RefundedOn = new LocalDate(2025, 10, 14) }] }, tuesday).Entries.Length;   // 0
/// </code>
/// </example>
public sealed record ClaimRecord
{
    /// <summary>The shop's id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>The facts of the return, as in a return document.</summary>
    public required ReturnClaim Return { get; init; }

    /// <summary>The order, what went back before and what goes back now, as in a refund document; it says how much.</summary>
    public RefundCase? Refund { get; init; }

    /// <summary>How much goes back, where there is no refund document.</summary>
    public Money? Amount { get; init; }

    /// <summary>When the money went back; null while it did not.</summary>
    public Moment? RefundedOn { get; init; }
}

/// <summary>A coupon that a customer holds.</summary>
/// <example>
/// <para>A coupon that is used up does not end for its customer any more:</para>
/// <code>
/// var held = new HeldCoupon { Customer = "C-1", Coupon = "CHUSEOK" };
/// agendaPlan.Draw(new() { Coupons = [held] }, tuesday).Entries[0].DueOn;                   // 2025-10-19
/// agendaPlan.Draw(new() { Coupons = [held with { Uses = 1 }] }, tuesday).Entries.Length;   // 0
/// </code>
/// </example>
public sealed record HeldCoupon
{
    /// <summary>The shop's id of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The coupon's id in the book of coupons.</summary>
    public required string Coupon { get; init; }

    /// <summary>The day of issue; needed where the coupon ends some days after it.</summary>
    public LocalDate? IssuedOn { get; init; }

    /// <summary>How often this customer has used it.</summary>
    public int Uses { get; init; }
}
