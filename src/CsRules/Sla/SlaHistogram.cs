using System.Collections.Immutable;
using System.Numerics;

namespace CsRules.Sla;

/// <summary>
/// Counts of whole seconds in log-linear buckets: exact below 256, then 128 to a doubling. A quantile is the upper end
/// of its bucket, so it is never below the true one and above it by less than 1/128 (0.79%). Merging adds counts, so
/// the parts of a whole give the same counts as the whole.
/// </summary>
internal sealed class SlaHistogram
{
    private const int SubBits = 7;
    private const int BeyondEveryBucket = 10_000;
    private long[] _counts = [];

    public static int Bucket(long seconds)
    {
        var shift = Math.Max(0, 63 - BitOperations.LeadingZeroCount((ulong)seconds | 1) - SubBits);
        return (shift << SubBits) + (int)(seconds >> shift);
    }

    /// <summary>The largest value that falls into a bucket.</summary>
    public static long UpperEnd(int bucket)
    {
        var shift = Math.Max(0, (bucket >> SubBits) - 1);
        var top = bucket - (shift << SubBits);
        return ((top + 1L) << shift) - 1;
    }

    /// <summary>The smallest value that falls into a bucket.</summary>
    public static long LowerEnd(int bucket) => bucket == 0 ? 0 : UpperEnd(bucket - 1) + 1;

    public void Add(long seconds) => Add(Bucket(seconds), 1);

    public void Add(ImmutableArray<long> filled)
    {
        for (var i = 0; i < filled.Length; i += 2) Add((int)filled[i], filled[i + 1]);
    }

    private void Add(int bucket, long count)
    {
        if (bucket >= _counts.Length) Array.Resize(ref _counts, Math.Max(bucket + 1, _counts.Length + _counts.Length / 2));
        _counts[bucket] += count;
    }

    /// <summary>Bucket, count, bucket, count …: only the filled ones, in order.</summary>
    public ImmutableArray<long> ToFilled()
    {
        var filled = ImmutableArray.CreateBuilder<long>();
        for (var bucket = 0; bucket < _counts.Length; bucket++)
            if (_counts[bucket] > 0)
            {
                filled.Add(bucket);
                filled.Add(_counts[bucket]);
            }

        return filled.DrainToImmutable();
    }

    /// <summary>The value at or below which a share of the counts lies.</summary>
    public static long Quantile(ImmutableArray<long> filled, Rate share, long total)
    {
        var rank = (long)(((Int128)total * share.Millionths + Rate.Whole - 1) / Rate.Whole);
        long seen = 0;
        for (var i = 0; i < filled.Length; i += 2)
            if ((seen += filled[i + 1]) >= rank) return UpperEnd((int)filled[i]);
        return 0;
    }

    /// <summary>Both lists of filled buckets as one.</summary>
    public static ImmutableArray<long> Sum(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        if (one.IsEmpty) return other;
        if (other.IsEmpty) return one;
        var sum = ImmutableArray.CreateBuilder<long>(one.Length + other.Length);
        var (i, j) = (0, 0);
        while (i < one.Length || j < other.Length)
        {
            var bucket = Math.Min(i < one.Length ? one[i] : long.MaxValue, j < other.Length ? other[j] : long.MaxValue);
            var count = 0L;
            if (i < one.Length && one[i] == bucket) (count, i) = (one[i + 1], i + 2);
            if (j < other.Length && other[j] == bucket) (count, j) = (count + other[j + 1], j + 2);
            sum.Add(bucket);
            sum.Add(count);
        }

        return sum.DrainToImmutable();
    }

    /// <summary>A list read from elsewhere, each bucket once and in order.</summary>
    public static ImmutableArray<long> InOrder(ImmutableArray<long> filled)
    {
        var histogram = new SlaHistogram();
        histogram.Add(filled);
        return histogram.ToFilled();
    }

    /// <summary>How many there are in a list of filled buckets; null where it is not of that form.</summary>
    public static Int128? Total(ImmutableArray<long> filled)
    {
        if (filled.Length % 2 != 0) return null;
        Int128 sum = 0;
        for (var i = 0; i < filled.Length; i += 2)
        {
            if (filled[i] is < 0 or > BeyondEveryBucket || filled[i + 1] <= 0) return null;
            sum += filled[i + 1];
        }

        return sum;
    }
}
