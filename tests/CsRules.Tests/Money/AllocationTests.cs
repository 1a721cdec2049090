using System.Text.Json;

namespace CsRules.Tests;

public class AllocationTests
{
    private static long[] Units(Allocation allocation) => [.. allocation.Shares.Select(s => s.MinorUnits)];

    [Fact]
    public void A_capped_discount_gives_each_line_its_nearest_won() =>
        Assert.Equal([857, 1714, 429], Units(Allocation.Of(Money.Won(3000), 10000, 20000, 5001)));

    [Fact]
    public void No_line_pays_for_rounding_the_others()
    {
        // Rounding each line and leaving the rest to the last would charge the 10 won line 1 won more.
        Assert.Equal([167, 167, 166, 0], Units(Allocation.Of(Money.Won(500), 4900, 4900, 4900, 10)));
        Assert.All(Allocation.Of(Money.Won(500), 4900, 4900, 4900, 10).Shares, s => Assert.True(s >= Money.Won(0)));
    }

    [Fact]
    public void Where_remainders_tie_the_first_lines_go_first() =>
        Assert.Equal([334, 333, 333], Units(Allocation.Of(Money.Won(1000), 1, 1, 1)));

    [Fact]
    public void No_lines_is_an_error() => Assert.Throws<ArgumentException>(() => Allocation.Of(Money.Won(1)));

    [Fact]
    public void Nothing_over_no_lines_is_an_error_all_the_same() => Assert.Throws<ArgumentException>(() => Allocation.Of(Money.Won(0)));

    [Fact]
    public void Only_zero_weights_is_an_error_unless_there_is_nothing_to_divide()
    {
        Assert.Throws<ArgumentException>(() => Allocation.Of(Money.Won(1), 0, 0));
        Assert.Equal([0, 0], Units(Allocation.Of(Money.Won(0), 0, 0)));
    }

