using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsRules.Json;

/// <summary>Writes an enum as a camel-case word ("changeOfMind") and reads only such words, never numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
