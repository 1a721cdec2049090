namespace CsRules;

/// <summary>A line that a discount is divided over.</summary>
/// <param name="Amount">What the line costs, not negative: its weight.</param>
/// <param name="Floor">The lowest it may come to, at most <paramref name="Amount"/>.</param>
/// <example>
/// <para>A line that stands at its floor bears nothing, and the other bears it all:</para>
/// <code>
/// var settled = new AllocationLine(Money.Won(10_000), Floor: Money.Won(10_000));
/// Allocation.OverLines(Money.Won(3_000), settled, new AllocationLine(Money.Won(10_000))).Shares;   // 0 KRW, 3000 KRW
/// </code>
/// </example>
public readonly record struct AllocationLine(Money Amount, Money Floor)
{
    /// <summary>A line that may come to nothing.</summary>
    public AllocationLine(Money amount) : this(amount, Money.Zero(amount.Currency))
    {
    }
}
