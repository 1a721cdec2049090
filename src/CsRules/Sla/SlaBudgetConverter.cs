namespace CsRules.Sla;

/// <summary>"6h".</summary>
/// <example>
/// <para>Written in the largest units, whatever it was read from:</para>
/// <code>
/// var budget = JsonSerializer.Deserialize("\"90m\"", CsRulesJson.TypeOf&lt;SlaBudget&gt;());
/// JsonSerializer.Serialize(budget, CsRulesJson.TypeOf&lt;SlaBudget&gt;());   // "1h30m"
/// </code>
/// </example>
public sealed class SlaBudgetConverter() : TextForm<SlaBudget>("form.budget", @"^-?(\d+h)?(\d+m)?(\d+s)?$")
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out SlaBudget value) => SlaBudget.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(SlaBudget value) => value.ToString();
}
