using BenchmarkDotNet.Attributes;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using RulesEngine.Models;

namespace CsRules.Benchmarks.Returns;

/// <summary>
/// A decision beside general engines that are given ten of its conditions, with the days counted for them: what each says is
/// compared over all the claims before anything is timed. The engines say whether; the decision also until when, at whose cost and why.
/// </summary>
[MemoryDiagnoser]
public class RuleEngineBenchmarks
{
    private static readonly LocalDate Delivered = new(2025, 11, 3);
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 30, 3, 0);
    private static readonly ReturnClaim Plain = Noticed(5);
    private static readonly ReturnClaim Marked = Plain with { Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Proven } };

    private static readonly ReturnClaim[] Claims =
    [
        Plain,
        Noticed(7),
        Noticed(8),
        Plain with { Condition = new() { DamagedByConsumer = Proof.Proven } },
        Plain with { Condition = new() { DamagedByConsumer = Proof.Proven, OnlyOpenedToCheck = true } },
        Plain with { Condition = new() { ValueLostByUse = Proof.Proven } },
        Plain with { Condition = new() { ValueLostByTime = Proof.Proven } },
        Plain with { Condition = new() { CopyablePackagingDamaged = Proof.Proven } },
        Marked with { Condition = new() { ValueLostByUse = Proof.Proven } },
        Marked with { Condition = new() { ValueLostByTime = Proof.Proven } },
        Marked with { Condition = new() { CopyablePackagingDamaged = Proof.Proven } },
        Plain with { Sale = new() { Channel = SalesChannel.InStore } },
        Plain with { Sale = new() { Channel = SalesChannel.PersonToPerson } },
        Plain with { Sale = new() { MadeToOrder = new() { IndividuallyProduced = Proof.Proven, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven, WrittenConsent = Proof.Proven } } },
        Plain with { Sale = new() { MadeToOrder = new() { IndividuallyProduced = Proof.Proven, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven } } },
        Plain with { Sale = new() { Buyer = BuyerKind.Business } },
        Marked with { Supply = Plain.Supply with { Begun = Proof.Proven }, Sale = new() { Subject = SaleSubject.DigitalContent } },
        Plain with { Supply = Plain.Supply with { Begun = Proof.Proven }, Sale = new() { Subject = SaleSubject.DigitalContent } },
    ];

    private readonly Law _korea = Law.Korea;
    private readonly RulesEngine.RulesEngine _rules = new([TenConditions.Workflow]);
    private readonly NRules.ISessionFactory _network = TenConditions.Network();

    [Params(0, 2)]
    public int Claim { get; set; }

    private ReturnClaim _claim = Plain;
    private TenFacts _facts = TenFacts.Of(Plain);

    [GlobalSetup]
    public async Task Setup()
    {
        foreach (var claim in Claims)
        {
            var facts = TenFacts.Of(claim);
            bool[] answers = [_korea.Decide(claim, AsOf).Outcome == ReturnOutcome.Allowed, TenConditions.None(facts), await AllowedByRulesEngine(facts), AllowedByNRules(facts)];
            if (answers.Distinct().Count() > 1) throw new InvalidOperationException($"They differ: {string.Join(", ", answers)} of {facts}");
        }

        (_claim, _facts) = (Claims[Claim], TenFacts.Of(Claims[Claim]));
    }

    [Benchmark(Baseline = true)]
    public bool Decide() => _korea.Decide(_claim, AsOf).Outcome == ReturnOutcome.Allowed;

    /// <summary>The ten conditions as code: what no decision can be faster than.</summary>
    [Benchmark]
    public bool Code() => TenConditions.None(_facts);

    [Benchmark]
    public Task<bool> RulesEngine() => AllowedByRulesEngine(_facts);

    [Benchmark]
    public bool NRules() => AllowedByNRules(_facts);

    private async Task<bool> AllowedByRulesEngine(TenFacts facts)
    {
        foreach (var rule in await _rules.ExecuteAllRulesAsync(TenConditions.Workflow.WorkflowName, new RuleParameter("f", facts)))
            if (rule.IsSuccess) return false;
        return true;
    }

    private bool AllowedByNRules(TenFacts facts)
    {
        var session = _network.CreateSession();
        session.Insert(facts);
        return session.Fire() == 0;
    }

    private static ReturnClaim Noticed(int days) => new()
    {
        Supply = new() { On = Delivered },
        Withdrawal = new() { NoticeOn = Delivered.PlusDays(days) },
    };
}
