using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Cli.Returns;

/// <summary>A line of an order list, and what it comes to.</summary>
public sealed record ReturnListLine
{
    /// <summary>The order.</summary>
    public required string Order { get; init; }

    /// <summary>The line's own id; null where it has none.</summary>
    public string? Line { get; init; }

    /// <summary>What was bought.</summary>
    public string? Product { get; init; }

    /// <summary>What it comes to.</summary>
    public required ReturnListState State { get; init; }

    /// <summary>The day it was delivered, in the zone of the law.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The last day of the window; it still counts.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? LastDay { get; init; }

    /// <summary>How many days are left, the last one among them not counted: 0 is today.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>By what it can be returned; null where it can't.</summary>
    public ReturnBasis? Basis { get; init; }

    /// <summary>Who pays for sending it back; null where it can't be returned.</summary>
    public CostBearer? ReturnCostBornBy { get; init; }
}

/// <summary>How many lines of an order list come to a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Lines">How many.</param>
public sealed record ReturnListCount(ReturnListState State, int Lines);

/// <summary>An order list, and what of it can still be returned for a change of mind.</summary>
public sealed record ReturnListAnswer
{
    /// <summary>The instant it was answered for.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant AsOf { get; init; }

    /// <summary>How many lines come to what, also those that are not shown.</summary>
    public required ImmutableArray<ReturnListCount> Counts { get; init; }

    /// <summary>The lines: what ends first comes first, then what has no last day.</summary>
    public required ImmutableArray<ReturnListLine> Lines { get; init; }
}

/// <summary>JSON metadata of the answer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(ReturnListAnswer))]
internal sealed partial class ReturnListJson : JsonSerializerContext;
