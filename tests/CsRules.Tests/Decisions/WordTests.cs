using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Decisions;

/// <summary>How values, articles and Korean particles are written.</summary>
public class WordTests
{
    [Theory]
    [InlineData("17(2)1", "제17조 제2항 제1호", "Art 17(2)1")]
    [InlineData("17", "제17조", "Art 17")]
    [InlineData("18(9)", "제18조 제9항", "Art 18(9)")]
    [InlineData("21-3", "제21조의3", "Art 21-3")]
    [InlineData("16(a)", "제16조 (a)호", "Art 16(a)")]
    [InlineData("33(2)", "제33조 제2항", "Art 33(2)")]
    [InlineData("21(1)1", "제21조 제1항 제1호", "Art 21(1)1")]
    public void An_article_is_written_as_its_language_writes_it(string article, string korean, string english)
    {
        var citation = new Citation(new("t", "법", "Act"), article);
        Assert.Equal(("법 " + korean, "Act " + english, "Act " + english), (citation.Format(Language.Korean), citation.Format(Language.English), citation.ToString()));
    }

    [Fact]
    public void A_citation_without_an_article_is_its_text_and_applies_between_its_days_inclusive()
    {
        var citation = new Citation(new("t", "법", "Act"), "", new LocalDate(2016, 9, 30), new LocalDate(2020, 1, 31));
        Assert.Equal(("법", "Act"), (citation.Format(Language.Korean), citation.Format(Language.English)));
        Assert.Equal([false, true, true, false], new LocalDate[] { new(2016, 9, 29), new(2016, 9, 30), new(2020, 1, 31), new(2020, 2, 1) }.Select(citation.AppliesOn));
        var open = new Citation(new("t", "법", "Act"), "1");
        Assert.True(open.AppliesOn(LocalDate.MinIsoValue) && open.AppliesOn(LocalDate.MaxIsoValue));
        Assert.True((citation with { Until = null }).AppliesOn(LocalDate.MaxIsoValue));
    }

    // 을/를, 이/가, 은/는, 으로/로 by the last letter as it is spoken.
    [Theory]
    [InlineData("카드", "를 가 는 로")]
    [InlineData("적립금", "을 이 은 으로")]
    [InlineData("서울", "을 이 은 로")] // ㄹ takes 로
    [InlineData("가", "를 가 는 로")]
    [InlineData("힣", "을 이 은 으로")]
    [InlineData("0", "을 이 은 으로")] // 영
    [InlineData("1", "을 이 은 로")] // 일
    [InlineData("2", "를 가 는 로")] // 이
    [InlineData("3", "을 이 은 으로")] // 삼
    [InlineData("6", "을 이 은 으로")] // 육
    [InlineData("7", "을 이 은 로")] // 칠
    [InlineData("8", "을 이 은 로")] // 팔
    [InlineData("9", "를 가 는 로")] // 구
    [InlineData("EMAIL", "을 이 은 로")] // 엘
    [InlineData("“적립금”)", "을 이 은 으로")] // what is not spoken is passed over
    [InlineData("?!", "를 가 는 로")]
    [InlineData("", "를 가 는 로")]
    public void A_particle_follows_the_last_sound(string word, string expected) =>
        Assert.Equal(expected, string.Join(' ', new[] { "을/를", "이/가", "은/는", "으로/로" }.Select(pair => Particle.For(word, pair))));

    [Fact]
    public void Behind_quotes_the_particle_is_that_of_the_word_in_them()
    {
        // "T-1" ends in 일, "T-2" in 이.
        Assert.Equal("이벤트 'T-1'은", Particled("T-1"));
        Assert.Equal("이벤트 'T-2'는", Particled("T-2"));

        static string Particled(string kind) => new InputError("conversation.before-saved", "$", [new("kind", kind), new("at", "x"), new("saved", "y")]).Explain(Language.Korean).Split("의 ")[1].Split(" 시계")[0];
    }

