using System.Text.Json.Serialization;

namespace CsRules.AspNetCore;

/// <summary>
/// What a host without reflection must know beside the library's documents: what is wrong with a request, and the plain values that
/// addresses and queries hold, which an OpenAPI document describes.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemError[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(Guid?))]
[JsonSerializable(typeof(DateOnly?))]
[JsonSerializable(typeof(DateTime?))]
[JsonSerializable(typeof(DateTimeOffset?))]
internal sealed partial class HostJson : JsonSerializerContext;
