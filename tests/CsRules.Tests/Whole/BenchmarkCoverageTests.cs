using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using CsRules.Tests.Surface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsRules.Tests.Whole;

/// <summary>
/// Every public hot path has a benchmark. A hot path is a public method of a type that is made once and asked many times,
/// unless it is named below as one that is not asked often; the benchmarks must call it.
/// </summary>
public class BenchmarkCoverageTests
{
    private static readonly Type[] AskedManyTimes =
    [
        typeof(Allocation), typeof(HolidayCalendar), typeof(PeriodCounter), typeof(BusinessCalendar), typeof(Law), typeof(LawDecisions), typeof(ReturnRights), typeof(ReturnDecision),
        typeof(RefundAccount), typeof(OrderState), typeof(CouponBook), typeof(TierLadder), typeof(TierCheck), typeof(PointsLedger),
        typeof(SlaPlan), typeof(SlaReportBuilder), typeof(SlaReport), typeof(MarketPlan),
    ];

    // What is done at the start, for a page, or by way of another one of these.
    private static readonly string[] NotOften =
    [
        "Allocation.Of", "Allocation.OverLines", "Allocation.Within",
        "HolidayCalendar.With", "HolidayCalendar.Without", "HolidayCalendar.WeekendsOnly", "HolidayCalendar.In", "HolidayCalendar.On", "HolidayCalendar.IsProvisional",
        "PeriodCounter.GivesWay", "PeriodCounter.Reckon", "PeriodCounter.WorkingDay",
        "BusinessCalendar.Intervals", "BusinessCalendar.IsWorkingDay", "BusinessCalendar.ToInstant", "BusinessCalendar.AddWorkingDaysToEndOfDay",
        "Law.RefundDue", "Law.Interest", "ReturnDecision.Better", "ReturnDecision.Trace",
        "OrderState.AutoConfirmsOn", "OrderState.Count",
        "TierLadder.Places", "PointsLedger.Open",
        "SlaReport.Of", "SlaReport.ToHtml", "TierCheck.ToHtml", "SlaReport.ToDocument", "SlaReport.By", "SlaReport.From", "SlaReport.Figures",
    ];

    private static readonly Lazy<HashSet<string>> Called = new(CalledByBenchmarks);

    public static TheoryData<string> HotPaths() =>
    [
        .. AskedManyTimes.SelectMany(t => PublicSurface.Methods(t).Where(m => m.IsPublic && !m.IsSpecialName && m.Name != "ToString").Select(m => $"{t.Name}.{m.Name}"))
            .Distinct().Except(NotOften),
    ];

    [Theory]
    [MemberData(nameof(HotPaths))]
    public void A_hot_path_has_a_benchmark(string method) =>
        Assert.True(Called.Value.Contains(method), $"no benchmark calls {method}");

    [Fact]
    public void What_is_not_asked_often_is_still_there()
    {
        var there = AskedManyTimes.SelectMany(t => PublicSurface.Methods(t).Select(m => $"{t.Name}.{m.Name}")).ToHashSet();
        Assert.Empty(NotOften.Except(there));
    }

    // By the compiler's own reading, so that a call of another type's method of the same name does not count.
    private static HashSet<string> CalledByBenchmarks()
    {
        var folder = Path.Combine(Repository.Root, "benchmarks", "CsRules.Benchmarks");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        const string Implicit = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;";
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options)).Append(CSharpSyntaxTree.ParseText(Implicit, options)).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("Benchmarks", trees, references);
        HashSet<string> called = [];
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
                if (model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingAssembly.Name: "CsRules" } method)
                    called.Add($"{method.ContainingType.Name}.{method.Name}");
        }

        return called;
    }
}
