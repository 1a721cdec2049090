using NRules;
using NRules.Fluent;
using RulesEngine.Models;

namespace CsRules.Benchmarks.Returns;

/// <summary>Ten conditions, each of which bars a return: as sentences for one engine, as rules for another, and as code.</summary>
internal static class TenConditions
{
    private static readonly string[] Sentences =
    [
        "f.Days > 7",
        "f.Damaged && !f.OnlyOpened",
        "f.Used && f.Marked",
        "f.LostByTime && f.Marked",
        "f.CopyableOpened && f.Marked",
        "f.Begun && f.Marked",
        "f.MadeToOrder",
        "f.InStore",
        "f.FromPerson",
        "f.ByBusiness",
    ];

    public static Workflow Workflow { get; } = new()
    {
        WorkflowName = "return",
        Rules = [.. Sentences.Select((sentence, i) => new Rule { RuleName = $"r{i}", Expression = sentence })],
    };

    public static ISessionFactory Network()
    {
        var repository = new RuleRepository();
        repository.Load(from => from.NestedTypes().From(typeof(TenRules).GetNestedTypes().Where(type => !type.IsAbstract).ToArray()));
        return repository.Compile();
    }

    public static bool None(TenFacts f) => !(f.Days > 7 || (f.Damaged && !f.OnlyOpened) || (f.Used && f.Marked) || (f.LostByTime && f.Marked)
        || (f.CopyableOpened && f.Marked) || (f.Begun && f.Marked) || f.MadeToOrder || f.InStore || f.FromPerson || f.ByBusiness);
}