    [Fact]
    public void A_negative_weight_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Allocation.Of(Money.Won(10), 5, -1));

    [Fact]
    public void A_floor_above_its_line_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Allocation.OverLines(
            Money.Won(10), new AllocationLine(Money.Won(100), Money.Won(101))));

    [Fact]
    public void A_line_in_another_currency_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Allocation.OverLines(
            Money.Won(10), new AllocationLine(new Money(100, Currency.Usd))));

    [Fact]
    public void A_discount_above_all_lines_fills_them_and_returns_the_rest()
    {
        var allocation = Allocation.OverLines(
            Money.Won(500), new AllocationLine(Money.Won(100)), new AllocationLine(Money.Won(200), Money.Won(150)));
        Assert.Equal([100, 50], Units(allocation));
        Assert.Equal(Money.Won(350), allocation.Unallocated);
    }

    [Fact]
    public void Shares_over_the_weights_memory_are_refused()
    {
        long[] both = [1, 2];
        Assert.Throws<ArgumentException>(() => Allocation.Split(10, both, both));
    }

    [Fact]
    public void The_lowest_total_is_divided_too()
    {
        var shares = new long[2];
        Allocation.Split(long.MinValue, [1, 1], shares);
        Assert.Equal([long.MinValue / 2, long.MinValue / 2], shares);
    }

    [Fact]
    public void Splitting_allocates_nothing()
    {
        var (weights, ceilings, shares) = (new long[20], new long[20], new long[20]);
        for (var i = 0; i < 20; i++) (weights[i], ceilings[i]) = (1000 + (37 * i), 70);
        Allocation.Split(1999, weights, shares);
        Allocation.Split(1999, weights, ceilings, shares);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Allocation.Split(1999, weights, shares);
        Allocation.Split(1999, weights, ceilings, shares);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public static TheoryData<string> WeightCases => CommerceCase.Ids("allocate");

    public static TheoryData<string> ErrorCases => CommerceCase.Ids("allocate_error");

    public static TheoryData<string> FloorCases => CommerceCase.Ids("allocate_floor");

    public static TheoryData<string> CapCases => CommerceCase.Ids("percent_cap");

    [Theory]
    [MemberData(nameof(WeightCases))]
    public void Allocate_case(string id)
    {
        var test = CommerceCase.Get(id);
        var total = new Money(test.Input.GetProperty("total").GetInt64(), test.Currency);
        var units = Units(Allocation.Of(total, CommerceCase.Longs(test.Input.GetProperty("weights"))));
        if (test.Expect.TryGetProperty("sharesAsMultiset", out var multiset))
            Assert.Equal(CommerceCase.Longs(multiset).Order(), units.Order());
        else
            Assert.Equal(CommerceCase.Longs(test.Expect.GetProperty("shares")), units);
    }

    [Theory]
    [MemberData(nameof(ErrorCases))]
    public void Allocate_error_case(string id)
    {
        var test = CommerceCase.Get(id);
        var total = new Money(test.Input.GetProperty("total").GetInt64(), test.Currency);
        Assert.Throws<ArgumentException>(() => Allocation.Of(total, CommerceCase.Longs(test.Input.GetProperty("weights"))));
    }

    [Theory]
    [MemberData(nameof(FloorCases))]
    public void Allocate_floor_case(string id)
    {
        var test = CommerceCase.Get(id);
        Money Of(JsonElement amount) => new(amount.GetInt64(), test.Currency);
        var lines = test.Input.GetProperty("lines").EnumerateArray()
            .Select(l => new AllocationLine(Of(l.GetProperty("amount")), Of(l.GetProperty("floor")))).ToArray();
        var allocation = Allocation.OverLines(Of(test.Input.GetProperty("total")), lines);
        Assert.Equal(CommerceCase.Longs(test.Expect.GetProperty("shares")), Units(allocation));
        Assert.Equal(test.Expect.GetProperty("unallocated").GetInt64(), allocation.Unallocated.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(CapCases))]
    public void Percent_cap_case(string id)
    {
        var test = CommerceCase.Get(id);
        var lines = CommerceCase.Longs(test.Input.GetProperty("lines"));
        var total = new Money(lines.Sum(), test.Currency).Times(Rate.Percent(test.Input.GetProperty("percent").GetInt32()));
        if (test.Input.GetProperty("cap") is { ValueKind: JsonValueKind.Number } cap)
            total = Money.Min(total, new Money(cap.GetInt64(), test.Currency));
        Assert.Equal(test.Expect.GetProperty("total").GetInt64(), total.MinorUnits);
        if (test.Expect.TryGetProperty("shares", out var shares))
            Assert.Equal(CommerceCase.Longs(shares), Units(Allocation.Of(total, lines)));
    }

    [Fact]
    public void As_many_ceilings_and_shares_as_weights_are_needed() => Assert.Multiple(
        () => Assert.Throws<ArgumentException>(() => Allocation.Split(10, [1, 2], [5], new long[2])),
        () => Assert.Throws<ArgumentException>(() => Allocation.Split(10, [1, 2], new long[3])));

    [Fact]
    public void A_floor_in_another_currency_is_refused() =>
        Assert.Throws<ArgumentException>(() => Allocation.OverLines(Money.Won(10), new AllocationLine(Money.Won(20), new Money(1, Currency.Usd))));

    [Theory]
    [InlineData(128)]
    [InlineData(129)]
    public void Many_lines_with_ceilings_are_divided_as_few_are(int lines)
    {
        var weights = Enumerable.Range(1, lines).Select(i => (long)i).ToArray();
        var ceilings = weights.Select(w => w % 3 == 0 ? 1L : 1_000L).ToArray();
        var shares = new long[lines];
        Assert.Equal(0, Allocation.Split(20_000, weights, ceilings, shares));
        Assert.Equal(20_000, shares.Sum());
        Assert.All(shares.Select((share, i) => (share, i)), s => Assert.InRange(s.share, 0, ceilings[s.i]));
    }

    [Fact]
    public void What_stood_in_the_shares_before_does_not_count()
    {
        long[] shares = [7, 7, 7];
        Allocation.Split(0, [1, 2, 3], shares);
        Assert.Equal([0, 0, 0], shares);
    }
}
