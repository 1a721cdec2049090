using System.Reflection;
using System.Text.Json.Serialization;
using FluentValidation;

namespace CsRules.Tests.Surface;

/// <summary>
/// Every public type says what it is. A main type also shows its use, under a title that is the edge case: a class or
/// struct with behaviour of its own, which is every type that has a method to call and is neither a validator nor a JSON
/// converter (those are called by name alone), nor an enum or a plain record of data.
/// </summary>
public class DocumentationTests
{
    private static readonly string[] Ordinary = ["ToString", "Equals", "GetHashCode", "CompareTo", "Deconstruct"];

    public static TheoryData<Type> Types() => [.. PublicSurface.Types];

    public static TheoryData<Type> MainTypes() => [.. PublicSurface.Types.Where(IsMain)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_type_says_what_it_is(Type type)
    {
        var summary = DocumentationFile.Of(type)?.Element("summary")?.Value.Trim();
        Assert.False(string.IsNullOrEmpty(summary), $"{type.FullName} has no summary");
    }

    [Theory]
    [MemberData(nameof(MainTypes))]
    public void A_main_type_shows_its_use_under_a_title(Type type)
    {
        var examples = DocumentationFile.ExamplesOf(type).ToList();
        Assert.True(examples.Count > 0, $"{type.FullName} has no example");
        Assert.All(examples, example =>
        {
            Assert.False(string.IsNullOrWhiteSpace(example.Element("para")?.Value), $"an example of {type.FullName} has no title");
            Assert.False(string.IsNullOrWhiteSpace(example.Element("code")?.Value), $"an example of {type.FullName} has no code");
        });
    }

    private static bool IsMain(Type type) =>
        !type.IsEnum && !type.IsInterface && !IsValidator(type) && !typeof(JsonConverter).IsAssignableFrom(type)
        && PublicSurface.Methods(type).Any(m => !m.IsSpecialName && !Ordinary.Contains(m.Name) && IsOwn(m));

    private static bool IsOwn(MethodInfo method) => method.GetBaseDefinition() == method && method.IsPublic;

    private static bool IsValidator(Type type) => typeof(IValidator).IsAssignableFrom(type);
}
