using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FluentValidation;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A customer's points as a document: the program, what happened, the instant to answer for.</summary>
/// <example>
/// <para>Events after the instant asked about are not in the ledger:</para>
/// <code>
/// var points = new PointsCase { Program = rules.Program, Events = events };
/// points.Ledger(Instant.FromUtc(2025, 1, 1, 0, 0)).At(Instant.FromUtc(2025, 1, 1, 0, 0)).Earned;   // 0 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsCase
{
    /// <summary>The shop's id of the customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The program.</summary>
    public required PointsProgram Program { get; init; }

    /// <summary>What happened, in any order; of one instant in this order. What is later than the answer is left out.</summary>
    public required ImmutableArray<PointsEvent> Events { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>The instant to answer for; the caller's where not said.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>The ledger of the events up to an instant, in order of time.</summary>
    /// <exception cref="ValidationException">The program has errors.</exception>
    public PointsLedger Ledger(Instant asOf)
    {
        CsRules.AsOf.ThrowIfUnanswerable(asOf);
        return PointsLedger.Open(Program.Compile()).Replay(Events.Where(e => e.At <= asOf).OrderBy(e => e.At));
    }
}
