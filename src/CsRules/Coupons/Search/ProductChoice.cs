namespace CsRules.Coupons.Search;

/// <summary>Product coupons and where they are used: settled ones, and for each row its option, or -1.</summary>
/// <remarks>The options may be a search's own working copy; <see cref="Bundles"/> keeps them.</remarks>
internal readonly record struct ProductChoice(Bundle[] Settled, ProductRow[] Rows, int[] Options, long Discount)
{
    public static ProductChoice Of(Bundle[] bundles)
    {
        var discount = 0L;
        foreach (var bundle in bundles) discount += bundle.Discount;
        return new(bundles, [], [], discount);
    }

    public int Count
    {
        get
        {
            var count = Settled.Length;
            foreach (var option in Options)
                if (option >= 0) count++;
            return count;
        }
    }

    public void TakeOff(long[] running)
    {
        foreach (var bundle in Settled)
            for (var k = 0; k < bundle.Lines.Length; k++) running[bundle.Lines[k]] -= bundle.Shares[k];
        for (var r = 0; r < Options.Length; r++)
            if (Options[r] >= 0) running[Rows[r].Lines[Options[r]]] -= Rows[r].Discounts[Options[r]];
    }

    public Bundle[] Bundles()
    {
        var bundles = new Bundle[Count];
        Settled.CopyTo(bundles, 0);
        var at = Settled.Length;
        for (var r = 0; r < Options.Length; r++)
            if (Options[r] >= 0) bundles[at++] = Rows[r].OnLine(Options[r]);
        return bundles;
    }
}
