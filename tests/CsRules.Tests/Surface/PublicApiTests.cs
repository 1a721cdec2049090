namespace CsRules.Tests.Surface;

/// <summary>
/// The surface is a promise: a change of it is seen in review as a changed line of <c>PublicApi.txt</c>. To accept one:
/// <c>CSRULES_ACCEPT=1 dotnet test tests/CsRules.Tests --filter PublicApi</c>.
/// </summary>
public class PublicApiTests
{
    private const string FileName = "PublicApi.txt";

    [Fact]
    public void The_surface_is_the_one_that_was_agreed()
    {
        var now = ApiText.Of(PublicSurface.Types);
        var file = Path.Combine(Repository.Root, "src", "CsRules", FileName);
        if (Environment.GetEnvironmentVariable("CSRULES_ACCEPT") == "1") File.WriteAllText(file, now);
        var agreed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(now == agreed, Difference(agreed, now));
    }

    // Lines are compared under their type, so that a member that moved from one type to another shows.
    private static string Difference(string agreed, string now)
    {
        var before = Lines(agreed);
        var after = Lines(now);
        var changes = before.Except(after).Select(l => $"- {l}").Concat(after.Except(before).Select(l => $"+ {l}"));
        return "The public surface changed:\n" + string.Join('\n', changes)
            + "\nWhere that is meant, accept it with: CSRULES_ACCEPT=1 dotnet test tests/CsRules.Tests --filter PublicApi";
    }

    private static List<string> Lines(string text)
    {
        var type = "";
        List<string> lines = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(' ')) type = line;
            lines.Add(line.StartsWith(' ') ? $"{type} | {line.Trim()}" : line);
        }

        return lines;
    }
}
