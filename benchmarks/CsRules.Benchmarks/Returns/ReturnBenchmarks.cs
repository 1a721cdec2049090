using BenchmarkDotNet.Attributes;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Benchmarks.Returns;

/// <summary>One decision of each outcome; the text apart, because it is made only on request.</summary>
[MemoryDiagnoser]
public class ReturnBenchmarks
{
    private static readonly LocalDate Delivered = new(2025, 10, 1);
    private readonly Law _korea = Law.Korea;
    private readonly ReturnRights _shop = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 30 }, new() { Kind = ClauseKind.FreeReturns }] }.Compile();
    private readonly Instant _asOf = Instant.FromUtc(2025, 10, 20, 3, 0);
    private readonly ReturnClaim _allowed = Noticed(5);
    private readonly ReturnClaim _refused = Noticed(15);
    private readonly ReturnClaim _needsEvidence = Noticed(5) with { Condition = new() { DamagedByConsumer = Proof.Disputed } };
    private readonly ReturnClaim _defective = Noticed(15) with
    {
        Withdrawal = new() { Reason = ReturnReason.Defective, NoticeOn = Delivered.PlusDays(15), KnewOn = Delivered.PlusDays(14) },
    };

    [Benchmark(Baseline = true)]
    public ReturnOutcome Allowed() => _korea.Decide(_allowed, _asOf).Outcome;

    [Benchmark]
    public ReturnOutcome Refused() => _korea.Decide(_refused, _asOf).Outcome;

    [Benchmark]
    public ReturnOutcome NeedsEvidence() => _korea.Decide(_needsEvidence, _asOf).Outcome;

    [Benchmark]
    public ReturnOutcome Defective() => _korea.Decide(_defective, _asOf).Outcome;

    /// <summary>Three acts, each with the shop's terms.</summary>
    [Benchmark]
    public ReturnOutcome AllowedByTheShop() => _shop.Decide(_refused, _asOf).Outcome;

    [Benchmark]
    public int AllowedWithFindings() => _korea.Decide(_allowed, _asOf).Findings.Length;

    [Benchmark]
    public int AllowedWithText() => _korea.Decide(_allowed, _asOf).Explain(Language.Korean, Voice.Customer).Length;

    private static ReturnClaim Noticed(int days) => new()
    {
        Supply = new() { On = Delivered },
        Withdrawal = new() { NoticeOn = Delivered.PlusDays(days) },
    };
}
