using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Orders;
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
/// var plan = RefundAccount.Open(order, new RefundPolicy { ReturnFee = Money.Won(10_000) }).Plan(claim, today);
/// plan.ToCustomer;        // 0 KRW
/// plan.DueFromCustomer;   // 1000 KRW
/// </code>
/// </example>
public sealed record RefundPlan
{
    /// <summary>The claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>True where the claim was refunded before: the plan is the old one and nothing more is due.</summary>
    public required bool IsReplay { get; init; }

    /// <summary>What was paid for the units that go back, line by line.</summary>
    public required ImmutableArray<RefundedLine> Lines { get; init; }

    /// <summary>Everything that makes the total: goods, shipping, coupons taken back, charges. Deductions are negative.</summary>
    public required ImmutableArray<RefundItem> Items { get; init; }

    /// <summary>Charges that the shop demanded, judged.</summary>
    public required ImmutableArray<ChargeJudgement> Charges { get; init; }

    /// <summary>The sum of the items; negative where charges exceed what goes back.</summary>
    public required Money Total { get; init; }

    /// <summary>What goes back to the customer; never negative.</summary>
    public Money ToCustomer => Money.Max(Total, Money.Zero(Total.Currency));

    /// <summary>What the customer owes; never negative.</summary>
    public Money DueFromCustomer => Money.Max(-Total, Money.Zero(Total.Currency));

    /// <summary>Where the money goes, by payment; they sum to <see cref="ToCustomer"/>.</summary>
    public required ImmutableArray<RefundShare> ByMethod { get; init; }

    /// <summary>Points that go back, by lot.</summary>
    public required ImmutableArray<RestoredLot> PointsBack { get; init; }

    /// <summary>Earned points that are taken back.</summary>
    public required EarnedTakenBack Earned { get; init; }

    /// <summary>By when; the date is null until the event that starts the deadline has happened.</summary>
    public required RefundDue Due { get; init; }

    internal ReturnRights Rights { get; init; } = ReturnRights.Korea;

    /// <summary>The last day for the refund, inclusive; null until the event that starts it has happened.</summary>
    public LocalDate? DueOn => Due.DueOn;

    /// <summary>Interest if the refund is paid on a day: none up to the due date.</summary>
    /// <exception cref="InvalidOperationException">There is no due date yet.</exception>
    public LateInterest InterestIfPaidOn(LocalDate paidOn) => Rights.Interest(
        ToCustomer, DueOn ?? throw new InvalidOperationException("The refund has no due date until the goods are back."), paidOn);

    /// <summary>Plans a refund from the order, what went back before and what goes back now.</summary>
    /// <exception cref="FluentValidation.ValidationException">The order, the claims or the policy have errors; all are listed.</exception>
    public static RefundPlan For(Order order, ImmutableArray<RefundClaim> before, RefundClaim claim, RefundPolicy policy, LocalDate today)
    {
        Validation.ThrowIfInvalid(RefundCaseValidator.Instance, new() { Order = order, Before = before, Claim = claim, Policy = policy });
        return RefundAccount.Opened(order, policy).Replay(before, today).Plan(claim, today);
    }

    /// <summary>
    /// Plans a refund by a decision on the return: the decision says whose fault it is, who bears the way back, what may
    /// be charged and when the refund is due.
    /// </summary>
    /// <exception cref="ArgumentException">The decision does not allow the return.</exception>
    /// <exception cref="FluentValidation.ValidationException">The order or the policy have errors; all are listed.</exception>
    public static RefundPlan For(Order order, RefundClaim claim, in ReturnDecision decision, RefundPolicy policy, LocalDate today) =>
        RefundAccount.Open(order, policy).Plan(claim, decision, today);

    /// <summary>The plan as a statement, an item a line: what was paid, what comes back, why.</summary>
    public ImmutableArray<string> Statement(Language language, Voice voice) => RefundStatement.Of(this, language, voice);
}

