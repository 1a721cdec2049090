using System.Text.Json;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Service;

[Properties(Arbitrary = [typeof(ContactGen)], MaxTest = 2000)]
public class ServiceProperties
{
    private static readonly ServicePlan Plan = ContactGen.Plan;
    private static readonly Instant AsOf = ContactGen.AsOf;

    [Property]
    public void Patterns_are_those_of_the_twin(ContactHistory history) =>
        Assert.Equal(SlowService.Patterns(history, ContactGen.Policy, AsOf).Order(), Plan.Patterns(history, AsOf).All());

    [Property]
    public void Sins_are_those_of_the_twin(ContactHistory history)
    {
        var audit = Plan.Audit(history, AsOf);
        Assert.Equal(
            SlowService.Sins(history, ContactGen.Policy, AsOf),
            Enum.GetValues<ServiceSin>().Where(s => s is not (ServiceSin.Apathy or ServiceSin.BrushOff) && audit.Has(s)));
        foreach (var talk in history.Conversations)
            if (SlowService.Left(talk, ContactGen.Policy, AsOf) is var (brushOff, apathy))
            {
                var alone = Plan.Audit(history with { Conversations = [talk] }, AsOf);
                Assert.Equal((brushOff, apathy), (alone.Has(ServiceSin.BrushOff), alone.Has(ServiceSin.Apathy)));
            }
    }

    [Property]
    public void Every_finding_disappears_when_the_events_it_names_are_removed(ContactHistory history)
    {
        foreach (var finding in Plan.Audit(history, AsOf).Findings())
        {
            Assert.NotEmpty(finding.Events);
            var without = history with
            {
                Conversations = [.. history.Conversations.Select(c => c with { Events = [.. c.Events.Where(e => !finding.Events.Contains(new(c.Id, c.Events.IndexOf(e), e.Id, e.At)))] })],
            };
            // A refusal is a finding an event; every other sin is one a subject, and then none of it may be left.
            Assert.DoesNotContain(Plan.Audit(without, AsOf).Findings(), f =>
                f.Sin == finding.Sin && f.Subject == finding.Subject && (f.Sin != ServiceSin.RuleBound || f.Events.Any(e => finding.Events.Any(n => n.Id == e.Id))));
        }
    }

    [Property]
    public void Findings_are_there_exactly_where_a_bit_is(ContactHistory history)
    {
        var (audit, reading) = (Plan.Audit(history, AsOf), Plan.Patterns(history, AsOf));
        Assert.Equal(Enum.GetValues<ServiceSin>().Where(audit.Has), audit.Findings().Select(f => f.Sin).Distinct().Order());
        Assert.Equal(reading.All().Where(p => p != ContactPattern.EveryoneElse), reading.Findings().Select(f => f.Pattern).Distinct().Order());
    }

    [Property]
    public void Renaming_customers_changes_nothing_but_the_name(ContactHistory history)
    {
        var renamed = history with { Customer = "somebody else" };
        var (one, other) = (PatternAnswer.Of(Plan.Patterns(history, AsOf), CsRules.Documents.Language.English), PatternAnswer.Of(Plan.Patterns(renamed, AsOf), CsRules.Documents.Language.English));
        Assert.Equal(Text(one with { Customer = "" }), Text(other with { Customer = "" }));
        Assert.Equal("somebody else", other.Customer);
        Assert.Equal(Text(AuditAnswer.Of(history, Plan.Audit(history, AsOf), CsRules.Documents.Language.Korean) with { Customer = "" }),
            Text(AuditAnswer.Of(renamed, Plan.Audit(renamed, AsOf), CsRules.Documents.Language.Korean) with { Customer = "" }));
    }

    [Property(MaxTest = 500)]
    public void Renaming_customers_permutes_results_and_leaves_the_report_as_it_was(ContactHistory[] histories, int by)
    {
        // The names are handed round; what each behaviour shows stays with the behaviour.
        var shift = histories.Length == 0 ? 0 : (by & int.MaxValue) % histories.Length;
        var renamed = histories.Select((h, i) => h with { Customer = "c" + ((i + (long)shift) % histories.Length) }).ToList();
        Assert.Equal(histories.Select(h => Plan.Patterns(h, AsOf).Leading), renamed.Select(h => Plan.Patterns(h, AsOf).Leading));
        Assert.Equal(Json(Report(histories)), Json(Report(renamed)));
    }

