using System.Collections.Immutable;

namespace CsRules.Sla;

/// <summary>
/// Waits of whole seconds in the buckets of <see cref="SlaHistogram"/>, each with the longest wait that fell into it. A quantile
/// is a wait that was really there: never below the true one, above it by less than 1/128, and the very one where all of its
/// bucket are equal. Merging adds counts and keeps the longer, so that the parts of a whole give the same as the whole.
/// </summary>
internal sealed class SlaWaits
{
    // Bucket, count, longest.
    private const int Fields = 3;
    private long[] _counts = [];
    private long[] _longest = [];

    public void Add(long seconds) => Add(SlaHistogram.Bucket(seconds), 1, seconds);

    public void Add(ImmutableArray<long> filled)
    {
        for (var i = 0; i < filled.Length; i += Fields) Add(filled[i], filled[i + 1], filled[i + 2]);
    }

    private void Add(long bucket, long count, long longest)
    {
        if (bucket >= _counts.Length)
        {
            var length = (int)Math.Max(bucket + 1, _counts.Length + _counts.Length / 2);
            Array.Resize(ref _counts, length);
            Array.Resize(ref _longest, length);
        }

        _counts[bucket] += count;
        _longest[bucket] = Math.Max(_longest[bucket], longest);
    }

    /// <summary>Bucket, count, longest, bucket, count, longest …: only the filled ones, in order.</summary>
    public ImmutableArray<long> ToFilled()
    {
        var filled = ImmutableArray.CreateBuilder<long>();
        for (var bucket = 0; bucket < _counts.Length; bucket++)
            if (_counts[bucket] > 0) filled.AddRange(bucket, _counts[bucket], _longest[bucket]);
        return filled.DrainToImmutable();
    }

    /// <summary>The wait within which so many of all that began have ended; null where fewer are known to have.</summary>
    public static long? Quantile(ImmutableArray<long> filled, Rate share, long began)
    {
        var rank = Math.Max(1, (long)(((Int128)began * share.Millionths + Rate.Whole - 1) / Rate.Whole));
        long seen = 0;
        for (var i = 0; i < filled.Length; i += Fields)
            if ((seen += filled[i + 1]) >= rank) return filled[i + 2];
        return null;
    }

    /// <summary>Between which two lengths the wait of a rank from 1 lies; null where fewer have ended.</summary>
    public static (long AtLeast, long AtMost)? AtRank(ImmutableArray<long> filled, long rank)
    {
        long seen = 0;
        for (var i = 0; i < filled.Length; i += Fields)
            if ((seen += filled[i + 1]) >= rank) return (SlaHistogram.LowerEnd((int)filled[i]), filled[i + 2]);
        return null;
    }

    /// <summary>The longest of all; null where there is none.</summary>
    public static long? Longest(ImmutableArray<long> filled) => filled.IsEmpty ? null : filled[^1];

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
            var (count, longest) = (0L, 0L);
            if (i < one.Length && one[i] == bucket) (count, longest, i) = (one[i + 1], one[i + 2], i + Fields);
            if (j < other.Length && other[j] == bucket) (count, longest, j) = (count + other[j + 1], Math.Max(longest, other[j + 2]), j + Fields);
            sum.AddRange(bucket, count, longest);
        }

        return sum.DrainToImmutable();
    }

    /// <summary>A list read from elsewhere, each bucket once and in order.</summary>
    public static ImmutableArray<long> InOrder(ImmutableArray<long> filled)
    {
        var waits = new SlaWaits();
        waits.Add(filled);
        return waits.ToFilled();
    }

    /// <summary>True where a list is of that form, holds so many waits, none longer than is possible, and they can sum to so much.</summary>
    public static bool Adds(ImmutableArray<long> filled, Int128 count, long seconds, long most)
    {
        if (filled.Length % Fields != 0) return false;
        Int128 seen = 0, least = 0, longest = 0;
        for (var i = 0; i < filled.Length; i += Fields)
        {
            var (bucket, here, top) = (filled[i], filled[i + 1], filled[i + 2]);
            if (here <= 0 || top < 0 || top > most || SlaHistogram.Bucket(top) != bucket) return false;
            seen += here;
            least += here * (Int128)SlaHistogram.LowerEnd((int)bucket);
            longest += here * (Int128)top;
        }

        return seen == count && seconds >= least && seconds <= longest;
    }
}
