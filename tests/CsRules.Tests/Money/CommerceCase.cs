using System.Text.Json;

namespace CsRules.Tests;

/// <summary>One case of Data/commerce-cases.json.</summary>
internal sealed record CommerceCase(string Id, string Kind, JsonElement Input, JsonElement Expect, JsonElement Policy, Currency Currency)
{
    /// <summary>The portable cases of the kinds named; fails where a kind has none, so that no test runs on nothing.</summary>
    public static TheoryData<string> Ids(params string[] kinds)
    {
        var data = new TheoryData<string>();
        foreach (var kind in kinds)
        {
            var ids = Root.EnumerateArray()
                .Where(c => c.GetProperty("kind").GetString() == kind && c.GetProperty("portable").GetBoolean())
                .Select(c => c.GetProperty("id").GetString()!)
                .ToList();
            Assert.NotEmpty(ids);
            foreach (var id in ids) data.Add(id);
        }

        return data;
    }

    public static CommerceCase Get(string id)
    {
        var found = Root.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var currency = Currency.Of(found.GetProperty("currency").GetString()!);
        // Some cases count an everyday currency in whole units; the scale only names what one unit is.
        return new(id, found.GetProperty("kind").GetString()!, found.GetProperty("input"), found.GetProperty("expect"),
            found.TryGetProperty("policy", out var policy) ? policy : default, currency);
    }

    public static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetInt64())];

    private static readonly JsonElement Root = Load();

    private static JsonElement Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Data", "commerce-cases.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("cases").Clone();
    }
}