    [Property(MaxTest = 500)]
    public void Shares_of_customers_and_of_time_sum_to_one(ContactHistory[] histories)
    {
        var patterns = Report(histories).Patterns;
        Assert.Equal(histories.Length, patterns.Sum(p => p.Customers));
        if (histories.Length > 0) Assert.Equal(Rate.Whole, patterns.Sum(p => p.Share!.Value.Millionths));
        if (patterns.Any(p => p.AgentSeconds > 0)) Assert.Equal(Rate.Whole, patterns.Sum(p => p.TimeShare!.Value.Millionths));
        else Assert.All(patterns, p => Assert.Null(p.TimeShare));
    }

    [Property(MaxTest = 300)]
    public void The_whole_is_the_merge_of_any_parts_in_any_order_byte_for_byte(ContactHistory[] histories, int cut)
    {
        var parts = histories.Index().GroupBy(h => (h.Index * 31 ^ cut) & 3, h => h.Item).Select(Report).ToList();
        var whole = Json(Report(histories));
        Assert.Equal(whole, Json(parts.Aggregate(ServiceReport.Empty, (sum, part) => sum.Merge(part))));
        Assert.Equal(whole, Json(Enumerable.Reverse(parts).Aggregate(ServiceReport.Empty, (sum, part) => part.Merge(sum))));
    }

    [Property(MaxTest = 300)]
    public void Merging_is_associative_and_has_an_identity(ContactHistory[] one, ContactHistory[] two, ContactHistory[] three)
    {
        var (a, b, c) = (Report(one), Report(two), Report(three));
        Assert.Equal(Json(a.Merge(b).Merge(c)), Json(a.Merge(b.Merge(c))));
        Assert.Equal(Json(a), Json(ServiceReport.Empty.Merge(a)));
        Assert.Equal(Json(a), Json(a.Merge(ServiceReport.Empty)));
    }

    [Property(MaxTest = 300)]
    public void A_report_comes_back_from_json_as_it_went(ContactHistory[] histories)
    {
        var json = Json(Report(histories));
        Assert.Equal(json, Json(JsonSerializer.Deserialize(json, CsRulesJson.TypeOf<ServiceReportDocument>())!.ToReport()));
    }

    [Property(MaxTest = 200)]
    public void A_larger_period_is_the_report_made_by_it(ContactHistory[] histories)
    {
        var byDay = Report(histories, SlaPeriod.Day);
        foreach (var period in new[] { SlaPeriod.Week, SlaPeriod.Month, SlaPeriod.Quarter })
            Assert.Equal(Json(Report(histories, period)), Json(byDay.By(period)));
    }

    [Property(MaxTest = 500)]
    public void Repurchase_is_that_of_the_sorted_orders(ContactHistory[] histories)
    {
        var today = AsOf.InZone(Contacts.Seoul).Date;
        var orders = histories.Select(h => h.Orders.Select(o => o.PlacedOn.On(Contacts.Seoul)).Where(d => d <= today).Order().ToList()).Where(o => o.Count > 0).ToList();
        var gaps = orders.SelectMany(o => o.Zip(o.Skip(1), (a, b) => Period.DaysBetween(a, b))).Order().ToList();
        var figures = Report(histories).Repurchase;
        Assert.Equal((orders.Count, orders.Count(o => o.Count > 1), orders.Sum(o => o.Count), gaps.Count, gaps.Sum()),
            (figures.Customers, figures.Returned, figures.Orders, figures.RepeatOrders, figures.DaysSum));
        Assert.Equal(gaps.Count == 0 ? null : gaps[(gaps.Count + 1) / 2 - 1], figures.MedianDays);
    }

    private static ServiceReport Report(IEnumerable<ContactHistory> histories) => Report(histories, SlaPeriod.Month);

    private static ServiceReport Report(IEnumerable<ContactHistory> histories, SlaPeriod period)
    {
        var builder = new ServiceReportBuilder(Plan, period, AsOf);
        foreach (var history in histories) builder.Add(history);
        return builder.Build();
    }

    private static string Json(ServiceReport report) => JsonSerializer.Serialize(report.ToDocument(), CsRulesJson.TypeOf<ServiceReportDocument>());

    private static string Text<T>(T answer) => JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<T>());
}
