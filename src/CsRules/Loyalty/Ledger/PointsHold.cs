namespace CsRules.Loyalty.Ledger;

/// <summary>
/// What a ledger stands on. Ledgers are mostly asked one after the other, each for one event more, and a copy of everything for each
/// would be square: so a ledger hands its fold on to the next one, which goes on in it. Whoever asks the one before again finds the
/// fold gone: it is folded from its events once more, stays from then on, and copies of it are handed on instead. What is seen from outside
/// never changes, and any number of threads may ask.
/// </summary>
/// <param name="rules">What is folded by.</param>
/// <param name="told">Everything told so far, refused or not.</param>
/// <param name="fold">The fold of that; null where it is still to be made.</param>
internal sealed class PointsHold(PointsRules rules, PointsTold? told, PointsFold? fold)
{
    private readonly Lock _gate = new();
    private PointsFold? _fold = fold;
    private bool _stays;

    public PointsTold? Told => told;

    /// <summary>A fold to go on in, which is the caller's own.</summary>
    public PointsFold Take()
    {
        lock (_gate)
        {
            var own = Here();
            if (_stays) return own.Copy();
            _fold = null;
            return own;
        }
    }

    /// <summary>Takes back a fold that was taken and in which nothing changed.</summary>
    public void PutBack(PointsFold unchanged)
    {
        lock (_gate) _fold ??= unchanged;
    }

    /// <summary>Looks at the fold without changing it.</summary>
    public T See<T>(Func<PointsFold, T> look)
    {
        lock (_gate) return look(Here());
    }

    private PointsFold Here()
    {
        if (_fold is { } here) return here;
        var fold = new PointsFold(rules);
        foreach (var happened in PointsTold.InOrder(told)) fold.Apply(happened);
        (_fold, _stays) = (fold, true);
        return fold;
    }
}
