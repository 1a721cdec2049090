using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>
/// What a shop has to do, as of an instant: late ones first, then by due instant. A commutative monoid: <see cref="Merge"/>
/// is associative and commutative, <see cref="Empty"/> changes nothing, and no entry is lost or doubled however the facts
/// are split.
/// </summary>
/// <example>
/// <para>Half of the orders here, half of them there, and the day is the same:</para>
/// <code>
/// var (half, rest) = (facts with { Orders = facts.Orders[..4] }, new AgendaFacts { Orders = facts.Orders[4..] });
/// var day = agendaPlan.Draw(half, tuesday).Merge(agendaPlan.Draw(rest, tuesday));
/// day.Entries.SequenceEqual(agendaPlan.Draw(facts, tuesday).Entries)   // true
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed class AgendaSheet
{
    private AgendaSheet(Instant? asOf, DateTimeZone? zone, ImmutableArray<AgendaEntry> entries) => (AsOf, Zone, Entries) = (asOf, zone, entries);

    /// <summary>Nothing to do and no instant: the identity of <see cref="Merge"/>.</summary>
    public static AgendaSheet Empty { get; } = new(null, null, []);

    /// <summary>The instant it answers for; null in an empty one.</summary>
    public Instant? AsOf { get; }

    /// <summary>The shop's zone; null in an empty one.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Every duty, late ones first, then by due instant, kind and id.</summary>
    public ImmutableArray<AgendaEntry> Entries { get; }

    /// <summary>How many are late; they stand first.</summary>
    public int LateCount
    {
        get
        {
            var count = 0;
            while (count < Entries.Length && Entries[count].IsLate) count++;
            return count;
        }
    }

    /// <summary>Both agendas as one. An entry that stands in both, equal in everything, stands once.</summary>
    /// <exception cref="CsRulesException">Two instants or zones, or two different entries of one id.</exception>
    public AgendaSheet Merge(AgendaSheet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (AsOf is null) return other;
        if (other.AsOf is null) return this;
        if (AsOf != other.AsOf || !Equals(Zone, other.Zone)) throw new CsRulesException(new InputError("agenda.other-instant", "$", Validation.Data(("given", other.AsOf.Value), ("other", AsOf.Value))));
        var known = Entries.ToHashSet();
        return Of(AsOf.Value, Zone!, [.. Entries, .. other.Entries.Where(e => !known.Contains(e))]);
    }

    internal static AgendaSheet Of(Instant asOf, DateTimeZone zone, List<AgendaEntry> entries)
    {
        entries.Sort(AgendaEntry.LateFirst);
        var seen = new HashSet<string>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
            if (!seen.Add(entry.Id)) throw new CsRulesException(new InputError("agenda.same-entry", "$", Validation.Data(("given", entry.Id))));
        return new(asOf, zone, [.. entries]);
    }
}
