using System.Text.Json.Serialization;
using CsRules.Refunds;
using CsRules.Returns;

namespace CsRules.Agenda;

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
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ClaimRecord
{
    /// <summary>Country whose law the purchase lives under (ISO 3166); that of the refund, or the shop's, where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>The shop's id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>The facts of the return, as in a return document.</summary>
    public required ReturnClaim Return { get; init; }

    /// <summary>The order, what went back before and what goes back now, as in a refund document; it says how much.</summary>
    public RefundCase? Refund { get; init; }

    /// <summary>How much goes back, where there is no refund document.</summary>
    public Money? Amount { get; init; }

    /// <summary>When the payment provider was asked to stop or cancel the card claim; null while it was not, or nothing was paid by card.</summary>
    public Moment? CardCancelAskedOn { get; init; }

    /// <summary>When the money went back; null while it did not.</summary>
    public Moment? RefundedOn { get; init; }
}
