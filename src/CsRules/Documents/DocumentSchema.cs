using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.Documents;

/// <summary>The JSON Schema of a document type, with the form of dates, amounts and shares spelled out.</summary>
/// <example>
/// <para>An amount is a string of a form that an editor can check:</para>
/// <code>
/// var schema = DocumentSchema.Of(CsRulesJson.TypeOf&lt;RefundPolicy&gt;());
/// schema["properties"]!["returnFee"]!["description"]!.GetValue&lt;string&gt;();   // "an amount like "39900 KRW" or "12.50 EUR", up to 10^15 minor units"
/// </code>
/// </example>
public static class DocumentSchema
{
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
        if (schema is not JsonObject root) return schema;
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        if (root["properties"] is JsonObject properties)
            properties[DocumentVersion.Field] = new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = DocumentVersion.Pattern,
                ["description"] = "the release it was written for, like \"1.0\"; a later one than this is refused",
            };
        return schema;
    }

    private static JsonNode Spell(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (LeafForm.Of(context.TypeInfo)?.Schema() is { } form) return form;
        // The exporter leaves out items that have a converter of their own.
        if (schema is JsonObject node && context.TypeInfo.ElementType is { } element
            && LeafForm.Of(context.TypeInfo.Options.GetTypeInfo(element))?.Schema() is { } item)
        {
            if (context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable) node["items"] ??= item;
            if (context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary) node["additionalProperties"] ??= item;
        }

        Limit(context.TypeInfo, schema);
        return schema;
    }

    private static void Limit(JsonTypeInfo type, JsonNode schema)
    {
        if (schema is not JsonObject node) return;
        if (type.Kind == JsonTypeInfoKind.Enumerable) node["maxItems"] = DocumentLimits.MostOf(type.ElementType!);
        else if (type.Kind == JsonTypeInfoKind.Dictionary) node["maxProperties"] = DocumentLimits.MostItems;
        else if (type.Type == typeof(string)) node["maxLength"] = DocumentLimits.MostText;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema, Func<MemberInfo, string?>? describe)
    {
        if (describe is null || context.PropertyInfo?.AttributeProvider is not MemberInfo member || describe(member) is not { } text) return schema;
        if (schema is not JsonObject node) return new JsonObject { ["description"] = text };
        var form = node["description"]?.GetValue<string>();
        node["description"] = form is null ? text : $"{text} ({form})";
        return node;
    }
}
