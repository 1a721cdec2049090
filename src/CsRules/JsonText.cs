using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>Metadata for plain strings, which every module's documents share.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class JsonText : JsonSerializerContext;
