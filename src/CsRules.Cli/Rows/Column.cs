using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CsRules.Cli.Rows;

/// <summary>
/// Where a field of a row stands: a heading; several, of which the first that is filled counts; several put together, also of one heading; or a text that
/// is the same in every row. A heading that stands twice is one column where both cells say the same; <c>"heading #2"</c> is the second.
/// </summary>
[JsonConverter(typeof(ColumnConverter))]
public sealed record Column
{
    /// <summary>The headings; none for a constant.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What stands between the cells where they are put together; null where the first that is filled counts.</summary>
    public string? With { get; init; }

    /// <summary>The text of every row.</summary>
    public string? Constant { get; init; }

    /// <summary>True where a file may be without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A heading.</summary>
    public static Column Of(string name) => new() { Names = [name] };

    /// <summary>Headings with " | " between: the first that is filled counts.</summary>
    public static Column OfAny(string names) => new() { Names = [.. names.Split(" | ").Select(Heading.Tidy)] };

    /// <inheritdoc/>
    public override string ToString() => Constant ?? string.Join(With ?? " | ", Names);

    /// <summary>What a row says, without the spaces around it.</summary>
    internal string Text(TableRows rows)
    {
        if (Constant is { } constant) return constant;
        if (With is { } with) return string.Join(with, Names.SelectMany(rows.All).Select(cell => cell.Trim()).Where(cell => cell.Length > 0));
        foreach (var name in Names)
            if (rows.Has(name) && rows.GetString(name).Trim() is { Length: > 0 } cell) return cell;
        return "";
    }

    /// <summary>All that a row says, the column that counts first.</summary>
    internal IEnumerable<string> Texts(TableRows rows) => Constant is not null || With is not null
        ? [Text(rows)]
        : Names.Where(rows.Has).Select(name => rows.GetString(name).Trim()).Where(cell => cell.Length > 0);

    /// <summary>The heading that a complaint about it names.</summary>
    internal string Name(TableRows rows) => Names.FirstOrDefault(name => rows.Has(name) && rows.GetString(name).Trim().Length > 0) ?? Names.FirstOrDefault(rows.Has) ?? ToString();
}

/// <summary>How a column stands in a mapping: <c>"heading"</c>, <c>["first", "else this"]</c>, <c>{"columns": […], "with": " "}</c>, <c>{"constant": "…"}</c>.</summary>
internal sealed class ColumnConverter : JsonConverter<Column>, IValueForm
{
    private const int Most = 20;

    public string Words => "form.column";

    public bool Accepts(JsonElement element) => Read(element) is not null;

    public JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["minItems"] = 1, ["maxItems"] = Most },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["column"] = new JsonObject { ["type"] = "string" },
                    ["columns"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                    ["with"] = new JsonObject { ["type"] = "string" },
                    ["constant"] = new JsonObject { ["type"] = "string" },
                    ["optional"] = new JsonObject { ["type"] = "boolean" },
                },
                ["additionalProperties"] = false,
            }),
    };

    public override Column Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement) ?? throw new JsonException("Not a column.");
    }

    public override void Write(Utf8JsonWriter writer, Column value, JsonSerializerOptions options)
    {
        if (value is { Names: [var only], With: null, Constant: null, IsOptional: false })
        {
            writer.WriteStringValue(only);
            return;
        }

        if (value is { With: null, Constant: null, IsOptional: false })
        {
            Names(writer, value);
            return;
        }

        writer.WriteStartObject();
        if (value.Constant is { } constant) writer.WriteString("constant", constant);
        else
        {
            writer.WritePropertyName("columns");
            Names(writer, value);
        }

        if (value.With is { } with) writer.WriteString("with", with);
        if (value.IsOptional) writer.WriteBoolean("optional", true);
        writer.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter writer, Column value)
    {
        writer.WriteStartArray();
        foreach (var name in value.Names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private static Column? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Name(element) is { } name ? Column.Of(name) : null,
        JsonValueKind.Array => List(element) is { } names ? new() { Names = names } : null,
        JsonValueKind.Object => Parts(element),
        _ => null,
    };

    private static Column? Parts(JsonElement element)
    {
        var (column, isWrong) = (new Column(), false);
        foreach (var member in element.EnumerateObject())
            switch (JsonWords.TryName(member, out var field) ? field : "", member.Value.ValueKind)
            {
                case ("column", JsonValueKind.String) when Name(member.Value) is { } name:
                    column = column with { Names = [name] };
                    break;
                case ("columns", JsonValueKind.Array) when List(member.Value) is { } names:
                    column = column with { Names = names };
                    break;
                case ("with", JsonValueKind.String) when Text(member.Value) is { } with:
                    column = column with { With = with };
                    break;
                case ("constant", JsonValueKind.String) when Text(member.Value) is { Length: > 0 } constant:
                    column = column with { Constant = constant };
                    break;
                case ("optional", JsonValueKind.True or JsonValueKind.False):
                    column = column with { IsOptional = member.Value.GetBoolean() };
                    break;
                default:
                    isWrong = true;
                    break;
            }

        return isWrong || column.Names.IsEmpty == column.Constant is null ? null : column;
    }

    private static ImmutableArray<string>? List(JsonElement element)
    {
        if (element.GetArrayLength() is 0 or > Most) return null;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var one in element.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.String || Name(one) is not { } name) return null;
            names.Add(name);
        }

        return names.ToImmutable();
    }

    // A heading of nothing but blanks is none.
    private static string? Name(JsonElement element) => Text(element) is { } text && Heading.Tidy(text) is { Length: > 0 } name ? name : null;

    private static string? Text(JsonElement element) => JsonWords.TryText(element, out var text) ? text : null;
}
