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

    public void Add(long seconds) => Add(Bucket(seconds), 1);

    public void Add(int bucket, long count)
    {
        if (bucket >= _counts.Length) Array.Resize(ref _counts, Math.Max(bucket + 1, _counts.Length + _counts.Length / 2));
        _counts[bucket] += count;
    }

    public void Add(SlaHistogram other)
    {
        for (var bucket = 0; bucket < other._counts.Length; bucket++)
            if (other._counts[bucket] > 0) Add(bucket, other._counts[bucket]);
    }

    /// <summary>The value at or below which a share of the counts lies.</summary>
    public long Quantile(Rate share, long total)
    {
        var rank = (long)(((Int128)total * share.Millionths + Rate.Whole - 1) / Rate.Whole);
        long seen = 0;
        for (var bucket = 0; bucket < _counts.Length; bucket++)
            if ((seen += _counts[bucket]) >= rank && seen > 0) return UpperEnd(bucket);
        return 0;
    }

    /// <summary>Bucket, count, bucket, count …: only the filled ones, in order.</summary>
    public IEnumerable<long> Filled()
    {
        for (var bucket = 0; bucket < _counts.Length; bucket++)
            if (_counts[bucket] > 0)
            {
                yield return bucket;
                yield return _counts[bucket];
            }
    }

    /// <summary>How many there are in what <see cref="Filled"/> gave; null where it is not of that form.</summary>
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
