using CsRules.Documents;
using NodaTime;

namespace CsRules.Tests;

/// <summary>An offset may carry a time of the calendar's last or first day out of all instants; it is no instant then, and no overflow.</summary>
public class OffsetTextTests
{
    [Theory]
    [InlineData("9999-12-31T23:59:59Z", true)]
    [InlineData("9999-12-31T23:58:59-00:01", true)]
    [InlineData("9999-12-31T23:59:00-00:01", false)]
    [InlineData("9999-12-31T23:59:59-12:00", false)]
    [InlineData("9999-12-31T11:59:59-12:00", true)]
    [InlineData("9999-12-31T00:00:00+18:00", true)]
    [InlineData("-9998-01-01T00:01:00+00:01", true)]
    [InlineData("-9998-01-01T00:00:59+00:01", false)]
    [InlineData("-9998-01-01T00:00:00-18:00", true)]
    public void What_no_instant_can_hold_is_none(string text, bool isOne)
    {
        Assert.Equal(isOne, OffsetText.TryParse(text, out var instant));
        Assert.Equal(isOne, Moment.TryParse(text, out var moment));
        if (isOne) Assert.Equal(instant, moment.Earliest(DateTimeZone.Utc));
    }

    // Two days from either end of the calendar are in no document; both readers say so of every offset.
    [Theory]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("9999-12-31T23:59:59.1234567-18:00")]
    public void In_a_document_it_is_told_at_its_path(string text)
    {
        var read = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes($$$"""{"asOf":"{{{text}}}","claim":{}}"""), CsRulesJson.TypeOf<CsRules.Returns.ReturnCase>());
        var error = Assert.Single(read.Errors);
        Assert.Equal(("json.bad-value", "$.asOf"), (error.Code, error.Path));
    }
}
