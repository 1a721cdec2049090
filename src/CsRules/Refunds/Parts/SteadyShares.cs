namespace CsRules.Refunds;

/// <summary>
/// A total over weights so that each gets its rounded part, and a larger total gives nobody less. The shares of a sum are thus the
/// same whatever the parts in which it was paid out, which the largest remainder does not promise.
/// </summary>
internal static class SteadyShares
{
    /// <summary>The shares of a total that is no more than the weights together; ties to the first.</summary>
    public static long[] Of(long total, ReadOnlySpan<long> weights)
    {
        var shares = new long[weights.Length];
        Int128 whole = 0;
        foreach (var weight in weights) whole += weight;
        if (whole == 0) return shares;
        var left = total;
        for (var i = 0; i < weights.Length; i++) left -= shares[i] = (long)(((Int128)2 * total * weights[i] + whole) / (2 * whole));
        for (; left > 0; left--) shares[Next(shares, weights)]++;
        for (; left < 0; left++) shares[Last(shares, weights)]--;
        return shares;
    }

    // Who is next to get one: the weight that is largest beside twice its share and one.
    private static int Next(ReadOnlySpan<long> shares, ReadOnlySpan<long> weights)
    {
        var next = 0;
        for (var i = 1; i < weights.Length; i++)
            if (weights[i] * ((Int128)2 * shares[next] + 1) > weights[next] * ((Int128)2 * shares[i] + 1)) next = i;
        return next;
    }

    // Who was the last to get one.
    private static int Last(ReadOnlySpan<long> shares, ReadOnlySpan<long> weights)
    {
        var last = -1;
        for (var i = 0; i < weights.Length; i++)
            if (shares[i] > 0 && (last < 0 || weights[i] * ((Int128)2 * shares[last] - 1) <= weights[last] * ((Int128)2 * shares[i] - 1))) last = i;
        return last;
    }
}
