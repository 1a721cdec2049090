using CsRules.Coupons;
using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

/// <summary>Rows of product coupons for tests, and the slow twins that look at every way of putting them on lines.</summary>
internal static class RowSets
{
    /// <summary>So many rows over so many lines, three options in four, each with a discount.</summary>
    public static ProductRow[] Make(Random random, int rows, int lines, Func<long> discount) =>
        [.. Enumerable.Range(0, rows).Select(r =>
            Row(r, [.. Enumerable.Range(0, lines).Where(_ => random.Next(4) > 0).Select(i => (i, discount())).DefaultIfEmpty((random.Next(lines), discount()))]))];

    /// <summary>A row as the search builds it: the largest discount first, of equal ones the earlier line.</summary>
    public static ProductRow Row(int index, params (int Line, long Discount)[] options)
    {
        var sorted = options.OrderByDescending(o => o.Discount).ThenBy(o => o.Line).ToArray();
        var coupon = new CompiledCoupon(new($"c{index}", CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = Money.Won(1) }), index, Rounding.HalfUp);
        return new(coupon, [.. sorted.Select(o => o.Line)], [.. sorted.Select(o => o.Discount)]);
    }

    /// <summary>The places of last day and id, in some order.</summary>
    public static int[] Ranks(Random random, int count)
    {
        var ranks = Enumerable.Range(0, count).ToArray();
        random.Shuffle(ranks);
        return ranks;
    }

    /// <summary>The best use of rows on lines, however long it takes.</summary>
    public static int[] Largest(ProductRow[] rows, int lines, int[] ranks) => Largest(rows, lines, ranks, out _);

    public static int[] Largest(ProductRow[] rows, int lines, int[] ranks, out AssignmentProof proof) =>
        Assignment.Largest(rows, lines, ranks, SearchBudget.Endless, out proof);

    /// <summary>What the bounded searches share, for these rows.</summary>
    public static BoundedRows State(ProductRow[] rows, int lines)
    {
        var unbounded = RowSets.Largest(rows, lines, [.. Enumerable.Range(0, rows.Length)], out var proof);
        return new(rows, lines, unbounded, proof);
    }

    /// <summary>Small numbers, round ones, or wide ones.</summary>
    public static Func<long> Discounts(Random random) => random.Next(4) switch
    {
        0 => () => random.Next(1, 8),
        1 => () => 500 * random.Next(1, 12),
        2 => () => random.Next(1, 400),
        _ => () => random.Next(1, 20_000),
    };

    /// <summary>Every choice: for each row one of its options on a line that no other has, or -1.</summary>
    public static List<int[]> All(ProductRow[] rows)
    {
        List<int[]> all = [[]];
        foreach (var row in rows)
        {
            List<int[]> longer = [];
            foreach (var chosen in all)
                for (var k = -1; k < row.Lines.Length; k++)
                    if (k < 0 || !chosen.Select((o, r) => o < 0 ? -1 : rows[r].Lines[o]).Contains(row.Lines[k])) longer.Add([.. chosen, k]);
            all = longer;
        }

        return all;
    }

    /// <summary>Every sum that rows from one on can take off lines that are free.</summary>
    public static HashSet<long> Sums(ProductRow[] rows, int from, IEnumerable<int> taken)
    {
        var sums = new Dictionary<int, HashSet<long>> { [taken.Sum(line => 1 << line)] = [0] };
        foreach (var row in rows.Skip(from))
        {
            var after = sums.ToDictionary(s => s.Key, s => s.Value.ToHashSet());
            foreach (var (lines, reached) in sums)
            {
                for (var k = 0; k < row.Lines.Length; k++)
                {
                    if ((lines >> row.Lines[k] & 1) != 0) continue;
                    var key = lines | 1 << row.Lines[k];
                    if (!after.TryGetValue(key, out var set)) after[key] = set = [];
                    foreach (var sum in reached) set.Add(sum + row.Discounts[k]);
                }
            }

            sums = after;
        }

        return [.. sums.Values.SelectMany(s => s)];
    }

    /// <summary>What a choice takes off; no line twice.</summary>
    public static long SumOf(ProductRow[] rows, int[] chosen)
    {
        Assert.Equal(rows.Length, chosen.Length);
        var used = rows.Select((r, i) => chosen[i] < 0 ? -1 : r.Lines[chosen[i]]).Where(l => l >= 0).ToList();
        Assert.Equal(used.Count, used.Distinct().Count());
        return rows.Select((r, i) => chosen[i] < 0 ? 0 : r.Discounts[chosen[i]]).Sum();
    }
}
