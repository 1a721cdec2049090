using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>A refund plan laid out as a document: what <c>refund quote</c> prints.</summary>
/// <example>
/// <para>The plan laid out for a page, with the interest that is due where it is paid today:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }], DueFrom = Moment.OnDay(new LocalDate(2025, 10, 20)) };
/// var plan = RefundPolicy.Default.Compile(order).Plan(claim, today);
/// RefundAnswer.Of(plan, today, Language.English).DueOn;   // 2025-10-23
/// </code>
/// </example>
public sealed record RefundAnswer
{
    /// <summary>The claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>True where it was refunded before.</summary>
    public required bool IsReplay { get; init; }

    /// <summary>When it was refunded; null where it was not, or nobody said when.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? RefundedOn { get; init; }

    /// <summary>What goes back to the customer; of a replay what went back then.</summary>
    public required Money ToCustomer { get; init; }

    /// <summary>What the customer owes.</summary>
    public required Money DueFromCustomer { get; init; }

    /// <summary>Units that go back.</summary>
    public required ImmutableArray<RefundedLine> Lines { get; init; }

    /// <summary>Everything that makes the total.</summary>
    public required ImmutableArray<AnsweredItem> Items { get; init; }

    /// <summary>Where the money goes.</summary>
    public required ImmutableArray<RefundShare> ByMethod { get; init; }

    /// <summary>Points that go back.</summary>
    public required ImmutableArray<RestoredLot> PointsBack { get; init; }

    /// <summary>Points that are used again, since their claim is undone.</summary>
    public required ImmutableArray<RestoredLot> PointsTaken { get; init; }

    /// <summary>What is not asked for any more of what was unpaid.</summary>
    public required Money NoLongerDue { get; init; }

    /// <summary>What goes back to each payment, split for taxes, where the order asks for it.</summary>
    public required ImmutableArray<RefundTax> Tax { get; init; }

    /// <summary>What each payment stands for afterwards.</summary>
    public required ImmutableArray<RefundTax> TaxKept { get; init; }

    /// <summary>What the customer owes, split for taxes.</summary>
    public required ImmutableArray<RefundTax> TaxDue { get; init; }

    /// <summary>Earned points taken back.</summary>
    public required EarnedTakenBack Earned { get; init; }

    /// <summary>Whether the uses of coupons come back.</summary>
    public required ImmutableArray<AnsweredCouponReturn> Coupons { get; init; }

    /// <summary>Demanded charges, judged.</summary>
    public required ImmutableArray<AnsweredCharge> Charges { get; init; }

    /// <summary>The last day for the refund, once its event has happened.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? DueOn { get; init; }

    /// <summary>Interest if it is paid on the day asked about; null without a due date.</summary>
    public Money? InterestIfPaidToday { get; init; }

    /// <summary>The statement, a line each.</summary>
    public required ImmutableArray<string> Statement { get; init; }

    /// <summary>The statement for the customer.</summary>
    public required ImmutableArray<string> Customer { get; init; }

    /// <summary>Lays out a plan in a language.</summary>
    public static RefundAnswer Of(RefundPlan plan, LocalDate today, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            ClaimId = plan.ClaimId,
            IsReplay = plan.IsReplay,
            RefundedOn = plan.RefundedOn,
            ToCustomer = plan.ToCustomer,
            DueFromCustomer = plan.DueFromCustomer,
            Lines = plan.Lines,
            Items = [.. plan.Items.Select(i => new AnsweredItem(i.Finding.Code, i.Amount, plan.Told(i).Explain(language)))],
            ByMethod = plan.ByMethod,
            PointsBack = plan.PointsBack,
            PointsTaken = plan.PointsTaken,
            NoLongerDue = plan.NoLongerDue,
            Tax = plan.Tax,
            TaxKept = plan.TaxKept,
            TaxDue = plan.TaxDue,
            Earned = plan.Earned,
            Coupons = [.. plan.Coupons.Select(c => AnsweredCouponReturn.Of(c, language))],
            Charges = [.. plan.Charges.Select(c => AnsweredCharge.Of(c, language))],
            DueOn = plan.DueOn,
            InterestIfPaidToday = plan.DueOn is null ? null : plan.InterestIfPaidOn(today).Known,
            Statement = plan.Statement(language, Voice.Agent),
            Customer = plan.Statement(language, Voice.Customer),
        };
    }
}
