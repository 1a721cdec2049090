using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Tests.Surface;

/// <summary>
/// A definition is what a shop writes: every type that a validator checks, and every document that the command reads
/// (the command's tests look after those). Each has a validator that can be found, a JSON form that loses nothing, and a
/// schema that names every member.
/// </summary>
public class DefinitionTests
{
    public static TheoryData<Type> Definitions() => [.. PublicSurface.Types.Select(Checked).OfType<Type>()];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_goes_to_JSON_and_back_with_every_member(Type type)
    {
        var full = FullValue.Of(type);
        var text = JsonSerializer.Serialize(full, Metadata(type));
        var back = JsonSerializer.Deserialize(text, Metadata(type))!;
        AssertSame(full, back, "$");
        Assert.Equal(text, JsonSerializer.Serialize(back, Metadata(type)));
    }

    // A generated reader sets what can only be set once, and what it was not told to nothing: a default must outlive that.
    [Theory]
    [MemberData(nameof(Definitions))]
    public void What_a_document_leaves_out_is_as_if_it_had_never_been_set(Type type)
    {
        if (type.GetConstructor([]) is null || type.GetProperties().Any(p => p.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false))) return;
        Assert.Equal(JsonSerializer.Serialize(Activator.CreateInstance(type), Metadata(type)), JsonSerializer.Serialize(JsonSerializer.Deserialize("{}", Metadata(type)), Metadata(type)));
    }

    [Fact]
    public void A_conversation_that_says_no_priority_has_the_usual_one()
    {
        const string Told = """{"id":"1","channel":"email","created":"2025-10-01T00:00:00Z"}""";
        Assert.Equal(Priority.Normal, JsonSerializer.Deserialize(Told, CsRulesJson.TypeOf<Conversation>())!.Priority);
        Assert.Equal(Priority.Normal, JsonSerializer.Deserialize<Conversation>(Told, JsonSerializerOptions.Web)!.Priority);
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_has_a_schema_that_names_every_member(Type type)
    {
        var schema = DocumentSchema.Of(Metadata(type)).AsObject();
        var named = schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal);
        var members = FullValue.Settable(type).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Append(DocumentVersion.Field).Order(StringComparer.Ordinal);
        Assert.Equal(members, named);
    }

    [Fact]
    public void A_validator_is_called_after_what_it_checks()
    {
        // So that it is found by typing the definition's name. Three are called after the family they stand for.
        string[] families = ["CouponValidator", "SlaReportValidator", "ServiceReportValidator"];
        foreach (var validator in PublicSurface.Types.Where(t => Checked(t) is not null && !families.Contains(t.Name)))
            Assert.Equal(Checked(validator)!.Name.Replace("Definition", "", StringComparison.Ordinal) + "Validator", validator.Name);
    }

    private static Type? Checked(Type validator)
    {
        var parent = validator.BaseType;
        return parent is { IsGenericType: true } && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
            ? parent.GetGenericArguments()[0]
            : null;
    }

    private static JsonTypeInfo Metadata(Type type) => CsRulesJson.Options.GetTypeInfo(type);

    private static void AssertSame(object? expected, object? actual, string path)
    {
        if (expected is null || expected is string || expected.GetType().IsPrimitive || expected.GetType().IsEnum)
        {
            Assert.True(Equals(expected, actual), $"{path}: {expected} became {actual}");
            return;
        }

        if (expected is IEnumerable many)
        {
            var (left, right) = (many.Cast<object>().ToList(), ((IEnumerable)actual!).Cast<object>().ToList());
            Assert.True(left.Count == right.Count, $"{path}: {left.Count} became {right.Count}");
            for (var i = 0; i < left.Count; i++) AssertSame(left[i], right[i], $"{path}[{i}]");
            return;
        }

        if (expected.GetType().Assembly != PublicSurface.Library || !FullValue.Settable(expected.GetType()).Any())
        {
            Assert.True(Same(expected, actual), $"{path}: {expected} became {actual}");
            return;
        }

        foreach (var property in FullValue.Settable(expected.GetType()))
            AssertSame(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
    }

    // A pair of a dictionary compares its value by reference.
    private static bool Same(object expected, object? actual)
    {
        if (!expected.GetType().IsGenericType || expected.GetType().GetGenericTypeDefinition() != typeof(KeyValuePair<,>)) return Equals(expected, actual);
        foreach (var part in (string[])["Key", "Value"])
            AssertSame(expected.GetType().GetProperty(part)!.GetValue(expected), actual!.GetType().GetProperty(part)!.GetValue(actual), part);
        return true;
    }
}