    [Fact]
    public void No_text_leaves_a_particle_or_a_plural_to_its_reader()
    {
        // Written by hand they are wrong for half of the values.
        var texts = ((Assembly[])[typeof(Finding).Assembly]).SelectMany(assembly => assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".ko.json", StringComparison.Ordinal) || name.EndsWith(".en.json", StringComparison.Ordinal))
            .Select(name => (Name: name, Text: Read(assembly, name)))).ToList();
        Assert.NotEmpty(texts);
        Assert.Empty(texts.SelectMany(file => Regex.Matches(file.Text, @"은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|과\(와\)|\(으\)로").Select(found => file.Name + " " + found.Value)));
        Assert.Empty(texts.Where(file => file.Name.EndsWith(".en.json", StringComparison.Ordinal)).SelectMany(file => Regex.Matches(file.Text, @"\{(?:days|count|orders|rows|customers|units|lines|hours|minutes|months|years|weeks|voidCount|doubtfulCount)\} (?!of\b|times\b|business\b|%)[a-z]+s\b").Select(found => file.Name + " " + found.Value)));
        Assert.Empty(texts.SelectMany(file => Regex.Matches(file.Text, @"\b1 (?:days|orders|rows|terms|hours|units)\b").Select(found => file.Name + " " + found.Value)));

        static string Read(Assembly assembly, string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public void A_term_of_one_day_is_written_of_one_day_and_read_again()
    {
        foreach (var kind in (ClauseKind[])[ClauseKind.ReturnWindow, ClauseKind.Goodwill, ClauseKind.DefectWindow])
            foreach (var days in (int[])[1, 2])
            {
                var text = TermsText.Write(new() { Kind = kind, Days = days }, Language.English);
                Assert.Contains(days == 1 ? "1 day" : "2 days", text, StringComparison.Ordinal);
                Assert.DoesNotContain("1 days", text, StringComparison.Ordinal);
                Assert.Equal((kind, (int?)days), TermsText.Read(text).Clauses.Single() is var read ? (read.Kind, read.Days) : default);
            }
    }

    [Fact]
    public void What_stands_in_brackets_is_not_heard()
    {
        foreach (var weekday in "월화수목금토일")
            Assert.Equal("이 은 을 과 로", string.Join(' ', new[] { "이/가", "은/는", "을/를", "과/와", "으로/로" }.Select(pair => Particle.For($"2025년 11월 12일({weekday})", pair))));
        Assert.Equal("가", Particle.For("(수)", "이/가"));
    }

    [Fact]
    public void A_particle_that_is_no_pair_stays_as_it_is() => Assert.Equal("까지", Particle.For("금", "까지"));

    [Theory]
    [InlineData(0, "0초", "0 s")]
    [InlineData(59, "59초", "59 s")]
    [InlineData(60, "1분", "1 min")]
    [InlineData(3599, "59분", "59 min")]
    [InlineData(3600, "1시간", "1 h")]
    [InlineData(3660, "1시간 1분", "1 h 1 min")]
    [InlineData(3_600_000, "1,000시간", "1,000 h")]
    [InlineData(-5400, "-1시간 30분", "-1 h 30 min")]
    public void A_length_is_told_in_hours_and_minutes_and_a_short_one_in_seconds(long seconds, string korean, string english)
    {
        var span = Duration.FromSeconds(seconds);
        Assert.Equal((korean, english), (Explanations.Span(span, Language.Korean), Explanations.Span(span, Language.English)));
        Assert.Equal((korean, english), (ValueFormat.Of(span, Language.Korean), ValueFormat.Of(span, Language.English)));
    }

    [Fact]
    public void Every_kind_of_value_has_its_words()
    {
        var at = new LocalDateTime(2025, 11, 3, 9, 5);
        object[] values = [at.Date, at, Instant.FromUtc(2025, 11, 3, 0, 5), Money.Won(1234), new Money(1234, Currency.Eur), Rate.Percent(5), new Citation(new("t", "법", "Act"), "17"), ReturnOutcome.Allowed, 1234, 12_345L, new LocalizedText("가", "a"), "as it is"];
        Assert.Equal(
            "2025년 11월 3일(월) | 2025년 11월 3일(월) 09:05 | 2025-11-03T00:05:00Z | 1,234원 | EUR 12.34 | 5% | 법 제17조 | 반품 가능 | 1,234 | 12,345 | 가 | as it is",
            string.Join(" | ", values.Select(v => ValueFormat.Of(v, Language.Korean))));
        Assert.Equal(
            "Monday 3 November 2025 | Monday 3 November 2025 09:05 | 2025-11-03T00:05:00Z | KRW 1,234 | EUR 12.34 | 5% | Act Art 17 | allowed | 1,234 | 12,345 | a | as it is",
            string.Join(" | ", values.Select(v => ValueFormat.Of(v, Language.English))));
        Assert.Equal(["월", "화", "수", "목", "금", "토", "일"], Enumerable.Range(0, 7).Select(i => Explanations.Date(at.Date.PlusDays(i), Language.Korean)[^2..^1]));
        Assert.Throws<ArgumentException>(() => ValueFormat.Of(1.5, Language.English));
    }

    [Fact]
    public void A_text_is_filled_hole_by_hole_in_the_voice_that_is_asked_for()
    {
        ImmutableArray<Datum> data = [new("total", Money.Won(3000))];
        Assert.Equal("모두 3,000원을 돌려드립니다.", Texts.Say("refund.total", data, Language.Korean, Voice.Customer));
        Assert.Equal("환불 합계 3,000원.", Texts.Say("refund.total", data, Language.Korean, Voice.Agent));
        Assert.Equal("We refund KRW 3,000 in all.", Texts.Say("refund.total", data, Language.English, Voice.Customer));
        Assert.Equal("Refund {total} in all.", Texts.Say("refund.total", [], Language.English, Voice.Agent));
        Assert.Equal("no.such-code", Texts.Say("no.such-code", data, Language.English, Voice.Agent));
        Assert.Null(Texts.Template("no.such-code", Language.English, Voice.Agent));
        Assert.Equal("no.such-code", Texts.Label("no.such-code", Language.English));
        Assert.Equal("points", Texts.Label("refund.method-points", Language.English));
        Assert.Equal("label.unlabelled.allowed", Explanations.Label(Unlabelled.Allowed, Language.English));
        var finding = new Finding("refund.total", FindingEffect.Informs, [], data);
        Assert.Equal(("Refund KRW 3,000 in all.", "We refund KRW 3,000 in all."), (finding.Explain(Language.English), finding.Explain(Language.English, Voice.Customer)));
        Assert.Equal(("가", "a"), (new LocalizedText("가", "a").In(Language.Korean), new LocalizedText("가", "a").In(Language.English)));
    }

    private enum Unlabelled
    {
        Allowed,
    }
}
