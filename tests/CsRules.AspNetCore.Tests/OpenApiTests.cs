namespace CsRules.AspNetCore.Tests;

/// <summary>The OpenAPI document says how values are written and what members mean.</summary>
public class OpenApiTests
{
    [Fact]
    public async Task Values_have_their_form_and_members_their_meaning()
    {
        await using var shop = await ShopHost.StartAsync();
        var schemas = (await shop.GetAsync("/openapi/v1.json")).Json["components"]!["schemas"]!;
        string Of(string path) => path.Split('/').Aggregate((System.Text.Json.Nodes.JsonNode?)schemas, (node, name) => Resolved(node, schemas)![name])?.ToString() ?? "";
        Assert.Equal("string", Of("OwnRequest/properties/price/type"));
        Assert.Equal(@"^-?\d+(\.\d+)? [A-Z]{3}$", Of("OwnRequest/properties/price/pattern"));
        Assert.Equal("39900 KRW", Of("OwnRequest/properties/price/example"));
        Assert.Equal("date", Of("OwnRequest/properties/day/format"));
        Assert.Equal("date-time", Of("OwnRequest/properties/at/format"));
        Assert.Contains("told", Of("ReturnClaim/properties/withdrawal/description") + Of("ReturnClaim/description") + Of("WithdrawalFacts/properties/noticeOn/description"), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual("", Of("ReturnClaim/description"));
        Assert.NotEqual("", Of("SupplyFacts/properties/on/pattern"));
        Assert.Equal("date", Of("ReturnAnswer/properties/lastDay/format"));
    }

    private static System.Text.Json.Nodes.JsonNode? Resolved(System.Text.Json.Nodes.JsonNode? node, System.Text.Json.Nodes.JsonNode schemas)
    {
        while (true)
        {
            if (node?["$ref"]?.ToString() is { } reference) node = schemas[reference.Split('/')[^1]];
            else if (node?["oneOf"] is System.Text.Json.Nodes.JsonArray choices) node = choices.First(choice => choice!["type"]?.ToString() != "null");
            else return node;
        }
    }
}