/// <summary>Units of a line that go back.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Gross">Their price before discounts.</param>
/// <param name="Discounts">Their share of the discounts.</param>
/// <param name="Net">What was paid for them.</param>
/// <example>
/// <para>Of three equal units one has its share of the discount in whole won:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundedLine shirt = RefundAccount.Open(order, RefundPolicy.Default).Plan(claim, today).Lines[0];
/// shirt.Gross;       // 10000 KRW
/// shirt.Discounts;   // 1000 KRW
/// shirt.Net;         // 9000 KRW
/// </code>
/// </example>
public sealed record RefundedLine(string Line, int Quantity, Money Gross, Money Discounts, Money Net);

/// <summary>One item of a refund.</summary>
/// <example>
/// <para>Deductions are items too, with a minus; all of them make the total:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var plan = RefundAccount.Open(order, new RefundPolicy { ReturnFee = Money.Won(3_000) }).Plan(claim, today);
/// plan.Items.Select(item =&gt; item.Amount);   // 9000 KRW, -3000 KRW
/// plan.Total;                               // 6000 KRW
/// </code>
/// </example>
public sealed class RefundItem
{
    private readonly RefundedLine? _line;
    private readonly Finding? _finding;

    internal RefundItem(RefundedLine line) => (Amount, _line) = (line.Net, line);

    internal RefundItem(Money amount, Finding finding) => (Amount, _finding) = (amount, finding);

    /// <summary>The amount; negative where it is deducted.</summary>
    public Money Amount { get; }

    /// <summary>What it is and why; made when asked for.</summary>
    public Finding Finding => _finding ?? new("refund.goods", FindingEffect.Supports, [],
        [new("amount", Amount), new("line", _line!.Line), new("quantity", _line.Quantity), new("gross", _line.Gross), new("discounts", _line.Discounts)]);
}

/// <summary>What goes back to one payment.</summary>
/// <param name="Method">The method; "points" for points, "additional" for what the customer paid later.</param>
/// <param name="Amount">How much.</param>
/// <example>
/// <para>Points are told as one method, whatever lots they came from:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// var plan = RefundAccount.Open(order, new RefundPolicy { Order = RefundOrder.PointsFirst }).Plan(claim, today);
/// RefundShare points = plan.ByMethod.Single(share =&gt; share.Method == "points");
/// points.Amount;            // 3000 KRW
/// plan.PointsBack.Length;   // 2
/// </code>
/// </example>
public sealed record RefundShare(string Method, Money Amount);

/// <summary>Points that go back to a lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Amount">How much; zero where forfeited.</param>
/// <param name="ExpiresOn">Its last day from now on; null where it does not expire.</param>
/// <param name="Forfeited">What an expired lot lost by the shop's policy.</param>
/// <example>
/// <para>A lot that expired on 31 March comes back for as many days as it had left when it was spent:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// var account = RefundAccount.Open(order, new RefundPolicy { Order = RefundOrder.PointsFirst });
/// RestoredLot lot = account.Plan(claim, new LocalDate(2026, 4, 10)).PointsBack[0];
/// lot.Amount;      // 1000 KRW
/// lot.ExpiresOn;   // 2026-09-26
/// </code>
/// </example>
public sealed record RestoredLot(string Lot, Money Amount, LocalDate? ExpiresOn, Money Forfeited);

/// <summary>Earned points that are taken back.</summary>
/// <param name="Amount">What the units had earned.</param>
/// <param name="FromBalance">Taken from the balance.</param>
/// <param name="Negative">By how much the balance goes below zero.</param>
/// <param name="Deducted">Deducted from the refund.</param>
/// <param name="Waived">Not taken back.</param>
/// <example>
/// <para>Points that the customer has spent since are waived where the shop does not say otherwise:</para>
/// <code>
/// var spent = order with { Earned = new() { Amount = Money.Won(873), Held = Money.Won(100) } };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// EarnedTakenBack earned = RefundAccount.Open(spent, RefundPolicy.Default).Plan(claim, today).Earned;
/// earned.FromBalance;   // 100 KRW
/// earned.Waived;        // 368 KRW
/// </code>
/// </example>
public sealed record EarnedTakenBack(Money Amount, Money FromBalance, Money Negative, Money Deducted, Money Waived);
