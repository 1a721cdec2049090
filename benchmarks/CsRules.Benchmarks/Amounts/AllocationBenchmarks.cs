using BenchmarkDotNet.Attributes;

namespace CsRules.Benchmarks.Amounts;

/// <summary>One total over many lines; the baseline is the floor shares alone, without handing out the rest.</summary>
[MemoryDiagnoser]
public class AllocationBenchmarks
{
    private long[] _weights = [];
    private long[] _ceilings = [];
    private long[] _shares = [];
    private long _total;

    [Params(3, 20, 200, 2_000, 20_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _weights = [.. Enumerable.Range(0, Lines).Select(i => 1_000L + (i * 7_919 % 49_001))];
        _total = _weights.Sum() / 10;
        _ceilings = [.. _weights.Select((w, i) => i % 3 == 0 ? w / 20 : w)];
        _shares = new long[Lines];
    }

    [Benchmark(Baseline = true)]
    public long Floors()
    {
        long sum = 0, left = _total;
        foreach (var weight in _weights) sum += weight;
        for (var i = 0; i < _weights.Length; i++) left -= _shares[i] = _total * _weights[i] / sum;
        return left;
    }

    [Benchmark]
    public void Split() => Allocation.Split(_total, _weights, _shares);

    [Benchmark]
    public long SplitWithinCeilings() => Allocation.Split(_total, _weights, _ceilings, _shares);
}
