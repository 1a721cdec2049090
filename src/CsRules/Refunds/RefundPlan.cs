using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>
/// How much goes back for one claim, to whom, by when, and why. Amounts come from cumulative shares: whatever the order
/// and grouping of partial returns, their sum is what was paid.
/// </summary>
/// <example>
/// <para>A fee above the refund is due from the customer; a refund is never negative:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var plan = new RefundPolicy { ReturnFee = Money.Won(10_000) }.Compile(order).Plan(claim, today);
/// plan.ToCustomer;        // 0 KRW
/// plan.DueFromCustomer;   // 1000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed record RefundPlan
{
    /// <summary>The claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>True where the claim was refunded before: the plan is the old one and nothing more is due.</summary>
    public required bool IsReplay { get; init; }

    /// <summary>When it was refunded; null where it was not, or nobody said when.</summary>
    public LocalDate? RefundedOn { get; init; }

    /// <summary>What was paid for the units that go back, line by line.</summary>
    public required ImmutableArray<RefundedLine> Lines { get; init; }

    /// <summary>Everything that makes the total: goods, shipping, coupons taken back, charges, a debt from before. Deductions are negative.</summary>
    public required ImmutableArray<RefundItem> Items { get; init; }

    /// <summary>Charges that the shop demanded, judged.</summary>
    public required ImmutableArray<ChargeJudgement> Charges { get; init; }

    /// <summary>The sum of the items; negative where charges exceed what goes back.</summary>
    public required Money Total { get; init; }

    /// <summary>What goes back to the customer; never negative.</summary>
    public Money ToCustomer => Money.Max(Total, Money.Zero(Total.Currency));

    /// <summary>What the customer owes, of this claim and those before it; never negative. Until it is told as paid, later refunds are less by it.</summary>
    public Money DueFromCustomer => Money.Max(-Total, Money.Zero(Total.Currency));

    /// <summary>Where the money goes, by payment; they sum to <see cref="ToCustomer"/>.</summary>
    public required ImmutableArray<RefundShare> ByMethod { get; init; }

    /// <summary>Points that go back, by lot.</summary>
    public required ImmutableArray<RestoredLot> PointsBack { get; init; }

    /// <summary>Points that went back before and are used again, by lot, since their claim is undone.</summary>
    public required ImmutableArray<RestoredLot> PointsTaken { get; init; }

    /// <summary>What is not asked for any more of what was unpaid.</summary>
    public required Money NoLongerDue { get; init; }

    /// <summary>
    /// What goes back to each payment, split for taxes, where the order asks for it: supply, tax, zero-rated and tax-free amounts of
    /// each sum to what the payment gets, and those of all claims to the order. Points have a line of their own: what a shop's own
    /// points paid may be no part of the supply (Korea: Value-Added Tax Act Decree 61, not read for this).
    /// </summary>
    public required ImmutableArray<RefundTax> Tax { get; init; }

    /// <summary>What each payment stands for afterwards: the amounts of a corrected cash receipt or tax invoice.</summary>
    public required ImmutableArray<RefundTax> TaxKept { get; init; }

    /// <summary>Earned points that are taken back; negative where they are given again.</summary>
    public required EarnedTakenBack Earned { get; init; }

    /// <summary>Whether the uses of coupons come back, for each discount that says when.</summary>
    public required ImmutableArray<CouponReturn> Coupons { get; init; }

    /// <summary>By when; the date is null until the event that starts the deadline has happened.</summary>
    public required RefundDue Due { get; init; }

    /// <summary>The law by which it was planned.</summary>
    public required Law Law { get; init; }

    /// <summary>What <see cref="DueFromCustomer"/> is made of: the amounts of the receipt for its payment.</summary>
    public required ImmutableArray<RefundTax> TaxDue { get; init; }

    // The day for which it was planned: a day that was due before it is overdue.
    internal LocalDate PlannedOn { get; init; }

    // What is still to be paid of the order after it, and whether nothing of the order was paid before it.
    internal Money Unpaid { get; init; }

    internal bool NothingWasPaid { get; init; }

    // Expired points that come back though the consumer's own claim reached them: the seller's fault covers them.
    internal Money PointsCovered { get; init; }

    // Forfeited points that come back after all, by lot.
    internal ImmutableArray<RestoredLot> PointsRegained { get; init; } = [];

    // A replay of what was undone since.
    internal bool IsUndone { get; init; }

    // The law's rate of tax, where the order did not give its own.
    internal Rate? TaxRateByLaw { get; init; }

    // What is said of an item.
    internal Finding Told(RefundItem item) => NothingWasPaid ? item.Unpaid : item.Finding;

    /// <summary>The last day for the refund, inclusive; null until the event that starts it has happened.</summary>
    public LocalDate? DueOn => Due.DueOn;

    /// <summary>Interest if the refund is paid on a day: none up to the due date.</summary>
    /// <exception cref="CsRulesException">There is no due date yet: the goods are not back.</exception>
    public LateInterest InterestIfPaidOn(LocalDate paidOn) => Law.Interest(
        ToCustomer, DueOn ?? throw new CsRulesException(new InputError("refund.not-due-yet", "$.claim", Validation.Data(("given", ClaimId)))), paidOn);

    /// <summary>Plans the refund of a document's claim, after those before it.</summary>
    /// <param name="refund">The order, what went back before, what goes back now, the shop's settings and the law.</param>
    /// <param name="today">The day in the shop's zone; decides which lots of points have expired.</param>
    /// <exception cref="CsRulesException">The document has errors; all are listed.</exception>
    public static RefundPlan For(RefundCase refund, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(refund);
        Facts.ThrowIfInvalid(RefundCaseValidator.Instance, refund);
        var account = new RefundAccount(new(refund.Order), refund.Policy, LawBook.OrDefault(refund.Regime).General).Replay(refund.Before, today);
        // What was paid of it already is no part of its plan, but has to be owed.
        if (refund.Claim.Paid is not null) _ = account.Told(refund.Claim, today, "$.claim.paid");
        return account.Plan(refund.Claim, today);
    }

    /// <summary>The plan as a statement, an item a line: what was paid, what comes back, why.</summary>
    public ImmutableArray<string> Statement(Language language, Voice voice) => RefundStatement.Of(this, language, voice);
}
