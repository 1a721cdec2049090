using System.Reflection;
using System.Text.Json.Nodes;
using CsRules.Documents;
using CsRules.Sla;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace CsRules.AspNetCore;

/// <summary>The library's values and documents in an OpenAPI document.</summary>
public static class LibrarySchemas
{
    private static readonly Lazy<MemberSummaries> Words = new(() =>
    {
        using var documentation = typeof(LibrarySchemas).Assembly.GetManifestResourceStream("CsRules.xml")!;
        return MemberSummaries.Read(documentation);
    });

    private static readonly Dictionary<Type, (string? Format, string Example)> Forms = new()
    {
        [typeof(Money)] = (null, "39900 KRW"),
        [typeof(Rate)] = (null, "12.5%"),
        [typeof(Currency)] = (null, "KRW"),
        [typeof(Moment)] = (null, "2025-10-01"),
        [typeof(LocalDate)] = ("date", "2025-10-01"),
        [typeof(Instant)] = ("date-time", "2025-10-01T09:30:00+09:00"),
        [typeof(SlaBudget)] = (null, "1h30m"),
    };

    /// <summary>
    /// Gives amounts, shares, days and instants their pattern, format and example, and types and members what the library's own
    /// documentation says of them.
    /// </summary>
    public static OpenApiOptions AddCsRules(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            Spell(schema, type);
            // A value's schema is shared by all members of its type; other members say what they mean beside the reference.
            if (Forms.ContainsKey(type)) return Task.CompletedTask;
            // An example in C# is none of a document.
            if (IsOurs(type)) schema.Examples = null;
            if (context.JsonPropertyInfo?.AttributeProvider is MemberInfo member && IsOurs(member.DeclaringType)) schema.Description = Words.Value.Of(member) ?? schema.Description;
            else if (context.JsonPropertyInfo is null && IsOurs(type)) schema.Description = Words.Value.Of(type) ?? schema.Description;
            return Task.CompletedTask;
        });
    }

    private static void Spell(OpenApiSchema schema, Type type)
    {
        if (!Forms.TryGetValue(type, out var form)) return;
        // As the library writes it, whatever the host's own options make of the type.
        var known = LeafForm.Of(CsRulesJson.Options.GetTypeInfo(type))?.Schema();
        var isNullable = schema.Type?.HasFlag(JsonSchemaType.Null) is true;
        schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Properties?.Clear();
        schema.Required?.Clear();
        schema.Pattern = known?["pattern"]?.GetValue<string>();
        schema.Description = known?["description"]?.GetValue<string>();
        schema.Format = form.Format;
        schema.Examples = [JsonValue.Create(form.Example)];
    }

    private static bool IsOurs(Type? type) => type?.Assembly == typeof(CsRulesJson).Assembly;
}
