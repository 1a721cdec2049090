using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Returns;

/// <summary>JSON metadata of the documents about returns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(LocalDateConverter), typeof(InstantConverter), typeof(MomentConverter),
        typeof(MoneyConverter), typeof(RateConverter), typeof(CurrencyConverter), typeof(LocalizedTextConverter),
    ])]
[JsonSerializable(typeof(ReturnCase))]
[JsonSerializable(typeof(ReturnClaim))]
[JsonSerializable(typeof(ReturnPolicy))]
[JsonSerializable(typeof(ReturnAnswer))]
[JsonSerializable(typeof(AnsweredClause[]))]
internal sealed partial class ReturnsJsonContext : JsonSerializerContext;
