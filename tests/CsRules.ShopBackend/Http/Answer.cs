using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsRules.ShopBackend.Http;

/// <summary>Answers: documents of the library as they are, and problem details (RFC 9457) for what is wrong.</summary>
internal static class Answer
{
    public static IResult Of<T>(T answer, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<T>()), "application/json", statusCode: status);

    public static IResult Node(JsonNode answer) => Results.Text(answer.ToJsonString(CsRulesJson.Options), "application/json");

    public static IResult NotFound(string what, string id) => Problem(StatusCodes.Status404NotFound, $"There is no {what} '{id}'.", []);

    /// <summary>A request that can't be done as things stand, though nothing is wrong with its form.</summary>
    public static IResult Conflict(Finding why, Language language) =>
        Problem(StatusCodes.Status409Conflict, why.Explain(language), [Error(why.Code, "$", why.Explain(language))]);

    /// <summary>Everything that is wrong with the document, each with a code for the program and a sentence for the person.</summary>
    public static IResult Wrong(IEnumerable<InputError> errors, Language language) => Problem(
        StatusCodes.Status400BadRequest,
        language == Language.Korean ? "문서에 잘못된 곳이 있습니다." : "The document has errors.",
        [.. errors.Where(e => !e.IsWarning).Select(e => Error(e.Code, e.Path, ShopTexts.Of(e, language)))]);

    private static JsonObject Error(string code, string path, string text) => new() { ["code"] = code, ["path"] = path, ["text"] = text };

    private static IResult Problem(int status, string title, ImmutableArray<JsonObject> errors) => Results.Text(
        new JsonObject
        {
            ["title"] = title,
            ["status"] = status,
            ["errors"] = new JsonArray([.. errors]),
        }.ToJsonString(CsRulesJson.Options),
        "application/problem+json", statusCode: status);
}
