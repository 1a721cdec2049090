using System.Collections.Immutable;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Tests.Calendars;

public class HoursAnswerTests
{
    private static readonly BusinessCalendar Office = new BusinessHours
    {
        Zone = "Etc/UTC",
        Exceptions = ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty
            .Add(new(2024, 1, 15), [BusinessInterval.Of("09:00", "17:00")]),
    }.Compile();

    [Theory]
    [InlineData("""{"id":"a","op":"add","start":"2024-01-15T10:00:00Z","seconds":3600}""", """{"id":"a","result":"2024-01-15T11:00:00Z"}""")]
    [InlineData("""{"id":"a","op":"add","start":"2024-01-15T10:00:00Z","seconds":36000}""", """{"id":"a","result":"never"}""")]
    [InlineData("""{"id":7.0,"op":"elapsed","start":"2024-01-15T08:00:00Z","end":"2024-01-15T09:30:00Z"}""", """{"id":7.0,"result":1800}""")]
    [InlineData("""{"id":"가\u0041","op":"isOpen","start":"2024-01-15T17:00:00Z"}""", """{"id":"가\u0041","result":false}""")]
    [InlineData("""{"id":1,"op":"periods","start":"2024-01-15T10:00:00+01:00","count":3}""", """{"id":1,"result":[["2024-01-15T09:00:00Z","2024-01-15T17:00:00Z"]]}""")]
    [InlineData("""{"id":1,"op":"periods","start":"2024-01-16T00:00:00Z","count":1}""", """{"id":1,"result":[]}""")]
    [InlineData("""{"id":1,"op":"localToUtc","start":"2024-01-15T10:00:00"}""", """{"id":1,"result":"2024-01-15T10:00:00Z"}""")]
    public void A_question_is_answered_and_the_answer_comes_back_from_its_JSON(string question, string expected)
    {
        var answer = HoursAnswer.Of(JsonSerializer.Deserialize(question, CsRulesJson.TypeOf<HoursCase>())!, Office);
        var json = JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<HoursAnswer>());
        Assert.Equal(expected, json);
        Assert.Equal(expected, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, CsRulesJson.TypeOf<HoursAnswer>())!, CsRulesJson.TypeOf<HoursAnswer>()));
    }

    [Theory]
    [InlineData("""{"id":1,"op":"isOpen","start":"soon"}""", "hours.bad-instant $.start")]
    [InlineData("""{"id":1,"op":"localToUtc","start":"2024-01-15T10:00:00Z"}""", "hours.bad-instant $.start")]
    [InlineData("""{"id":1,"op":"isOpen","start":"2724-01-15T10:00:00Z"}""", "hours.out-of-range $.start")]
    [InlineData("""{"id":1,"op":"elapsed","start":"2024-01-15T10:00:00Z"}""", "hours.missing $.end")]
    [InlineData("""{"id":1,"op":"periods","start":"2024-01-15T10:00:00Z","count":-1}""", "hours.negative $.count")]
    public void A_question_that_can_t_be_answered_says_why_with_a_code_and_a_path(string question, string expected)
    {
        var refused = Assert.Throws<CsRulesException>(() => HoursAnswer.Of(JsonSerializer.Deserialize(question, CsRulesJson.TypeOf<HoursCase>())!, Office));
        var error = Assert.Single(refused.Errors);
        Assert.Equal(expected, $"{error.Code} {error.Path}");
        foreach (var language in Enum.GetValues<Language>()) Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_question_is_told_at_once_by_the_validator_and_by_the_answer()
    {
        var question = new HoursCase { Id = HoursId.Of(1), Op = HoursOp.Subtract, Start = "soon" };
        var told = Validation.Check(new HoursCaseValidator(), question);
        Assert.Equal(["hours.bad-instant $.start", "hours.missing $.seconds"], told.Select(e => $"{e.Code} {e.Path}"));
        Assert.Equal(told.Select(e => e.ToString()), Assert.Throws<CsRulesException>(() => HoursAnswer.Of(question, Office)).Errors.Select(e => e.ToString()));

        // Only a calendar knows what it does not hold.
        var late = question with { Op = HoursOp.IsOpen, Start = "2724-01-15T10:00:00Z" };
        Assert.Empty(Validation.Check(new HoursCaseValidator(), late));
        Assert.Equal("hours.out-of-range", Assert.Single(Validation.Check(new HoursCaseValidator(Office), late)).Code);
    }

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("1.5")]
    [InlineData("[[\"2024-01-15T09:00:00Z\"]]")]
    [InlineData("{}")]
    public void What_no_hours_answer_is_refused(string result) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(result, CsRulesJson.TypeOf<HoursResult>()));

    [Fact]
    public void An_id_of_text_is_quoted_as_JSON_is()
    {
        Assert.Equal("\"a\\\"가\"", HoursId.Of("a\"가").Json);
        Assert.Equal("-7", HoursId.Of(-7).Json);
        Assert.Equal(HoursId.Of("x"), JsonSerializer.Deserialize<HoursId>("\"x\""));
    }
}
