using System.Globalization;
using System.Numerics;
using CsRules.Documents;
using CsRules.Sla;
using CsRules.Testing;
using CsRules.Tests.Surface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>A period beside others, and nothing said that so few can't say.</summary>
public class TrendTests
{
    private static readonly SlaPlan Plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);

    // So many a month, each answered after its minutes, or not at all.
    private static IEnumerable<Conversation> Month(string day, int count, Func<int, int?> minutes) => Enumerable.Range(0, count).Select(i => Of($"{day}T09:00") with
    {
        Events = [new(Utc($"{day}T09:00"), ConversationEventKind.CustomerMessage), .. minutes(i) is { } after ? (ConversationEvent[])[new(Utc($"{day}T09:00") + Duration.FromMinutes(after), ConversationEventKind.AgentReply)] : []],
    });

    private static SlaTrend Trend(string asOf, params IEnumerable<Conversation>[] talks)
    {
        var at = Utc(asOf);
        var report = SlaReport.Of(talks.SelectMany(t => t).Select(t => Plan.Measure(t, at)), DateTimeZone.Utc).From(new() { AsOf = at, Basis = Plan.Basis, Parts = [new("a", 1, 0)] });
        return SlaTrend.Of(report, SlaMetric.FirstResponse)!;
    }

    [Fact]
    public void Three_tickets_are_nothing_to_celebrate_and_two_hundred_are()
    {
        var few = Trend("2024-03-01T00:00", Month("2024-01-15", 3, _ => 200), Month("2024-02-15", 3, _ => 1));
        Assert.Equal((SlaChange.TooFew, SlaChange.TooFew), (few.Last.Median!.Value, few.Last.Attained!.Value));
        Assert.Null(few.This.MedianAtLeast);
        var many = Trend("2024-03-01T00:00", Month("2024-01-15", 200, i => 100 + i % 60), Month("2024-02-15", 200, i => 10 + i % 60), Month("2023-02-15", 200, i => 5 + i % 20));
        Assert.Equal(("2024-02", "2024-01", "2023-02"), (many.This.Period, many.Last.Period, many.YearAgo.Period));
        Assert.Equal((SlaChange.Better, SlaChange.Better), (many.Last.Median!.Value, many.Last.Attained!.Value));
        Assert.Equal((SlaChange.Worse, SlaChange.Overlapping), (many.YearAgo.Median!.Value, many.YearAgo.Attained!.Value));
        Assert.Null(many.This.Median);
        Assert.False(many.This.IsUnfinished);
        Assert.True(Trend("2024-02-29T23:59", Month("2024-02-15", 3, _ => 1)).This.IsUnfinished);
    }

    // Either side of the number, and nothing at all.
    [Fact]
    public void Nineteen_are_too_few()
    {
        Assert.Equal(SlaChange.TooFew, Trend("2024-03-01T00:00", Month("2024-01-15", 20, _ => 100), Month("2024-02-15", 19, _ => 1)).Last.Median);
        Assert.Equal(SlaChange.Better, Trend("2024-03-01T00:00", Month("2024-01-15", 20, _ => 100), Month("2024-02-15", 20, _ => 1)).Last.Median);
        Assert.Equal((SlaChange.TooFew, 0, null), (Trend("2024-03-01T00:00", Month("2024-02-15", 40, _ => 1)).Last.Median!.Value, 0, Trend("2024-03-01T00:00", Month("2024-02-15", 40, _ => 1)).Last.MedianSeconds));
        Assert.Null(SlaTrend.Of(SlaReport.Empty, SlaMetric.FirstResponse));
        Assert.Throws<ArgumentException>(() => SlaTrend.Of(SlaReport.Of([Plan.Measure(Of("2024-01-15T09:00"), Utc("2024-01-16T09:00"))], DateTimeZone.Utc), SlaMetric.FirstResponse, period: "2024-02"));
    }

    // Half of them came a minute ago: whether this month is worse nobody knows.
    [Fact]
    public void What_is_open_goes_either_way()
    {
        var trend = Trend("2024-02-15T09:01", Month("2024-01-15", 100, _ => 30), Month("2024-02-15", 100, i => i < 40 ? 1 : null));
        Assert.Equal((SlaChange.Overlapping, SlaChange.Overlapping), (trend.Last.Median!.Value, trend.Last.Attained!.Value));
        Assert.Equal((0, null), (trend.This.MedianAtLeast, trend.This.MedianAtMost));
        // Closed without an answer it never had one.
        Assert.Equal(SlaChange.Worse, Trend("2024-02-16T09:01", Month("2024-01-15", 100, _ => 30), Month("2024-02-15", 100, i => i < 10 ? 1 : null)
            .Select(t => t.Events.Length > 1 ? t : t with { Events = [.. t.Events, new(t.Created + Duration.FromMinutes(1), ConversationEventKind.ClosedWithoutReply)] })).Last.Median);
    }

    // The chance that fewer than so many of n lie below the median, added up in whole numbers.
    [Theory]
    [InlineData(1, 400)]
    [InlineData(995, 1_010)]
    [InlineData(2_000, 2_003)]
    public void The_ranks_of_the_median_are_those_of_the_binomial_distribution(int first, int last)
    {
        for (var n = first; n <= last; n++)
        {
            BigInteger whole = BigInteger.One << n, term = 1, sum = 0;
            var rank = 0;
            while (40 * (sum + term) <= whole)
            {
                sum += term;
                rank++;
                term = term * (n - rank + 1) / rank;
            }

            var told = SlaIntervals.Median(n);
            if (rank == 0) Assert.Null(told);
            // Above a thousand a rank wider is as good; never narrower.
            else Assert.InRange(told!.Value.From, n <= 1_000 ? rank : rank - 1, rank);
            if (told is { } ranks) Assert.Equal(n + 1, ranks.From + ranks.To);
        }

        Assert.Equal((6, 15), SlaIntervals.Median(20));
        Assert.Equal((40, 61), SlaIntervals.Median(100));
    }

    // The ends are where (met/n - p)² n = z² p (1 - p), to a millionth, and outside of it.
    [Property(MaxTest = 300)]
    public void The_ends_of_attainment_are_those_of_the_score_test(int any, int many)
    {
        var judged = Math.Abs((long)many) % 5_000 + 1;
        var met = Math.Abs((long)any) % (judged + 1);
        var (from, to) = SlaIntervals.Wilson(met, judged)!.Value;
        decimal Score(Rate end, long aside)
        {
            decimal p = (end.Millionths + aside) / 1_000_000m, share = (decimal)met / judged;
            return (share - p) * (share - p) * judged - 3.841458820694124m * p * (1 - p);
        }

        Assert.InRange((decimal)met / judged, from.Millionths / 1_000_000m, to.Millionths / 1_000_000m);
        if (met > 0) Assert.True(Score(from, 0) >= 0 && Score(from, 2) <= 0, $"{met} of {judged}: {from}");
        else Assert.Equal(Rate.Zero, from);
        if (met < judged) Assert.True(Score(to, 0) >= 0 && Score(to, -2) <= 0, $"{met} of {judged}: {to}");
        else Assert.Equal(Rate.One, to);
    }

    [Fact]
    public void Eight_of_ten_is_49_to_95_percent()
    {
        Assert.Equal("490162 943318", string.Create(CultureInfo.InvariantCulture, $"{SlaIntervals.Wilson(8, 10)!.Value.From.Millionths} {SlaIntervals.Wilson(8, 10)!.Value.To.Millionths}"));
        Assert.Null(SlaIntervals.Wilson(0, 0));
    }

    [Theory]
    [InlineData(SlaPeriod.Hour, "2024-02-29T00", "2024-02-28T23", "2023-03-02T00")]
    [InlineData(SlaPeriod.Day, "2024-02-29", "2024-02-28", "2023-03-02")]
    [InlineData(SlaPeriod.Week, "2024-W09", "2024-W08", "2023-W09")]
    [InlineData(SlaPeriod.Month, "2024-02", "2024-01", "2023-02")]
    [InlineData(SlaPeriod.Quarter, "2024-Q1", "2023-Q4", "2023-Q1")]
    public void Before_it_and_a_year_ago(SlaPeriod period, string name, string before, string yearAgo)
    {
        var trend = SlaTrend.Of(SlaReport.Of([Plan.Measure(Of("2024-02-29T00:00"), Utc("2024-02-29T09:00"))], DateTimeZone.Utc, period), SlaMetric.FirstResponse)!;
        Assert.Equal((name, before, yearAgo), (trend.This.Period, trend.Last.Period, trend.YearAgo.Period));
    }

    // One file may; it takes whole numbers and gives them, and the trend alone asks it.
    [Fact]
    public void Floating_point_is_in_one_file_and_nothing_but_the_trend_asks_it()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CsRules"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        string Naming(Func<SyntaxToken, bool> what) => string.Join(' ', sources
            .Where(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens().Any(what)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Equal("SlaIntervals.cs", Naming(IsFloating));
        Assert.Equal("SlaIntervals.cs SlaTrend.cs", Naming(token => token.Text == nameof(SlaIntervals)));
        Assert.All(typeof(SlaIntervals).GetMethods(PublicSurface.Declared).Where(m => m.IsPublic).SelectMany(m => m.GetParameters().Append(m.ReturnParameter)),
            p => Assert.DoesNotContain("Double", p.ParameterType.ToString(), StringComparison.Ordinal));
    }

    private static bool IsFloating(SyntaxToken token) =>
        token.IsKind(SyntaxKind.DoubleKeyword) || token.IsKind(SyntaxKind.FloatKeyword) || token.Value is double or float
        || (token.IsKind(SyntaxKind.IdentifierToken) && token.Text is "Sqrt" or "Pow" or "Exp" or "TotalSeconds" or "TotalMinutes" or "TotalHours" or "TotalDays");

    [Theory]
    [InlineData(Language.English, "too few to compare")]
    [InlineData(Language.Korean, "비교하기에 너무 적음")]
    public void It_is_said_in_words(Language language, string words)
    {
        var report = SlaReport.Of([Plan.Measure(Of("2024-02-29T00:00"), Utc("2024-02-29T12:00"))], DateTimeZone.Utc);
        var rows = SlaTrendWords.Rows(report, SlaTrend.Of(report, SlaMetric.FirstResponse)!, null, language).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(SlaTrendWords.Headings(report, language).Length, row.Length));
        Assert.Equal((words, words), (rows[1][^1], rows[2][^2]));
    }
}
