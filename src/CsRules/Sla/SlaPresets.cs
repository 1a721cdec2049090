using System.Text.Json;

namespace CsRules.Sla;

/// <summary>Policies that live as data.</summary>
internal static class SlaPresets
{
    public static SlaPolicy Load()
    {
        using var stream = typeof(SlaPresets).Assembly.GetManifestResourceStream("sla-policy.preset.json")!;
        return JsonSerializer.Deserialize(stream, SlaJson.Default.SlaPolicy)!;
    }
}
