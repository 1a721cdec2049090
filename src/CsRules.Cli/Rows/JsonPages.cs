using System.Text.Json;

namespace CsRules.Cli.Rows;

/// <summary>What an API wraps around its answers: <c>{"orders": […], "next_page": …}</c>, <c>{"data": {"payload": […]}}</c>.</summary>
internal static class JsonPages
{
    private const int MostDepth = 3;

    // Beside these a page holds nothing but its list.
    private static readonly HashSet<string> Around = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "total", "total_count", "totalCount", "page", "per_page", "perPage", "pages", "total_pages", "next", "next_page", "nextPage", "previous", "previous_page", "prev", "end_of_stream",
        "end_time", "after_cursor", "after_url", "before_cursor", "before_url", "cursor", "meta", "links", "has_more", "hasMore", "next_token", "nextToken", "code", "message", "status", "success", "timestamp",
        "isLast", "maxResults", "startAt", "offset", "limit", "expand", "assets", "traceId", "users", "groups", "errors", "warnings",
    };

    /// <summary>The entries of a page; null where it is no page.</summary>
    public static IEnumerable<JsonElement>? Of(JsonElement element) => List(element, 0)?.EnumerateArray();

    /// <summary>The path of the list of a page: "$.orders"; null where it is no page.</summary>
    public static string? PathOf(JsonElement element) => Path(element, "$", 0);

    /// <summary>True where nothing stands at the path of a list.</summary>
    public static bool IsEmptyAt(JsonElement element, string path)
    {
        foreach (var name in path.Split('.').Skip(1))
        {
            if (element.ValueKind == JsonValueKind.Null) return true;
            if (Member(element, name) is not { } member) return false;
            element = member;
        }

        return element.ValueKind == JsonValueKind.Null;
    }

    /// <summary>A member of an object; null where there is none. Beside it a name may stand that is no text, which the parser's own search would stop at.</summary>
    public static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        JsonElement? found = null;
        foreach (var member in element.EnumerateObject())
            if (JsonWords.TryName(member, out var given) && given == name) found = member.Value;
        return found;
    }

    private static JsonElement? List(JsonElement element, int depth)
    {
        if (Only(element, depth) is not { } only) return null;
        return only.Value.ValueKind == JsonValueKind.Array ? only.Value : List(only.Value, depth + 1);
    }

    private static string? Path(JsonElement element, string path, int depth)
    {
        if (Only(element, depth) is not { } only) return null;
        return only.Value.ValueKind == JsonValueKind.Array ? $"{path}.{only.Name}" : Path(only.Value, $"{path}.{only.Name}", depth + 1);
    }

    // The one member that holds a list of objects, or the object that holds it, where all others say how the page is one.
    private static JsonProperty? Only(JsonElement element, int depth)
    {
        if (depth >= MostDepth || element.ValueKind != JsonValueKind.Object) return null;
        JsonProperty? found = null;
        foreach (var member in element.EnumerateObject())
        {
            if (!JsonWords.TryName(member, out var name)) return null;
            if (Around.Contains(name)) continue;
            var holds = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object) : Only(member.Value, depth + 1) is not null;
            if (!holds || found is not null) return null;
            found = member;
        }

        return found;
    }
}
