using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Sla;

/// <summary>One line of a report that is divided: a value for each of its dimensions, in their order.</summary>
/// <param name="Dimensions">By what.</param>
/// <param name="Values">The values, channels and priorities as documents write them; null where nobody said.</param>
/// <example>
/// <para>The lines of a report by channel:</para>
/// <code>
/// SlaReport.Of(statuses, seoul).Slices.Select(line =&gt; line.Values[0]);   // "email", "social", "chat", "helpDesk"
/// </code>
/// </example>
public sealed record SlaSlice(ImmutableArray<SlaDimension> Dimensions, ImmutableArray<string?> Values)
{
    /// <summary>True where both have the same values for the same dimensions.</summary>
    public bool Equals(SlaSlice? other) =>
        other is not null && Dimensions.SequenceEqual(other.Dimensions) && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Values.Aggregate(Dimensions.Length, (hash, value) => HashCode.Combine(hash, value));

    internal Channel? Channel
    {
        get
        {
            var at = Dimensions.IndexOf(SlaDimension.Channel);
            return at >= 0 && Enum.TryParse<Channel>(Values[at], ignoreCase: true, out var channel) ? channel : null;
        }
    }

    /// <summary>The values in words, in the order of the dimensions.</summary>
    internal IEnumerable<string> Words(Language language) => Dimensions.Select((dimension, i) => Values[i] is not { } value ? SlaWords.Text("none-said", language)
        : dimension switch
        {
            SlaDimension.Channel when Enum.TryParse<Channel>(value, ignoreCase: true, out var channel) => SlaWords.Of(channel, language),
            SlaDimension.Priority when Enum.TryParse<Priority>(value, ignoreCase: true, out var priority) => Texts.Label(ValueFormat.EnumCode(priority), language),
            _ => value,
        });
}
