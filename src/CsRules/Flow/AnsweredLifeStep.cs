using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Flow;

/// <summary>A step of an order's life and where everything stands after it.</summary>
/// <param name="At">When.</param>
/// <param name="Id">The order, the event or the claim.</param>
/// <param name="What">What happened, in words.</param>
/// <param name="ToCustomer">What goes back with it.</param>
/// <param name="DueFromCustomer">What the customer owes after it.</param>
/// <param name="Paid">What was paid in money so far.</param>
/// <param name="Refunded">What went back of it so far.</param>
/// <param name="Unpaid">What is still to be paid.</param>
/// <param name="Kept">What the customer keeps, at what it cost.</param>
/// <param name="Points">The customer's balance of points; null without a program.</param>
/// <param name="Pending">Points that can't be used yet; null without a program.</param>
/// <param name="CouponsUsed">Coupons whose use stands.</param>
/// <param name="Tier">The customer's tier; null without a program.</param>
/// <param name="Texts">What was found: a refund line by line, what was refused and why.</param>
/// <example>
/// <para>Before anything happened all of the order is kept:</para>
/// <code>
/// var tea = new LifeCase { Purchase = new() { Id = "O-1", At = now, Cart = new([new("tea", Money.Won(12_000))]), Method = "card" } };
/// AnsweredLifeStep bought = LifeAnswer.Of(tea, null, Language.English).Steps[0];
/// bought.Kept;   // 12000 KRW
/// bought.Paid;   // 12000 KRW
/// </code>
/// </example>
public sealed record AnsweredLifeStep(
    [property: JsonConverter(typeof(InstantConverter))] Instant At, string Id, string What, Money ToCustomer, Money DueFromCustomer, Money Paid, Money Refunded, Money Unpaid, Money Kept, Money? Points, Money? Pending,
    ImmutableArray<string> CouponsUsed, string? Tier, ImmutableArray<string> Texts);
