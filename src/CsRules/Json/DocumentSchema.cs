using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace CsRules.Json;

/// <summary>The JSON Schema of a document type, with the form of dates, amounts and shares spelled out.</summary>
/// <example>
/// <para>An amount is a string of a form that an editor can check:</para>
/// <code>
/// var schema = DocumentSchema.Of(CsRulesJson.TypeOf&lt;RefundPolicy&gt;());
/// schema["properties"]!["returnFee"]!["description"]!.GetValue&lt;string&gt;();   // "an amount, "39900 KRW" or "12.50 EUR""
/// </code>
/// </example>
public static class DocumentSchema
{
    private static readonly Dictionary<Type, (string Pattern, string Description)> Forms = new()
    {
        [typeof(LocalDate)] = (@"^\d{4}-\d{2}-\d{2}$", "a date, 2025-10-01"),
        [typeof(Instant)] = (@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", "an instant, 2025-10-01T09:30:00+09:00"),
        [typeof(Moment)] = (@"^\d{4}-\d{2}-\d{2}", "a date, 2025-10-01, or an instant, 2025-10-01T09:30:00+09:00"),
        [typeof(Money)] = (@"^-?\d+(\.\d+)? [A-Z]{3}$", "an amount, \"39900 KRW\" or \"12.50 EUR\""),
        [typeof(Sla.SlaBudget)] = (@"^-?(\d+h)?(\d+m)?(\d+s)?$", "a length, \"6h\", \"1h30m\""),
        [typeof(Rate)] = (@"^-?\d+(\.\d+)?%$", "a share, \"12.5%\""),
        [typeof(Currency)] = ("^[A-Z]{3}$", "an ISO 4217 code"),
    };

    /// <summary>The schema, ready to be written.</summary>
    /// <param name="type">The document.</param>
    /// <param name="describe">What a member means, in a sentence; null where nobody says.</param>
    public static JsonNode Of(JsonTypeInfo type, Func<MemberInfo, string?>? describe = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        var schema = type.Options.GetJsonSchemaAsNode(type.Type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Describe(context, Spell(context, schema), describe),
        });
        if (schema is JsonObject root) root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema;
    }

    private static JsonNode Spell(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (Form(context.TypeInfo.Type) is { } form) return form;
        // The exporter leaves out items that have a converter of their own.
        if (schema is JsonObject node && context.TypeInfo.ElementType is { } element && Form(element) is { } item)
        {
            if (context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable) node["items"] ??= item;
            if (context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary) node["additionalProperties"] ??= item;
        }

        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema, Func<MemberInfo, string?>? describe)
    {
        if (describe is null || context.PropertyInfo?.AttributeProvider is not MemberInfo member || describe(member) is not { } text) return schema;
        if (schema is not JsonObject node) return new JsonObject { ["description"] = text };
        var form = node["description"]?.GetValue<string>();
        node["description"] = form is null ? text : $"{text} ({form})";
        return node;
    }

    private static JsonObject? Form(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (type == typeof(Calendars.BusinessInterval)) return Hours();
        // A fact in dispute is a word, or a plain yes or no.
        if (type == typeof(Returns.Proof)) return new JsonObject { ["enum"] = new JsonArray("no", "disputed", "proven", false, true) };
        return Forms.TryGetValue(type, out var form)
            ? new JsonObject { ["type"] = "string", ["pattern"] = form.Pattern, ["description"] = form.Description }
            : null;
    }

    private static JsonObject Hours() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = @"^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$" },
        ["minItems"] = 2,
        ["maxItems"] = 2,
        ["description"] = "opening hours, [\"09:00\", \"17:00\"]; an end before its start is the next day's",
    };
}
