using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>Writes an enum as a camel-case word ("changeOfMind") and reads only such words, never numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <example>
/// <para>The word is read, its number is refused:</para>
/// <code>
/// JsonSerializer.Deserialize&lt;RefundOrder&gt;("\"pointsFirst\"");                                                 // PointsFirst
/// DocumentReader.Read("""{ "order": 2 }"""u8.ToArray(), CsRulesJson.TypeOf&lt;RefundPolicy&gt;()).Errors[0].Code;   // "json.unknown-word"
/// </code>
/// </example>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
