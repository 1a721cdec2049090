using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsRules.Calendars;

namespace CsRules.Sla;

/// <summary>The digest of policies and a calendar: equal where every answer is equal.</summary>
internal static class SlaBasis
{
    // Half of it tells two policies apart as well.
    private const int Characters = 32;

    public static string Of(IEnumerable<SlaPolicy> policies, BusinessCalendar calendar)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var policy in policies) hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Plain(policy), SlaJson.Default.SlaPolicy));
        Say(calendar.Zone.Id);
        // What is open counts, whatever words say so.
        var open = calendar.NextOpen(calendar.Start);
        while (open is { } from && calendar.NextClose(from) is { } until)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"{from.ToUnixTimeTicks()}-{until.ToUnixTimeTicks()}"));
            if (until >= calendar.End) break;
            open = calendar.NextOpen(until);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Characters];

        void Say(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    // The order in which a policy names its targets says nothing, and its hours are the calendar's.
    private static SlaPolicy Plain(SlaPolicy policy) => policy with
    {
        Hours = new() { Zone = policy.Hours.Zone },
        Targets = [.. policy.Targets.OrderBy(t => t.Metric).ThenBy(t => t.Channel).ThenBy(t => t.Priority).ThenBy(t => t.Tier, StringComparer.Ordinal)],
        NeverPaused = [.. policy.NeverPaused.Distinct().Order()],
        RestartedByHandOver = [.. policy.RestartedByHandOver.Distinct().Order()],
        AtRisk = [.. policy.AtRisk.Distinct().Order()],
    };
}
