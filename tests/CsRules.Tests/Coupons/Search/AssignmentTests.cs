using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

public class AssignmentTests
{
    [Fact]
    public void The_optimum_takes_off_most_then_with_fewest_coupons_then_with_the_sooner_to_expire()
    {
        var random = new Random(5);
        for (var i = 0; i < 600; i++)
        {
            var lines = random.Next(1, 6);
            var rows = RowSets.Make(random, random.Next(1, 6), lines, RowSets.Discounts(random));
            var ranks = RowSets.Ranks(random, rows.Length + random.Next(3));
            (long Sum, int Count, int Ranks) Order(int[] chosen) =>
                (-RowSets.SumOf(rows, chosen), chosen.Count(k => k >= 0), chosen.Select((k, r) => k < 0 ? 0 : ranks[rows[r].Coupon.Index]).Sum());
            Assert.Equal(RowSets.All(rows).Select(Order).Min(), Order(RowSets.Largest(rows, lines, ranks)));
        }
    }

    [Fact]
    public void Prices_of_rows_and_lines_prove_the_optimum()
    {
        var random = new Random(6);
        for (var i = 0; i < 600; i++)
        {
            var lines = random.Next(1, 9);
            var rows = RowSets.Make(random, random.Next(1, 9), lines, RowSets.Discounts(random));
            var sum = RowSets.SumOf(rows, RowSets.Largest(rows, lines, RowSets.Ranks(random, rows.Length), out var proof));
            Assert.True(proof.Scale > 1);
            Assert.All(proof.Rows.Concat(proof.Lines), price => Assert.True(price >= 0));
            // Nothing can take off more than its prices, and together they are the optimum: penalties stay below one scale.
            for (var r = 0; r < rows.Length; r++)
                for (var k = 0; k < rows[r].Lines.Length; k++)
                    Assert.True((rows[r].Discounts[k] * proof.Scale) - proof.Rows[r] - proof.Lines[rows[r].Lines[k]] < proof.Scale);
            var together = proof.Rows.Sum() + proof.Lines.Sum();
            Assert.InRange(together, ((sum - 1) * proof.Scale) + 1, sum * proof.Scale);
        }
    }

    // Four coupons among four: a discount below 2⁶³ ÷ 64 ÷ the scale of 97 still has room for the penalties beside it.
    [Theory]
    [InlineData(long.MaxValue / 64 / 97, 97)]
    [InlineData((long.MaxValue / 64 / 97) + 1, 1)]
    public void Discounts_too_large_for_penalties_are_proven_without_them(long largest, long scale)
    {
        ProductRow[] rows =
        [
            RowSets.Row(0, (0, largest), (1, largest - 5)), RowSets.Row(1, (0, largest - 1), (1, 3)), RowSets.Row(2, (2, 9)), RowSets.Row(3, (2, 9), (0, 1)),
        ];
        var chosen = RowSets.Largest(rows, 3, [0, 1, 2, 3], out var proof);
        Assert.Equal(scale, proof.Scale);
        Assert.Equal(largest - 5 + largest - 1 + 9, RowSets.SumOf(rows, chosen));
        var sum = RowSets.SumOf(rows, chosen);
        Assert.InRange(proof.Rows.Sum() + proof.Lines.Sum(), scale == 1 ? sum : ((sum - 1) * scale) + 1, sum * scale);
    }

    [Fact]
    public void Nothing_to_choose_is_no_choice()
    {
        Assert.Empty(RowSets.Largest([], 3, []));
        Assert.Equal([-1, -1], RowSets.Largest([new(RowSets.Row(0, (0, 1)).Coupon, [], []), new(RowSets.Row(1, (0, 1)).Coupon, [], [])], 0, [0, 1]));
        // A row that fits no line stays out, and its being there changes nothing.
        var none = new ProductRow(RowSets.Row(1, (0, 1)).Coupon, [], []);
        Assert.Equal([0, -1], RowSets.Largest([RowSets.Row(0, (1, 700)), none], 2, [0, 1]));
    }
}
