using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Refunds;

/// <summary>A row of the standards' table: when it fits, and what may be chosen then.</summary>
internal sealed record RemedyRow(string Code, Func<RemedyQuestion, bool> Fits, Func<DefectFacts, ImmutableArray<Remedy>> Gives)
{
    /// <summary>True where the price is given back less its use, with an add-on: newer tables say 5%, older ones 10%.</summary>
    public bool Depreciates { get; init; }

    public Confidence Confidence { get; init; } = Confidence.Confirmed;
}
