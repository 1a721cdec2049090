using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsRules.Documents;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>A text that is read at once says what it says where it is walked value by value: the same document, or none.</summary>
[Trait("Category", "Fuzz")]
public class TwoReadersTests
{
    private static int Rounds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CSRULES_FUZZ"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 200;

    public static TheoryData<string> Kinds() => [.. DocumentKind.All.Where(kind => kind.Type is not null).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_readers_give_the_same_document_and_the_same_errors(string name)
    {
        var type = DocumentKind.Named(name).Type!;
        var sample = CliRun.Of(["sample", name]).Out.Split('\n')[0] is var line && line.EndsWith('}') ? line : CliRun.Of(["sample", name]).Out;
        var mutator = new Mutator(name.Length * 7919);
        var compare = typeof(TwoReadersTests).GetMethod(nameof(Compare), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.Type).CreateDelegate<Func<string, JsonTypeInfo, bool>>();
        Assert.True(compare(sample, type));
        var read = Enumerable.Range(0, Rounds).Count(_ => compare(mutator.Json(sample), type));
        // Words in other letters, and with blanks around them.
        foreach (var other in (Func<string, string>[])[word => word.ToUpperInvariant(), word => char.ToUpperInvariant(word[0]) + word[1..], word => $" {word}", word => $"{word} "])
            foreach (System.Text.RegularExpressions.Match word in System.Text.RegularExpressions.Regex.Matches(sample, "(?<=: ?\")[a-z][A-Za-z]+(?=\")"))
                compare(sample[..word.Index] + other(word.Value) + sample[(word.Index + word.Length)..], type);
        foreach (var (_, json) in EveryPath.Of(sample, type)) read += compare(json, type) ? 1 : 0;
        Assert.True(read > 0);
    }

    // True where the text could be read.
    private static bool Compare<T>(string text, JsonTypeInfo type) where T : class
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (value, errors) = DocumentReader.Read(bytes, (JsonTypeInfo<T>)type);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            Assert.Null(value);
            return false;
        }

        using (document)
        {
            var (walked, told) = DocumentReader.Read(document.RootElement, (JsonTypeInfo<T>)type);
            Assert.True(told.Select(error => (error.Path, error.Code)).SequenceEqual(errors.Select(error => (error.Path, error.Code))), $"{string.Join(' ', told)} walked, {string.Join(' ', errors)} at once: {text}");
            Assert.Equal(walked is null ? "" : JsonSerializer.Serialize(walked, type), value is null ? "" : JsonSerializer.Serialize(value, type));
        }

        return value is not null;
    }
}
