using System.Collections.Immutable;

namespace CsRules;

/// <summary>
/// The one rule by which an amount is divided: in proportion to the weights, whole minor units, by the largest
/// remainder; where remainders are equal the first line goes first. The shares and what is left sum to the whole,
/// each share lies within one unit of the exact one, and a weight of zero gets zero.
/// A negative total divides as its mirror image does.
/// </summary>
/// <remarks>
/// Where lines have ceilings, what does not fit is poured over the others in proportion (water-filling), and what fits
/// nowhere stands in <see cref="Unallocated"/>: it is never lost and never pushes a line over.
/// </remarks>
/// <example>
/// <para>A capped discount of 3,000 won, where every line's exact share is a fraction:</para>
/// <code>Allocation.Of(Money.Won(3000), [10000, 20000, 5001]).Shares // 857, 1714, 429</code>
/// </example>
public sealed partial class Allocation
{
    private Allocation(ImmutableArray<Money> shares, Money unallocated) => (Shares, Unallocated) = (shares, unallocated);

    /// <summary>One share per line, in the order of the lines.</summary>
    public ImmutableArray<Money> Shares { get; }

    /// <summary>What fitted under no ceiling; zero where there are none.</summary>
    public Money Unallocated { get; }

    /// <summary>Divides an amount by weights.</summary>
    /// <exception cref="ArgumentException">No weights, a negative one, or only zeros for a total that is not zero.</exception>
    public static Allocation Of(Money total, params ReadOnlySpan<long> weights)
    {
        var shares = new long[weights.Length];
        Split(total.MinorUnits, weights, shares);
        return From(shares, 0, total.Currency);
    }

    /// <summary>Divides an amount by weights, no share above its ceiling.</summary>
    /// <exception cref="ArgumentException">
    /// As for <see cref="Of(Money, ReadOnlySpan{long})"/>; or a negative ceiling, or not one ceiling a weight.
    /// </exception>
    public static Allocation Within(Money total, ReadOnlySpan<long> weights, ReadOnlySpan<long> ceilings)
    {
        var shares = new long[weights.Length];
        var left = Split(total.MinorUnits, weights, ceilings, shares);
        return From(shares, left, total.Currency);
    }

    /// <summary>
    /// Divides a discount over priced lines in proportion to what they cost; no line goes below its floor.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// No lines, a negative amount, a floor above its amount, lines that cost nothing for a total that is not zero,
    /// or two currencies.
    /// </exception>
    public static Allocation OverLines(Money total, params ReadOnlySpan<AllocationLine> lines)
    {
        var (weights, ceilings) = (new long[lines.Length], new long[lines.Length]);
        for (var i = 0; i < lines.Length; i++)
        {
            var (amount, floor) = lines[i];
            if (amount.Currency != total.Currency || floor.Currency != total.Currency)
                throw new ArgumentException($"Line {i} is not in {total.Currency}.", nameof(lines));
            (weights[i], ceilings[i]) = (amount.MinorUnits, (amount - floor).MinorUnits);
        }

        return Within(total, weights, ceilings);
    }

    private static Allocation From(long[] shares, long left, Currency currency)
    {
        var amounts = ImmutableArray.CreateBuilder<Money>(shares.Length);
        foreach (var share in shares) amounts.Add(new Money(share, currency));
        return new(amounts.MoveToImmutable(), new Money(left, currency));
    }
}
