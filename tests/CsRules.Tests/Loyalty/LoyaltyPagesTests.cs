using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Tests.Docs;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>What customers and staff read of points and tiers through a year, as it was approved.</summary>
public class LoyaltyPagesTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    private static readonly TierProgram Rich = Given.program with
    {
        DeliveryCost = Money.Won(2500),
        Tiers = [.. Given.program.Tiers.Select(t => t with { Benefits = t.Benefits with { Coupons = t.Id == "vip" ? [new("birthday", 1, Money.Won(5000))] : [] } })],
    };

    [Theory]
    [InlineData(Language.Korean, "ko")]
    [InlineData(Language.English, "en")]
    public void A_tier_reads_as_it_was_approved_at_every_months_first(Language language, string name)
    {
        var (ladder, page) = (Given.program.Compile(), new List<string>());
        foreach (var at in Days(2025, 2, 14))
        {
            page.Add("# " + Iso(at));
            var a = TierAnswer.Of(ladder.Assess(Given.history, at), Given.history.Customer, language);
            page.Add($"{a.Tier} ({a.Name}) {a.Reason}, qualified {a.Qualified}, {a.Change}, {a.Spend} in {a.Orders} orders, {a.Points} points, until {Iso(a.ValidUntil)}");
            page.Add($"keep: {Distance(a.ToKeep)}; next: {Distance(a.ToNext)}; standing {a.Standing.Tier} since {Iso(a.Standing.Since)} on {Iso(a.Standing.On)}");
            page.AddRange(a.Findings.Select(f => $"- {f.Code}: {f.Text}"));
            page.AddRange(a.CustomerText);
        }

        Approved.Page("tier-" + name, page);
    }

    [Theory]
    [InlineData(Language.Korean, "ko")]
    [InlineData(Language.English, "en")]
    public void A_points_statement_reads_as_it_was_approved_at_every_months_first(Language language, string name)
    {
        var page = new List<string>();
        foreach (var at in Days(2025, 2, 16))
        {
            page.Add("# " + Iso(at));
            var a = PointsAnswer.Of(new() { Program = Given.points, Events = Given.events, Customer = "C-1001" }, at, language);
            page.Add($"{a.Balance}, pending {a.Pending}, earned {a.Earned}, used {a.Used}, expired {a.Expired}, revoked {a.Revoked}, refused {a.Refused.Length}");
            page.AddRange(a.Statement);
        }

        page.AddRange(Approved.Json(PointsAnswer.Of(new() { Program = Given.points, Events = Given.events, Customer = "C-1001" }, Days(2026, 5, 1).Single(), language)));
        Approved.Page("points-" + name, page);
    }

    [Fact]
    public void The_check_of_a_program_reads_as_it_was_approved()
    {
        const Language language = Language.English;
        TierHistory[] crowd = [.. Enumerable.Range(0, 40).Select(i => Given.history with
        {
            Customer = "C-" + i,
            Last = i % 3 == 0 ? null : Given.history.Last,
            Orders = [.. Given.history.Orders.Take(1 + (i % 4)).Select(o => o with { Spend = o.Spend with { Items = Money.Won(o.Spend.Items.MinorUnits * (1 + (i % 7))) } })],
        })];
        var check = TierCheck.Of(Rich.Compile(), crowd, Given.now);
        Approved.Page("tier-check-en", [.. Approved.Json(TierCheckAnswer.Of(check, language)), .. check.ToHtml(language).Split('\n'), .. TierCheck.Of(Rich.Compile(), [], Given.now).ToHtml(language).Split('\n')]);
    }

    private static IEnumerable<Instant> Days(int year, int month, int count) =>
        Enumerable.Range(0, count).Select(i => new LocalDate(year, month, 1).PlusMonths(i).AtStartOfDayInZone(Seoul).ToInstant());

    private static string Distance(TierDistance? way) => way is null ? "-"
        : $"{way.Tier} {(way.IsMet ? "met" : "open")} {way.Spend} {way.Orders} {way.Points} {way.TopShare} {way.Needs} by {Iso(way.By)}";

    private static string Iso(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : "-";

    private static string Iso(Instant at) => NodaTime.Text.LocalDatePattern.Iso.Format(at.InZone(Seoul).Date);
}
