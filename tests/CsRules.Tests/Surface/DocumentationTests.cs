using CsRules.Tests.Docs;

namespace CsRules.Tests.Surface;

/// <summary>Every public type says what it is and shows its use, under a title that is the edge case, with a value to compare.</summary>
public class DocumentationTests
{
    public static TheoryData<Type> Types() => [.. PublicSurface.Types];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_type_says_what_it_is(Type type)
    {
        var summary = DocumentationFile.Of(type)?.Element("summary")?.Value.Trim();
        Assert.False(string.IsNullOrEmpty(summary), $"{type.FullName} has no summary");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_type_shows_its_use_under_a_title(Type type)
    {
        var examples = DocumentationFile.ExamplesOf(type).ToList();
        Assert.True(examples.Count > 0, $"{type.FullName} has no example");
        Assert.All(examples, example =>
        {
            Assert.False(string.IsNullOrWhiteSpace(example.Element("para")?.Value), $"an example of {type.FullName} has no title");
            Assert.False(string.IsNullOrWhiteSpace(example.Element("code")?.Value), $"an example of {type.FullName} has no code");
        });
        Assert.True(examples.Exists(States), $"no example of {type.FullName} states a value");
    }

    private static bool States(System.Xml.Linq.XElement example) => example.Element("code")!.Value.Split('\n')
        .Select(line => line.Split("//", 2)).Any(parts => parts.Length == 2 && StatedValue.In(parts[1].Trim()) is not null);
}
