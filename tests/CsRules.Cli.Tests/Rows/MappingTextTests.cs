using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>What is written of a mapping is the same in every process, though its words are kept in no order.</summary>
public class MappingTextTests
{
    [Fact]
    public void The_words_of_every_mapping_stand_in_order()
    {
        var lines = CliRun.Of(["mapping", "list", "-o", "json"]).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 10);
        var seen = lines.Sum(line => Ordered(JsonDocument.Parse(line).RootElement, ""));
        Assert.True(seen > 20, $"{seen}");
        Assert.Contains(lines, line => line.Contains("카페24", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_a_guess_stand_in_order()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"{i},c{i},2025-05-{(i % 28) + 1:00},5000,{new[] { "paid", "shipped", "delivered", "cancelled", "refunded" }[i % 5]}\n"));
        var run = CliRun.Of(["mapping", "guess", "-"], "order id,customer,order date,total,status\n" + rows);
        Assert.True(Ordered(JsonDocument.Parse(run.Out).RootElement, "") > 0);
    }

    // How many lists of words were looked at: everything whose names a shop's system chose.
    private static int Ordered(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return 0;
        if (name is "values" or "states" or "milestones" or "minutesAfterCreation")
        {
            var words = element.EnumerateObject().Select(word => word.Name).ToList();
            Assert.Equal(words.Order(StringComparer.Ordinal), words);
            return words.Count > 1 ? 1 : 0;
        }

        return element.EnumerateObject().Sum(member => Ordered(member.Value, member.Name));
    }
}
