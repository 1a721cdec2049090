using System.Text;
using CsRules.Calendars;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Tests.Calendars;

public class BusinessHoursValidatorTests
{
    [Theory]
    [InlineData("""{"zone":"Asia/Seol"}""", "hours.unknown-zone $.zone")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00","12:00"],["11:59","13:00"]]}}""", "hours.overlap $.weekly.mon[1]")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["22:00","02:00"],["23:00","01:00"]]}}""", "hours.overlap $.weekly.mon[1]")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00","09:00"]]}}""", "hours.empty-interval $.weekly.mon[0]")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00","17:00"]]},"exceptions":{"2024-01-01":[["09:00","12:00"],["10:00","11:00"]]}}""",
        "hours.overlap $.exceptions['2024-01-01'][1]")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00","17:00"]]},"closures":{"2024-01-01":[["18:00","19:00"]]}}""",
        "hours.closure-closes-nothing $.closures['2024-01-01']")]
    [InlineData("""{"zone":"Etc/UTC"}""", "hours.never-open $.weekly")]
    public void Each_mistake_has_its_code_and_path(string json, string expected)
    {
        var errors = Validation.Check(new BusinessHoursValidator(), Read(json)!);
        Assert.Contains(expected, errors.Select(e => $"{e.Code} {e.Path}"));
        Assert.All(errors, e => Assert.NotEqual(e.Code, e.Explain(CsRules.Documents.Language.Korean)));
    }

    [Fact]
    public void Touching_intervals_don_t_overlap_and_a_night_shift_is_no_mistake() =>
        Assert.Empty(Validation.Check(new BusinessHoursValidator(),
            Read("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00","12:00"],["12:00","13:00"],["22:00","06:00"],["05:00","08:00"]]}}""")!));

    [Fact]
    public void What_has_errors_can_t_be_compiled()
    {
        var error = Assert.Throws<ValidationException>(() => Read("""{"zone":"Nowhere","weekly":{"mon":[["09:00","09:00"]]}}""")!.Compile());
        Assert.Equal(2, error.Errors.Count());
    }

    [Theory]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["9:00","17:00"]]}}""")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00"]]}}""")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["09:00","24:01"]]}}""")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"mon":[["24:00","06:00"]]}}""")]
    [InlineData("""{"zone":"Etc/UTC","weekly":{"monday":[]}}""")]
    [InlineData("""{"zone":"Etc/UTC","closures":{"1.1.2024":[]}}""")]
    public void What_is_not_of_the_form_is_not_read(string json) => Assert.Null(Read(json));

    [Fact]
    public void Hours_come_back_from_json_as_they_went()
    {
        const string Json = """{"zone":"Asia/Seoul","weekly":{"mon":[["22:00","06:00"]],"tue":[],"wed":[["00:00","24:00"]],"thu":[],"fri":[],"sat":[],"sun":[]},"publicHolidays":"none","holidays":["2025-10-06"],"exceptions":{"2025-11-28":[["09:00","22:00"]]},"closures":{}}""";
        Assert.Equal(Json, System.Text.Json.JsonSerializer.Serialize(Read(Json)!, CsRulesJson.TypeOf<BusinessHours>()));
    }

    private static BusinessHours? Read(string json) =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(json), CsRulesJson.TypeOf<BusinessHours>()).Value;
}
