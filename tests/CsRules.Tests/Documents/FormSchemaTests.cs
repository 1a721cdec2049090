using System.Text.Json;
using System.Text.RegularExpressions;
using CsRules.Documents;
using CsRules.Sla;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Documents;

/// <summary>What the reader takes, the schema takes: nobody's editor marks red what the library reads.</summary>
public class FormSchemaTests
{
    private const string Letters = "+-.,:%_ 0159kKRWhmsTZ٣５\0\n\te\"'";

    private static readonly string[] Examples =
    [
        "5000 KRW", "-12.50 EUR", "0.5 USD", "15%", "-12.125%", "KRW", "2025-10-01", "2025-10-01T09:30:00+09:00", "2025-10-01T00:30:00.5Z", "1h30m", "-90s", "0m", "14:00", "14:00:30.5",
    ];

    private static readonly (string Name, Func<string, bool> Reads, Regex Pattern)[] Forms =
    [
        Form<Money>(), Form<Rate>(), Form<Currency>(), Form<LocalDate>(), Form<LocalTime>(), Form<Instant>(), Form<Moment>(), Form<SlaBudget>(),
    ];

    [Theory]
    [InlineData("+5 KRW")]
    [InlineData(".5 USD")]
    [InlineData("5. USD")]
    [InlineData("5\0 KRW")]
    [InlineData("5,000 KRW")]
    [InlineData("５ KRW")]
    [InlineData("+5%")]
    [InlineData("5.%")]
    [InlineData("-0001-01-01")]
    [InlineData("2025-10-01\0")]
    [InlineData("2025-10-01\0x")]
    [InlineData("2025-10-01T09:30:00+09:00\0")]
    [InlineData("14:00\0")]
    [InlineData("-0001-01-01T00:00:00Z")]
    public void No_form_reads_what_every_schema_refuses(string text) => Assert.DoesNotContain(Forms, form => form.Reads(text));

    [Property]
    public void What_is_read_is_what_the_schema_allows(byte[] slips, byte which)
    {
        var text = new System.Text.StringBuilder(Examples[which % Examples.Length]);
        foreach (var slip in slips.Take(3))
        {
            var (at, letter) = (slip * 31 % (text.Length + 1), Letters[slip % Letters.Length]);
            if (slip % 3 == 0 && at < text.Length) text.Remove(at, 1);
            else if (slip % 3 == 1 && at < text.Length) text[at] = letter;
            else text.Insert(at, letter);
        }

        foreach (var form in Forms.Where(form => form.Reads(text.ToString())))
            Assert.True(form.Pattern.IsMatch(text.ToString()), $"{form.Name} reads '{text}'");
    }

    [Fact]
    public void Every_example_is_read_by_some_form() => Assert.All(Examples, text => Assert.Contains(Forms, form => form.Reads(text) && form.Pattern.IsMatch(text)));

    [Theory]
    [InlineData("\"PointsFirst\"")]
    [InlineData("\"POINTSFIRST\"")]
    [InlineData("\" pointsFirst\"")]
    public void A_word_in_other_letters_is_refused_as_the_schema_does(string word) =>
        Assert.Equal("json.unknown-word", DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes($"{{\"order\":{word}}}"), CsRulesJson.TypeOf<CsRules.Refunds.RefundPolicy>()).Errors[0].Code);

    private static (string, Func<string, bool>, Regex) Form<T>() where T : struct
    {
        var schema = DocumentSchema.Of(CsRulesJson.Options.GetTypeInfo(typeof(T)));
        // A JSON Schema's $ is the end, not the last line's.
        var pattern = schema["pattern"]!.GetValue<string>();
        return (typeof(T).Name, Reads, new Regex(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.ECMAScript));

        static bool Reads(string text)
        {
            try
            {
                JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(text), CsRulesJson.Options);
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }
}
