using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Decisions;

/// <summary>One thing a rule found: a stable code, what it does, the law it rests on, and its data.</summary>
/// <param name="Code">Stable code, for example "return.window-lapsed". Texts are kept under it.</param>
/// <param name="Effect">What it does to the decision.</param>
/// <param name="Citations">The law or policy it rests on; empty where it is plain fact.</param>
/// <param name="Data">The values it turned on.</param>
/// <example>
/// <para>A datum that a finding does not have is null, not an error:</para>
/// <code>
/// Finding finding = Law.Korea.Decide(claim, now).Findings[0];
/// finding.Code;                        // "return.window-lapsed"
/// finding["nothing of this name"];     // null
/// </code>
/// </example>
public sealed record Finding(
    string Code,
    FindingEffect Effect,
    ImmutableArray<Citation> Citations,
    ImmutableArray<Datum> Data)
{
    /// <summary>The finding as a sentence.</summary>
    public string Explain(Language language, Voice voice = Voice.Agent) => Texts.Say(Code, Data, language, voice);

    internal static Finding Informs(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Informs, null, data);

    internal static Finding Supports(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Supports, null, data);

    internal static Finding Blocks(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Blocks, null, data);

    internal static Finding Flags(string code, params ReadOnlySpan<(string Name, object Value)> data) => Of(code, FindingEffect.Flags, null, data);

    internal static Finding Of(string code, FindingEffect effect, Citation? citation, ReadOnlySpan<(string Name, object Value)> data)
    {
        var values = ImmutableArray.CreateBuilder<Datum>(data.Length);
        foreach (var (name, value) in data) values.Add(new(name, value));
        return new(code, effect, citation is null ? [] : [citation], values.MoveToImmutable());
    }

    /// <summary>The value of a datum, or null where the finding has none of that name.</summary>
    public object? this[string name]
    {
        get
        {
            foreach (var datum in Data)
                if (string.Equals(datum.Name, name, StringComparison.Ordinal)) return datum.Value;
            return null;
        }
    }
}
