using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Tests.Sla;

/// <summary>A chart shows twelve at most, and says what it leaves out.</summary>
public class PageLeavesOutTests
{
    private static readonly SlaPlan Plan = SlaPolicy.Default.Compile();

    // Asked on the first Monday of so many months, answered after an hour, by an agent each.
    private static SlaReport Of(int months, int agents) => SlaReport.Of(
        Enumerable.Range(0, months).SelectMany(month => Enumerable.Range(0, agents).Select(agent =>
        {
            var asked = new LocalDateTime(2024, 1, 8, 10, 0).PlusMonths(month).InZoneLeniently(Plan.Calendar.Zone).ToInstant();
            return Plan.Measure(
                new()
                {
                    Id = $"{month}/{agent}",
                    Channel = Channel.Email,
                    Created = asked,
                    Brand = "b" + agent,
                    Events = [new(asked, ConversationEventKind.CustomerMessage), new(asked + Duration.FromHours(1), ConversationEventKind.AgentReply)],
                },
                Instant.FromUtc(2026, 1, 1, 0, 0));
        })),
        Plan.Calendar.Zone, SlaPeriod.Month, [SlaDimension.Brand]);

    [Theory]
    [InlineData(12, 12, false)]
    [InlineData(13, 1, true)]
    public void Of_thirteen_periods_the_latest_twelve_are_shown_and_that_is_said(int months, int brands, bool isSaid) =>
        Assert.Equal(isSaid, Of(months, brands).ToHtml(Language.Korean).Contains("13개 기간 중 최근 12개", StringComparison.Ordinal));

    [Theory]
    [InlineData(1, 12, false)]
    [InlineData(1, 14, true)]
    public void Of_fourteen_lines_those_with_most_inquiries_are_shown_and_that_is_said(int months, int brands, bool isSaid) =>
        Assert.Equal(isSaid, Of(months, brands).ToHtml(Language.English).Contains("the 12 with most inquiries, of 14", StringComparison.Ordinal));
}
