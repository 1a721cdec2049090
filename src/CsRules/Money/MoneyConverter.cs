namespace CsRules;

/// <summary>"39900 KRW", "12.50 EUR"; at most 10^15 minor units, so that no sum of a document's amounts overflows.</summary>
/// <example>
/// <para>A won has no decimals, a euro two:</para>
/// <code>
/// JsonSerializer.Deserialize&lt;Money&gt;("\"12.50 EUR\"", CsRulesJson.Options).MinorUnits;   // 1250
/// var (_, errors) = DocumentReader.Read("""{ "returnFee": "12.50 KRW" }"""u8.ToArray(), CsRulesJson.TypeOf&lt;RefundPolicy&gt;());
/// errors[0].Path;   // "$.returnFee"
/// </code>
/// </example>
public sealed class MoneyConverter() : TextForm<Money>("form.money", @"^-?\d+(\.\d+)? [A-Z]{3}$")
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Money value) =>
        MoneyFormat.TryParse(text, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override string Format(Money value) => MoneyFormat.Plain(value);
}
