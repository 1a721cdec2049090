using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>A cancel, a return or an exchange of some units, money without goods, or the undoing of a claim. Replaying it by its id changes nothing.</summary>
/// <example>
/// <para>Sent twice under one id, a claim is refunded once:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundPolicy.Default.Compile(order).After(claim, today).Plan(claim, today).IsReplay;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RefundClaim
{
    /// <summary>The shop's id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>Cancel or return.</summary>
    public RefundKind Kind { get; init; }

    /// <summary>Whose reason it is: the consumer's change of mind, or the seller's fault.</summary>
    public Party Fault { get; init; }

    /// <summary>What goes back; nothing where the claim is of allowances only, or undoes another.</summary>
    public ImmutableArray<ClaimedLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What comes instead, for <see cref="RefundKind.Exchange"/>.</summary>
    public ImmutableArray<Replacement> Replacements { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Money that goes back without goods.</summary>
    public ImmutableArray<Allowance> Allowances { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// An earlier claim that is undone: a cancel that is taken back, a return that was withdrawn or refused after the refund, a
    /// lost parcel that is sent again. What was refunded for it is owed again, its points are used again, its charges fall away.
    /// </summary>
    public string? Undoes { get; init; }

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
        Kind == other.Kind && Fault == other.Fault && Undoes == other.Undoes && Charges.SequenceEqual(other.Charges)
        && Replacements.SequenceEqual(other.Replacements) && Allowances.SequenceEqual(other.Allowances)
        && (Lines.SequenceEqual(other.Lines) || Units(Lines).SequenceEqual(Units(other.Lines)));

    // Units of the same line are the same units, in whatever order they are told.
    private static IEnumerable<(string Line, long Quantity)> Units(ImmutableArray<ClaimedLine> lines) => lines
        .GroupBy(line => line.Line, (id, same) => (id, same.Sum(line => (long)line.Quantity)), StringComparer.Ordinal)
        .OrderBy(units => units.id, StringComparer.Ordinal);
}
