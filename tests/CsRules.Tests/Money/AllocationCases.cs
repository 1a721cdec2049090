using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests;

/// <summary>A total and lines to divide it over; weights repeat often, so that ties and zeros occur.</summary>
public sealed record Division(long Total, long[] Weights, long[] Ceilings)
{
    public override string ToString() => $"{Total} over [{string.Join(", ", Weights)}] within [{string.Join(", ", Ceilings)}]";

    public long[] Shares()
    {
        var shares = new long[Weights.Length];
        Allocation.Split(Total, Weights, shares);
        return shares;
    }
}

public static class Divisions
{
    public static Arbitrary<Division> Any()
    {
        var small = Gen.Choose(0, 12).Select(n => (long)n);
        var price = Gen.Choose(0, 500).Select(n => n * 100L);
        var odd = Gen.Choose(0, 2_000_000_000).Select(n => (long)n);
        var huge = Gen.Elements(long.MaxValue, long.MaxValue - 1, long.MaxValue / 2, 1L << 62);
        var weight = Gen.Frequency((3, small), (4, price), (2, odd), (1, huge));
        var gen =
            from n in Gen.Choose(1, 25)
            from same in Gen.Elements(true, false, false)
            from weights in (same ? Gen.Elements(0L, 1, 1, 700, 700, 10_000) : weight).ArrayOf(n)
            from ceilings in Gen.OneOf(small, price, odd).ArrayOf(n)
            from total in Gen.Frequency((1, Gen.Choose(0, 3).Select(v => (long)v)), (5, price), (2, odd), (1, huge))
            from sign in Gen.Elements(1, 1, 1, -1)
            where weights.Any(w => w > 0)
            select new Division(sign * total, weights, ceilings);
        return Arb.From(gen, Shrink);
    }

    /// <summary>Over so many lines that the last winner is picked and not looked for by halves; up to a good tenth beyond where that begins.</summary>
    public static Arbitrary<Division> OfManyLines()
    {
        var weight = Gen.OneOf(
            Gen.Constant(1_000L), Gen.Elements(0L, 1, 700, 700, 10_000), Gen.Choose(1, 50).Select(n => n * 1_000L), Gen.Choose(0, 2_000_000_000).Select(n => (long)n),
            Gen.Elements(long.MaxValue, long.MaxValue - 1, long.MaxValue / 2, 3, 2));
        var gen =
            from n in Gen.OneOf(Gen.Choose(100, 145), Gen.Choose(200, 1_500))
            from mixed in Gen.Elements(true, false)
            from kind in Gen.Elements(weight, weight.Select(one => one / 3), Gen.Constant(7L))
            from weights in (mixed ? weight : kind).ArrayOf(n)
            from sorted in Gen.Elements(0, 1, 2)
            from total in Gen.OneOf(Gen.Choose(0, 5).Select(v => (long)v), Gen.Choose(0, 2_000_000_000).Select(v => (long)v), Gen.Elements(long.MaxValue, long.MinValue, -1))
            where weights.Any(w => w > 0)
            select new Division(total, sorted switch { 0 => weights, 1 => [.. weights.Order()], _ => [.. weights.OrderDescending()] }, weights);
        return Arb.From(gen, Shrink);
    }

    private static IEnumerable<Division> Shrink(Division d)
    {
        for (var i = 0; i < d.Weights.Length; i++)
        {
            var rest = new Division(d.Total, [.. d.Weights.Where((_, k) => k != i)], [.. d.Ceilings.Where((_, k) => k != i)]);
            if (rest.Weights.Any(w => w > 0)) yield return rest;
        }

        if (d.Total != 0) yield return d with { Total = d.Total / 2 };
    }

    /// <summary>The slow, obvious twin: exact floors, then sort the remainders and hand out the rest one by one.</summary>
    public static long[] SlowSplit(long total, long[] weights)
    {
        var sum = weights.Aggregate(BigInteger.Zero, (a, w) => a + w);
        var magnitude = BigInteger.Abs(total);
        if (magnitude.IsZero) return new long[weights.Length];
        var shares = weights.Select(w => magnitude * w / sum).ToArray();
        var left = (int)(magnitude - shares.Aggregate(BigInteger.Zero, (a, s) => a + s));
        foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => magnitude * weights[i] % sum).ThenBy(i => i).Take(left))
            shares[i]++;
        return [.. shares.Select(s => (long)(total < 0 ? -s : s))];
    }
}
