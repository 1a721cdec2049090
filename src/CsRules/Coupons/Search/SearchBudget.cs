namespace CsRules.Coupons.Search;

/// <summary>
/// How much a search may do, counted in nodes and never in time, so that one question always has one answer.
/// </summary>
internal sealed class SearchBudget(long nodes)
{
    public bool IsSpent => Used >= nodes;

    public long Used { get; private set; }

    public void Spend(long count) => Used += count;
}
