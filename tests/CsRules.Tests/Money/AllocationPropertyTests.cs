using System.Numerics;
using CsRules.Testing;

namespace CsRules.Tests;

[Properties(Arbitrary = [typeof(Divisions)], MaxTest = 3000)]
public class AllocationPropertyTests
{
    private static BigInteger Total(IEnumerable<long> values) => values.Aggregate(BigInteger.Zero, (a, v) => a + v);

    [Property]
    public bool Agrees_with_sorting_the_remainders(Division d) => d.Shares().SequenceEqual(Divisions.SlowSplit(d.Total, d.Weights));

    [Property]
    public bool Shares_sum_to_the_whole(Division d) => Total(d.Shares()) == d.Total;

    [Property]
    public bool Every_share_lies_within_one_unit_of_the_exact_one(Division d)
    {
        var sum = Total(d.Weights);
        return d.Shares().Zip(d.Weights).All(p => BigInteger.Abs((p.First * sum) - ((BigInteger)d.Total * p.Second)) < sum);
    }

    [Property]
    public bool No_share_turns_the_sign_and_zero_weights_get_zero(Division d) =>
        d.Shares().Zip(d.Weights).All(p => p.First * (BigInteger)d.Total >= 0 && (p.Second > 0 || p.First == 0));

    [Property]
    public bool A_discount_no_larger_than_the_lines_is_never_above_a_line(Division d)
    {
        if (BigInteger.Abs(d.Total) > Total(d.Weights)) d = d with { Total = d.Weights.Max() };
        return d.Shares().Zip(d.Weights).All(p => BigInteger.Abs(p.First) <= p.Second);
    }

    [Property]
    public bool Permuting_lines_permutes_shares_but_for_ties(Division d)
    {
        var sum = Total(d.Weights);
        var reversed = (d with { Weights = [.. d.Weights.Reverse()] }).Shares();
        // Where remainders tie, which of the lines gets the unit depends on the order; nothing else may.
        return d.Shares().Zip(reversed.Reverse(), d.Weights).All(p =>
            p.First == p.Second
            || (BigInteger.Abs(p.First - (BigInteger)p.Second) == 1
                && d.Weights.Count(w => BigInteger.Abs(d.Total) * w % sum == BigInteger.Abs(d.Total) * p.Third % sum) > 1));
    }

    [Property]
    public bool Under_ceilings_shares_and_what_is_left_sum_to_the_whole(Division d)
    {
        var shares = new long[d.Weights.Length];
        var left = Allocation.Split(d.Total, d.Weights, d.Ceilings, shares);
        return Total(shares) + left == d.Total
            && shares.Zip(d.Ceilings).All(p => BigInteger.Abs(p.First) <= p.Second)
            && shares.Zip(d.Weights).All(p => p.Second > 0 || p.First == 0)
            && shares.All(s => s * (BigInteger)d.Total >= 0);
    }

    [Property]
    public bool Something_is_left_only_when_every_line_is_full(Division d)
    {
        var shares = new long[d.Weights.Length];
        var left = Allocation.Split(d.Total, d.Weights, d.Ceilings, shares);
        return left == 0 || Enumerable.Range(0, shares.Length).All(i => d.Weights[i] == 0 || Math.Abs(shares[i]) == d.Ceilings[i]);
    }

    [Property]
    public bool A_line_below_its_ceiling_has_at_least_its_proportion_to_every_other(Division d)
    {
        var shares = new long[d.Weights.Length];
        Allocation.Split(d.Total, d.Weights, d.Ceilings, shares);
        for (var i = 0; i < shares.Length; i++)
        {
            if (Math.Abs(shares[i]) == d.Ceilings[i]) continue;
            for (var k = 0; k < shares.Length; k++)
            {
                // One unit of rounding on either side, scaled by the weights.
                var gap = (BigInteger.Abs(shares[k]) * d.Weights[i]) - (BigInteger.Abs(shares[i]) * d.Weights[k]);
                if (gap > (BigInteger)d.Weights[i] + d.Weights[k]) return false;
            }
        }

        return true;
    }

    [Property]
    public bool Ceilings_that_hold_nobody_change_nothing(Division d)
    {
        var shares = new long[d.Weights.Length];
        var ceilings = Enumerable.Repeat(long.MaxValue, shares.Length).ToArray();
        return Allocation.Split(d.Total, d.Weights, ceilings, shares) == 0 && shares.SequenceEqual(d.Shares());
    }
}
