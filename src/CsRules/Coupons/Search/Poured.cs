using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>
/// What lines may not bear of an amount that is divided by the prices before any coupon, so that the others bear it on top, in proportion
/// to their prices. It is nothing but where a product coupon leaves next to nothing of a line.
/// </summary>
/// <param name="Amount">At most so much is not borne.</param>
/// <param name="Others">At least so much the lines weigh together that bear it.</param>
internal readonly record struct Poured(long Amount, long Others)
{
    /// <summary>What may come on top for a line of a price.</summary>
    public long On(long price) => Amount == 0 ? 0 : (long)Int128.Min((((Int128)price * Amount) + Others - 1) / Others, long.MaxValue / 4);

    /// <summary>For a discount on lines of which at least so much is left.</summary>
    public static Poured Of(LineFacts[] lines, long total, long discount, long[] left)
    {
        var poured = new Poured(0, total);
        while (true)
        {
            // The more the others have to bear, the more of them may not.
            var (amount, others) = (0L, 0L);
            for (var i = 0; i < lines.Length; i++)
            {
                var share = Portion.Ceiling(lines[i].Amount, discount, total);
                amount += Math.Max(0, share - left[i]);
                if (share + poured.On(lines[i].Amount) <= left[i]) others += lines[i].Amount;
            }

            // Where nobody is left to bear it nothing is known.
            if (others == 0) return new(total, 1);
            var next = new Poured(amount, others);
            if (next == poured) return poured;
            poured = next;
        }
    }
}
