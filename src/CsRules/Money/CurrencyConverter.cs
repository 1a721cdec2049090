namespace CsRules;

/// <summary>"KRW".</summary>
/// <example>
/// <para>A code in small letters is no currency:</para>
/// <code>
/// var (_, errors) = DocumentReader.Read("""{ "currency": "krw", "coupons": [] }"""u8.ToArray(), CsRulesJson.TypeOf&lt;CouponBookDefinition&gt;());
/// errors[0].Path;   // "$.currency"
/// </code>
/// </example>
public sealed class CurrencyConverter() : TextForm<Currency>("form.currency", "^[A-Z]{3}$")
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Currency value) => Currency.TryOf(text, out value);

    /// <inheritdoc/>
    protected override string Format(Currency value) => value.Code;
}
