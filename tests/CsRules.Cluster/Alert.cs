using System.Globalization;
using CsRules.Sla;
using NodaTime.Text;

namespace CsRules.Cluster;

/// <summary>Something that a person is told once.</summary>
/// <param name="Key">What it is known again by, whoever tells it and however often.</param>
/// <param name="At">Since when it is so.</param>
public sealed record Alert(string Key, string At)
{
    /// <summary>The alert of a moment: the same from the same events, on any machine.</summary>
    public static Alert Of(string conversation, SlaMoment moment)
    {
        var at = InstantPattern.ExtendedIso.Format(moment.At);
        return new(string.Create(CultureInfo.InvariantCulture, $"{conversation}/{moment.Metric}/{moment.Cycle}/{moment.Kind}/{moment.Share}/{at}"), at);
    }
}
