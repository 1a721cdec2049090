using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Orders;

/// <summary>
/// A contract that needs a legal representative's consent (Korea: E-Commerce Act Art 13(3), Civil Act Arts 5, 6 and 17): the trader
/// tells that it may be cancelled without the consent; consent, allowed means or deceit make it binding.
/// </summary>
/// <example>
/// <para>A law of which nothing is held gives null:</para>
/// <code>
/// MinorContracts.Decide(new MinorContract(), LawBook.Of("FI").General);   // null
/// </code>
/// </example>
public static class MinorContracts
{
    /// <summary>Whether the contract stands.</summary>
    /// <returns>Null where the law's rules on it are not held here.</returns>
    public static MinorDecision? Decide(MinorContract contract, Law law)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(law);
        if (law.Regime.Cite(LawTopic.MinorCancel) is null) return null;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        void Add(string code, FindingEffect effect, LawTopic topic) => findings.Add(Finding.Of("minor." + code, effect, law.Regime.Cite(topic), []));

        Add(contract.ToldOn is null ? "not-told" : "told", contract.ToldOn is null ? FindingEffect.Flags : FindingEffect.Informs, LawTopic.Minor);
        (FactState State, string Code, LawTopic Topic)[] grounds =
            [(contract.Consented, "consented", LawTopic.MinorCancel), (contract.FromAllowedMeans, "allowed-means", LawTopic.MinorMeans), (contract.ByDeceit, "deceit", LawTopic.MinorDeceit)];
        var binds = grounds.Any(ground => ground.State == FactState.Proven);
        foreach (var (state, code, topic) in grounds)
            if (state != FactState.No)
                Add(state == FactState.Proven ? code : code + "-disputed", state == FactState.Proven ? FindingEffect.Blocks : binds ? FindingEffect.Informs : FindingEffect.NeedsEvidence, topic);
        if (binds) return new(MinorStanding.Binding, findings.ToImmutable());
        var isOpen = grounds.Any(ground => ground.State == FactState.Disputed);
        if (!isOpen) Add(contract.CancelledOn is null ? "may-cancel" : "cancelled", FindingEffect.Supports, LawTopic.MinorCancel);
        return new(isOpen ? MinorStanding.NeedsEvidence : MinorStanding.Cancellable, findings.ToImmutable());
    }
}
