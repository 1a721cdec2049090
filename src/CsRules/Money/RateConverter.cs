namespace CsRules;

/// <summary>"15%", "12.5%".</summary>
/// <example>
/// <para>Four decimals are exact and stay as they are:</para>
/// <code>
/// var rate = JsonSerializer.Deserialize&lt;Rate&gt;("\"0.0001%\"", CsRulesJson.Options);
/// rate.Millionths;                                       // 1
/// JsonSerializer.Serialize(rate, CsRulesJson.Options);   // "0.0001%"
/// </code>
/// </example>
public sealed class RateConverter() : TextForm<Rate>("form.rate", @"^-?\d+(\.\d+)?%$")
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Rate value) => Rate.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(Rate value) => value.ToString();
}
