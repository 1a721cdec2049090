using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>A ratio over the last days, and the least it may be where that is known.</summary>
/// <example>
/// <para>Inquiries count thirty days, and every hour of them:</para>
/// <code>
/// MarketRatio answered = MarketBook.Find("coupang")!.Ratios.Single(ratio =&gt; ratio.Kind == MarketRatioKind.Answered);
/// answered.Days;    // 30
/// answered.Hours;   // 24
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketRatio
{
    /// <summary>What it measures.</summary>
    public required MarketRatioKind Kind { get; init; }

    /// <summary>Days that count, today among them.</summary>
    public required int Days { get; init; }

    /// <summary>Answers: real hours, nights and holidays among them.</summary>
    public int? Hours { get; init; }

    /// <summary>The least share; null where nobody knows it.</summary>
    public Rate? Least { get; init; }

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }
}
