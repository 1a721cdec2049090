using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Service;

/// <summary>Makes findings about service; where one rests on law, the citation comes from the module that owns the rule.</summary>
internal static class ServiceFinding
{
    public static Finding Blocks(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Blocks, null, data);

    public static Finding Informs(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Informs, null, data);

    public static Finding Supports(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Supports, null, data);

    public static Finding Flags(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Flags, null, data);

    public static Finding Of(string code, FindingEffect effect, Citation? citation, ReadOnlySpan<(string Name, object Value)> data)
    {
        var values = ImmutableArray.CreateBuilder<Datum>(data.Length);
        foreach (var (name, value) in data) values.Add(new(name, value));
        return new(code, effect, citation is null ? [] : [citation], values.MoveToImmutable());
    }
}
