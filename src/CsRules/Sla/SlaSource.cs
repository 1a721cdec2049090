using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Sla;

/// <summary>What a report was made from. Reports of two instants, or under two policies or calendars, are never merged.</summary>
/// <example>
/// <para>A part that was merged already is refused by its name:</para>
/// <code>
/// var part = SlaReport.Of(statuses, seoul).From(new() { AsOf = now, Basis = SlaPolicy.Default.Compile().Basis, Parts = [new("monday", 5, 0)] });
/// CsRulesException? refused = null;
/// try { part.Merge(part); } catch (CsRulesException error) { refused = error; }
/// refused!.Errors[0].Code;   // "sla-report.repeated-part"
/// </code>
/// </example>
public sealed record SlaSource
{
    /// <summary>The instant that every conversation was measured at.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The digest of policy and calendar: see <see cref="SlaPlan.Basis"/>.</summary>
    public required string Basis { get; init; }

    /// <summary>
    /// The release of the time zone database that the calendar was compiled with (<see cref="Calendars.BusinessCalendar.TzdbVersion"/>);
    /// null where nobody said. Reports of two releases are not merged.
    /// </summary>
    public string? TzdbVersion { get; init; }

    /// <summary>The parts, in the order of their ids.</summary>
    public ImmutableArray<SlaPart> Parts { get; init => field = value.IsDefault ? [] : InOrder(value); } = [];

    /// <summary>Rows or documents read.</summary>
    public long Rows => Parts.Sum(p => p.Rows);

    /// <summary>Of them, those that could not be used: they are missing in every figure.</summary>
    public long LeftOut => Parts.Sum(p => p.LeftOut);

    // A part of nothing can come twice: it counts nothing.
    internal string? Repeated => Parts.Where(p => p.Rows > 0).GroupBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;

    internal SlaSource And(SlaSource other) => this with { Parts = [.. Parts, .. other.Parts] };

    private static ImmutableArray<SlaPart> InOrder(ImmutableArray<SlaPart> parts) =>
        [.. parts.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.Rows).ThenBy(p => p.LeftOut)];
}
