using CsRules.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CsRules.AspNetCore;

/// <summary>The language in which a request wants its answer.</summary>
public static class RequestLanguage
{
    /// <summary>The language that <c>Accept-Language</c> wants most of those there are; English where it wants none of them.</summary>
    public static Language AnswerLanguage(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.GetTypedHeaders().AcceptLanguage;
        return wanted.OrderByDescending(tag => tag.Quality ?? 1).Select(Known).FirstOrDefault(language => language is not null) ?? Language.English;
    }

    private static Language? Known(StringWithQualityHeaderValue tag) => tag.Quality == 0 ? null : tag.Value.Value?.Split('-')[0].ToUpperInvariant() switch
    {
        "KO" => Language.Korean,
        "EN" => Language.English,
        _ => null,
    };
}
