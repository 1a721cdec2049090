using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Loyalty;

/// <summary>Makes findings of points and tiers; none of them rests on law.</summary>
internal static class LoyaltyFinding
{
    public static Finding Blocks(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Blocks, data);

    public static Finding Informs(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Informs, data);

    public static Finding Supports(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Supports, data);

    public static Finding Flags(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Flags, data);

    private static Finding Of(string code, FindingEffect effect, ReadOnlySpan<(string Name, object Value)> data)
    {
        var values = ImmutableArray.CreateBuilder<Datum>(data.Length);
        foreach (var (name, value) in data) values.Add(new(name, value));
        return new(code, effect, [], values.MoveToImmutable());
    }
}
