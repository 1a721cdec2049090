using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>An agenda laid out as a document: what <c>agenda</c> prints and a backend can send.</summary>
/// <example>
/// <para>Late ones stand first, and are counted:</para>
/// <code>
/// var day = AgendaAnswer.Of(agenda, Language.English);
/// day.Late              // 6
/// day.Entries[6].Late   // false
/// </code>
/// </example>
public sealed record AgendaAnswer
{
    /// <summary>The instant it answers for; absent where there were no facts.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>The shop's IANA zone.</summary>
    public string? Zone { get; init; }

    /// <summary>How many are late; they stand first.</summary>
    public required int Late { get; init; }

    /// <summary>Every duty.</summary>
    public required ImmutableArray<AnsweredDuty> Entries { get; init; }

    /// <summary>Lays out an agenda in a language.</summary>
    public static AgendaAnswer Of(AgendaSheet agenda, Language language)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return new()
        {
            AsOf = agenda.AsOf,
            Zone = agenda.Zone?.Id,
            Late = agenda.LateCount,
            Entries = [.. agenda.Entries.Select(e => AnsweredDuty.Of(e, language))],
        };
    }
}
