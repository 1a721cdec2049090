namespace CsRules.AspNetCore.Tests;

/// <summary>The OpenAPI document says how values are written and what members mean.</summary>
public class OpenApiTests
{
    [Fact]
    public async Task Values_have_their_form_and_members_their_meaning()
    {
        await using var shop = await ShopHost.StartAsync();
        var schemas = (await shop.GetAsync("/openapi/v1.json")).Json["components"]!["schemas"]!;
        string Of(string path) => path.Split('/').Aggregate((System.Text.Json.Nodes.JsonNode?)schemas, (node, name) => Resolved(node, schemas) is System.Text.Json.Nodes.JsonArray list ? list[int.Parse(name, null)] : Resolved(node, schemas)![name])?.ToString() ?? "";
        Assert.Equal("string", Of("OwnRequest/properties/price/type"));
        Assert.Equal(@"^-?\d+(\.\d+)? [A-Z]{3}$", Of("OwnRequest/properties/price/pattern"));
        Assert.Equal("39900 KRW", Of("OwnRequest/properties/price/examples/0"));
        Assert.Equal("date", Of("OwnRequest/properties/day/format"));
        Assert.Equal("date-time", Of("OwnRequest/properties/at/format"));
        Assert.Equal("What was sold, to whom and how.", schemas["ReturnClaim"]!["properties"]!["sale"]!["description"]!.ToString());
        Assert.StartsWith("What is known about one return", Of("ReturnClaim/description"), StringComparison.Ordinal);
        // A value is described as a value, and not as the first member that has one.
        Assert.StartsWith("an amount like", Of("OwnRequest/properties/price/description"), StringComparison.Ordinal);
        Assert.All(schemas.AsObject(), schema => Assert.Null(schema.Value!["examples"]?[0] is null && schema.Value["examples"] is not null ? schema.Key : null));
        Assert.NotEqual("", Of("SupplyFacts/properties/on/pattern"));
        Assert.Equal("date", Of("ReturnAnswer/properties/lastDay/format"));
    }

    private static System.Text.Json.Nodes.JsonNode? Resolved(System.Text.Json.Nodes.JsonNode? node, System.Text.Json.Nodes.JsonNode schemas)
    {
        while (node is System.Text.Json.Nodes.JsonObject)
        {
            if (node?["$ref"]?.ToString() is { } reference) node = schemas[reference.Split('/')[^1]];
            else if (node?["oneOf"] is System.Text.Json.Nodes.JsonArray choices) node = choices.First(choice => choice!["type"]?.ToString() != "null");
            else return node;
        }

        return node;
    }
}
