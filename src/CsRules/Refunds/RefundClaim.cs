using System.Collections.Immutable;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>A cancel or a return of some units, to be refunded. Replaying it by its id changes nothing.</summary>
/// <example>
/// <para>Sent twice under one id, a claim is refunded once:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundPolicy.Default.Compile(order).After(claim, today).Plan(claim, today).IsReplay;   // true
/// </code>
/// </example>
public sealed record RefundClaim
{
    /// <summary>The shop's id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>Cancel or return.</summary>
    public RefundKind Kind { get; init; }

    /// <summary>Whose reason it is: the consumer's change of mind, or the seller's fault.</summary>
    public Party Fault { get; init; }

    /// <summary>What goes back.</summary>
    public required ImmutableArray<ClaimedLine> Lines { get; init; }

    /// <summary>The day that starts the refund's deadline: goods came back, or the withdrawal where nothing has to.</summary>
    public Moment? DueFrom { get; init; }

    /// <summary>What else the shop wants to charge; what the law forbids is refused by name.</summary>
    public ImmutableArray<ChargeDemand> Charges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the customer paid of what the claim left owed; nothing where not said.</summary>
    public Money? Paid { get; init; }

    /// <summary>When it was refunded, where it was: a claim that is told again says so.</summary>
    public Moment? RefundedOn { get; init; }

    /// <summary>True where two claims ask the same thing: what goes back, how, whose fault it is, and what is charged.</summary>
    internal bool IsSame(RefundClaim other) =>
        Kind == other.Kind && Fault == other.Fault && Charges.SequenceEqual(other.Charges)
        && (Lines.SequenceEqual(other.Lines) || Units(Lines).SequenceEqual(Units(other.Lines)));

    // Units of the same line are the same units, in whatever order they are told.
    private static IEnumerable<(string Line, long Quantity)> Units(ImmutableArray<ClaimedLine> lines) => lines
        .GroupBy(line => line.Line, (id, same) => (id, same.Sum(line => (long)line.Quantity)), StringComparer.Ordinal)
        .OrderBy(units => units.id, StringComparer.Ordinal);
}
