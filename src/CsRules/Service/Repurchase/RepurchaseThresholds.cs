using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>From when on a product line is one that customers buy again. Both numbers are inclusive.</summary>
/// <example>
/// <para>A line with one buyer is not judged until the shop says that one is enough:</para>
/// <code>
/// serviceReport.ProductLines(RepurchaseThresholds.Default)[0].Kind;                   // TooFew
/// serviceReport.ProductLines(new RepurchaseThresholds { LeastBuyers = 1 })[0].Kind;   // OneOff
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RepurchaseThresholds
{
    /// <summary>The defaults.</summary>
    public static RepurchaseThresholds Default { get; } = new();

    /// <summary>Share of a line's buyers who bought it again in a later order.</summary>
    [JsonIgnore]
    public Rate RepeatShare { get; init; } = Rate.Percent(20);

    /// <summary>With fewer buyers nothing is said.</summary>
    [JsonIgnore]
    public int LeastBuyers { get; init; } = 20;

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("repeatShare")]
    internal Rate? RepeatShareTold
    {
        get => RepeatShare;
        init => RepeatShare = value ?? RepeatShare;
    }

    [JsonInclude, JsonPropertyName("leastBuyers")]
    internal int? LeastBuyersTold
    {
        get => LeastBuyers;
        init => LeastBuyers = value ?? LeastBuyers;
    }
}
