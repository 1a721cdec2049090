using System.Text.RegularExpressions;
using CsRules.Documents;

namespace CsRules.Tests.Decisions;

public partial class TextTests
{
    [Fact]
    public void Both_languages_hold_the_same_codes() =>
        Assert.Equal(Texts.Codes(Language.Korean).Order(StringComparer.Ordinal), Texts.Codes(Language.English).Order(StringComparer.Ordinal));

    [Fact]
    public void A_code_has_the_same_placeholders_in_the_agents_voice_of_both_languages()
    {
        foreach (var code in Texts.Codes(Language.Korean))
            Assert.True(
                Holes(code, Language.Korean).SetEquals(Holes(code, Language.English)),
                $"{code}: {string.Join(",", Holes(code, Language.Korean))} / {string.Join(",", Holes(code, Language.English))}");
    }

    [Fact]
    public void Every_enum_value_that_is_shown_has_its_label()
    {
        var labels = Texts.Codes(Language.English).Where(c => c.StartsWith("label.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var type in typeof(Money).Assembly.GetTypes().Where(t => t is { IsEnum: true, IsPublic: true }))
        {
            var codes = Enum.GetValues(type).Cast<Enum>().Select(ValueFormat.EnumCode).ToList();
            // An enum is labelled wholly or not at all.
            Assert.True(codes.TrueForAll(labels.Contains) || !codes.Exists(labels.Contains), type.Name);
        }
    }

    [Theory]
    [InlineData("상품", "상품은")]
    [InlineData("배송비", "배송비는")]
    [InlineData("3,000원", "3,000원은")]
    [InlineData("SMS", "SMS는")]
    [InlineData("2025-10-01", "2025-10-01은")]
    public void A_particle_follows_the_last_sound(string word, string expected) =>
        Assert.Equal(expected, word + Particle.For(word, "은/는"));

    [Fact]
    public void The_particle_ro_treats_a_closing_rieul_as_open()
    {
        Assert.Equal("로", Particle.For("서울", "으로/로"));
        Assert.Equal("으로", Particle.For("부산", "으로/로"));
    }

    [Theory]
    [InlineData(1, "1 day")]
    [InlineData(0, "0 days")]
    [InlineData(2, "2 days")]
    [InlineData(11, "11 days")]
    [InlineData(1001, "1,001 days")]
    public void A_counted_word_follows_its_number(int n, string expected) =>
        Assert.Equal(expected, Texts.Say("label.period.days", [new("n", n)], Language.English, Voice.Agent));

    [Fact]
    public void No_English_text_counts_in_the_plural_alone()
    {
        // The sentences of terms are read back word by word, and keep the words they are known by.
        foreach (var code in Texts.Codes(Language.English).Where(code => !code.StartsWith("terms.", StringComparison.Ordinal)))
            foreach (var voice in Enum.GetValues<Voice>())
                Assert.DoesNotMatch(CountedPlural(), Texts.Template(code, Language.English, voice)!);
    }

    // "3 row(s)", and "{n} days" where n may be 1.
    [GeneratedRegex(@"\w\((s|ies)\)|\{\w+\} ((more|business|working) )?(days|months|years|hours|units|items|orders|lines|times|messages|patterns|events|rows)\b")]
    private static partial Regex CountedPlural();

    private static HashSet<string> Holes(string code, Language language) =>
        [.. Hole().Matches(Texts.Template(code, language, Voice.Agent)!).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Hole();
}
