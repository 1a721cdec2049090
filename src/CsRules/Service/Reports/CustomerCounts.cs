using System.Collections.Immutable;

namespace CsRules.Service;

/// <summary>What a report keeps over all periods; <c>+</c> adds two.</summary>
internal sealed record CustomerCounts
{
    public long Customers { get; init; }

    public long WroteKindly { get; init; }

    public long Conversations { get; init; }

    public long TimedConversations { get; init; }

    public ImmutableArray<PatternCounts> Patterns { get; init; } = [];

    public ImmutableArray<SinCount> Sins { get; init; } = [];

    public ImmutableArray<ProductLineCounts> ProductLines { get; init; } = [];

    public static CustomerCounts operator +(CustomerCounts one, CustomerCounts other) => new CustomerCounts
    {
        Customers = one.Customers + other.Customers,
        WroteKindly = one.WroteKindly + other.WroteKindly,
        Conversations = one.Conversations + other.Conversations,
        TimedConversations = one.TimedConversations + other.TimedConversations,
        Patterns = one.Patterns.AddRange(other.Patterns),
        Sins = one.Sins.AddRange(other.Sins),
        ProductLines = one.ProductLines.AddRange(other.ProductLines),
    }.InOrder();

    /// <summary>Each pattern, sin and line once and in order, and nothing that counted nothing.</summary>
    public CustomerCounts InOrder() => this with
    {
        Patterns = CountLists.InOrder(Patterns.Where(p => !p.IsEmpty), p => p.Pattern, (one, other) => one + other),
        Sins = CountLists.InOrder(Sins.Where(s => s.Findings > 0), s => s.Sin, (one, other) => one + other),
        ProductLines = CountLists.InOrder(ProductLines, l => l.Line, (one, other) => one + other, StringComparer.Ordinal),
    };
}
