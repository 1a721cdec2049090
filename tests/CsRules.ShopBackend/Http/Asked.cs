using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.ShopBackend.Http;

/// <summary>What a request asks: its document with every error of its shape, and the language of the answer.</summary>
internal static class Asked
{
    private const int LargestBody = 1_000_000;

    public static async Task<(T? Document, ImmutableArray<InputError> Errors)> DocumentAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        using var body = new MemoryStream();
        var buffer = new byte[8_192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer)) > 0)
        {
            if (body.Length + read > LargestBody) return (null, [new InputError("shop.too-large", "$", [])]);
            body.Write(buffer, 0, read);
        }

        return DocumentReader.Read(body.ToArray(), type);
    }

    public static Task<(T? Document, ImmutableArray<InputError> Errors)> DocumentAsync<T>(HttpRequest request) where T : class =>
        DocumentAsync(request, CsRulesJson.TypeOf<T>());

    public static Language Language(this HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().StartsWith("ko", StringComparison.OrdinalIgnoreCase)
            ? CsRules.Documents.Language.Korean
            : CsRules.Documents.Language.English;
}
