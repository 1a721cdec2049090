using System.Collections.Frozen;

namespace CsRules.Sla.Clocks;

/// <summary>The targets of one policy, resolved for every combination once: a look-up is one array read.</summary>
internal sealed class SlaTargets
{
    private const int Metrics = SlaMetrics.Count;
    private static readonly int Channels = Enum.GetValues<Channel>().Length;
    private static readonly int Priorities = Enum.GetValues<Priority>().Length;
    private readonly FrozenDictionary<string, int> _tiers;
    private readonly SlaLimits[] _limits;

    public SlaTargets(SlaPolicy policy)
    {
        var tiers = policy.Targets.Select(t => t.Tier).OfType<string>().Distinct(StringComparer.Ordinal).Prepend("").ToArray();
        _tiers = tiers.Index().Skip(1).ToFrozenDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        _limits = new SlaLimits[tiers.Length * Channels * Priorities * Metrics];
        for (var tier = 0; tier < tiers.Length; tier++)
            foreach (var channel in Enum.GetValues<Channel>())
                foreach (var priority in Enum.GetValues<Priority>())
                    foreach (var metric in Enum.GetValues<SlaMetric>())
                        _limits[Row(tier, channel, priority) + (int)metric] =
                            SlaLimits.Of(Best(policy, metric, channel, priority, tier == 0 ? null : tiers[tier]));
    }

    /// <summary>Where the targets of a combination start; add the metric.</summary>
    public int Row(Channel channel, Priority priority, string? tier) =>
        Row(tier is not null && _tiers.TryGetValue(tier, out var index) ? index : 0, channel, priority);

    public ref readonly SlaLimits this[int row, SlaMetric metric] => ref _limits[row + (int)metric];

    private static int Row(int tier, Channel channel, Priority priority) =>
        ((tier * Channels + (int)channel) * Priorities + (int)priority) * Metrics;

    private static SlaTarget? Best(SlaPolicy policy, SlaMetric metric, Channel channel, Priority priority, string? tier) =>
        policy.Targets
            .Where(t => t.Metric == metric
                && (t.Channel is null || t.Channel == channel)
                && (t.Priority is null || t.Priority == priority)
                && (t.Tier is null || t.Tier == tier))
            .OrderByDescending(t => Named(t.Channel) + Named(t.Priority) + (t.Tier is null ? 0 : 1))
            .ThenByDescending(t => Named(t.Channel)).ThenByDescending(t => Named(t.Priority))
            .FirstOrDefault();

    private static int Named<T>(T? value) where T : struct => value is null ? 0 : 1;
}
