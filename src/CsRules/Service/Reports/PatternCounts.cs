namespace CsRules.Service;

/// <summary>Counts of a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Customers">Customers counted under it.</param>
/// <param name="Showing">Customers who show it.</param>
/// <param name="AgentSeconds">Agent time on the customers counted under it.</param>
/// <example>
/// <para>Counted are seconds: nine minutes of an agent's time are 540:</para>
/// <code>
/// PatternCounts rapid = serviceReport.ToDocument().Patterns.Single();
/// rapid.Pattern;        // RapidFollowUp
/// rapid.AgentSeconds;   // 540
/// </code>
/// </example>
public sealed record PatternCounts(ContactPattern Pattern, long Customers, long Showing, long AgentSeconds)
{
    internal bool IsEmpty => Customers + Showing + AgentSeconds == 0;

    /// <summary>Both together.</summary>
    public static PatternCounts operator +(PatternCounts one, PatternCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Customers = one.Customers + other.Customers, Showing = one.Showing + other.Showing, AgentSeconds = one.AgentSeconds + other.AgentSeconds };
    }
}
