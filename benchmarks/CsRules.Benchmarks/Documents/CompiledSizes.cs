using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Benchmarks.Documents;

/// <summary>
/// What a thing that is compiled once keeps, and what compiling it takes: the samples, a hundred of each held at once. Kept is what
/// <c>GC.GetTotalMemory</c> grew by; taken is <c>GC.GetAllocatedBytesForCurrentThread</c>.
/// </summary>
internal static class CompiledSizes
{
    private const int Copies = 100;

    /// <summary>Prints the table.</summary>
    public static void Print()
    {
        Console.WriteLine("| Compiled, of the sample | kept | allocated while compiling | time |");
        Console.WriteLine("|---|---:|---:|---:|");
        var returns = Sample<ReturnPolicy>("policy-check.json");
        Row("ReturnTerms", () => returns.Compile(Law.Default));
        Row("ReturnRights (three acts)", () => returns.Compile());
        var refund = Sample<RefundCase>("refund-quote.json");
        Row("RefundAccount (an order)", () => refund.Policy.Compile(refund.Order));
        var book = Sample<CouponCase>("coupon-best.json").Book;
        Row("CouponBook", () => book.Compile());
        var points = Sample<PointsCase>("points-statement.json").Program;
        Row("PointsRules", () => points.Compile());
        var tiers = Sample<TierCase>("tier-assess.json").Program;
        Row("TierLadder", () => tiers.Compile());
        var hours = Sample<BusinessHours>("hours.json");
        Row("BusinessCalendar (1970 to 2099)", () => hours.Compile());
        Row("BusinessCalendar (three years)", () => hours.Compile([], new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2027, 12, 31))));
        var replies = Sample<SlaPolicy>("sla-policy.json");
        Row("SlaPlan (with its calendar)", () => replies.Compile());
        Row("SlaPlan (three years)", () => replies.Compile(new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2027, 12, 31))));
        var service = Sample<ServicePolicy>("service-policy.json");
        Row("ServicePlan (with its reply plan)", () => Asked(service.Compile(), plan => plan.Replies));
        var agenda = Sample<AgendaPolicy>("agenda-shop.json");
        Row("AgendaPlan (with its reply plan)", () => Asked(agenda.Compile(), plan => plan.Replies));
    }

    // What is made when first asked for is kept too.
    private static T Asked<T>(T plan, Func<T, object> part)
    {
        part(plan);
        return plan;
    }

    private static T Sample<T>(string name) => JsonSerializer.Deserialize(SampleFile.First(name), CsRulesJson.TypeOf<T>())!;

    private static void Row(string name, Func<object> compile)
    {
        compile();
        var held = new object[Copies];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Copies; i++) held[i] = compile();
        var time = watch.Elapsed / Copies;
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Copies;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / Copies;
        GC.KeepAlive(held);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {kept / 1e3:N1} kB | {allocated / 1e3:N1} kB | {time.TotalMicroseconds:N0} µs |"));
    }
}
