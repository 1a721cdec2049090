using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>JSON metadata of the documents about returns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(ReturnCase))]
[JsonSerializable(typeof(ReturnClaim))]
[JsonSerializable(typeof(ReturnPolicy))]
[JsonSerializable(typeof(ReturnSettings))]
[JsonSerializable(typeof(NoticeLine[]))]
[JsonSerializable(typeof(ReturnAnswer))]
[JsonSerializable(typeof(AnsweredClause[]))]
[JsonSerializable(typeof(LawCase))]
[JsonSerializable(typeof(AnsweredCase[]))]
internal sealed partial class ReturnJson : JsonSerializerContext;
