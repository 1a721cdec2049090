using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CsRules;

/// <summary>
/// The JSON form of every document of the library. Each module has a source-generated context in its own folder;
/// here they are joined with the converters that they share.
/// </summary>
/// <example>
/// <para>An amount is one string with its currency, so that no reader takes it for a floating-point number:</para>
/// <code>
/// JsonSerializer.Serialize(new PointsOffer(Money.Won(4_200)), CsRulesJson.TypeOf&lt;PointsOffer&gt;());   // {"balance":"4200 KRW","onShipping":false}
/// </code>
/// </example>
public static class CsRulesJson
{
    /// <summary>Options for reading and writing every document: camel case, absent fields left out, unknown fields refused.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>The same, written over several lines.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>Metadata of a document type, for <see cref="Documents.DocumentReader"/>.</summary>
    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            // Korean text stays readable; the output is a document, not a fragment of a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
            Converters = { new LocalDateConverter(), new LocalTimeConverter(), new InstantConverter() },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Modules),
        };
        options.MakeReadOnly();
        return options;
    }

    // One line a module.
    private static IJsonTypeInfoResolver[] Modules =>
    [
        JsonText.Default,
        MoneyJson.Default,
        Calendars.BusinessHoursJson.Default,
        Laws.LawJson.Default,
        Orders.OrderJson.Default,
        Markets.MarketJson.Default,
        Returns.ReturnJson.Default,
        Refunds.RefundJson.Default,
        Coupons.CouponJson.Default,
        Flow.FlowJson.Default,
        Loyalty.LoyaltyJson.Default,
        Sla.SlaJson.Default,
        Service.ServiceJson.Default,
        Agenda.AgendaJson.Default,
    ];
}
