using CsRules.Sla;
using CsRules.Sla.Clocks;

namespace CsRules.Tests.Sla;

/// <summary>The table of the metrics has a row for each, and only those that begin again count by their longest cycle.</summary>
public class SlaMetricsTests
{
    [Fact]
    public void Every_metric_has_its_row()
    {
        Assert.Equal(SlaMetrics.Count, Enum.GetValues<SlaMetric>().Length);
        Assert.Equal((Enum.GetValues<SlaMetric>()[0], Enum.GetValues<SlaMetric>()[^1]), (SlaMetrics.First, SlaMetrics.Last));
        Assert.All(Enum.GetValues<SlaMetric>(), metric => SlaMetrics.Of(metric).ToString());
    }

    [Fact]
    public void An_exchange_and_a_silence_come_again_and_again() =>
        Assert.Equal([SlaMetric.NextResponse, SlaMetric.PeriodicUpdate], Enum.GetValues<SlaMetric>().Where(m => SlaMetrics.Of(m).HasCycles));

    [Fact]
    public void Asking_for_the_status_changes_nothing()
    {
        var talk = Talk.Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T13:00 awaitingCustomer");
        var asOf = Talk.Utc("2024-01-16T10:00");
        var walk = new SlaWalk<NoWatch>(Talks.Plan, talk, asOf, default);
        walk.Run();
        var first = SlaVerdict.Of(Talks.Plan, talk, asOf, in walk.Trace);
        Assert.Equal(SlaState.Breached, first[SlaMetric.NextResponse].State);
        Assert.Equal(first.Metrics.AsEnumerable(), SlaVerdict.Of(Talks.Plan, talk, asOf, in walk.Trace).Metrics);
    }
}
