using CsRules.Decisions;

namespace CsRules.Loyalty;

/// <summary>Findings of points and tiers; none of them rests on law.</summary>
internal static class LoyaltyFinding
{
    public static Finding Blocks(string code, params ReadOnlySpan<(string Name, object Value)> data) => Finding.Blocks(code, data);

    public static Finding Informs(string code, params ReadOnlySpan<(string Name, object Value)> data) => Finding.Informs(code, data);

    public static Finding Supports(string code, params ReadOnlySpan<(string Name, object Value)> data) => Finding.Supports(code, data);

    public static Finding Flags(string code, params ReadOnlySpan<(string Name, object Value)> data) => Finding.Flags(code, data);
}
