using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>A sale or a matter that the act does not decide. Null parts match anything.</summary>
/// <param name="Code">Stable code; texts are kept under it.</param>
/// <param name="Citation">What says so, or the law that decides instead.</param>
/// <param name="Channel">How the contract was made.</param>
/// <param name="Buyer">Who bought.</param>
/// <param name="Matter">What the dispute is about.</param>
/// <param name="Instalment">Whether it is an instalment contract.</param>
/// <example>
/// <para>What is left out of a rule matches anything: one that names the buyer alone takes every channel:</para>
/// <code>
/// ScopeRule business = Law.Korea.Regime.Scope.Single(rule =&gt; rule.Buyer == BuyerKind.Business);
/// business.Channel;   // null
/// business.Code;      // "return.scope-business"
/// </code>
/// </example>
public sealed record ScopeRule(
    string Code,
    Citation Citation,
    SalesChannel? Channel = null,
    BuyerKind? Buyer = null,
    DisputeMatter? Matter = null,
    bool? Instalment = null)
{
    /// <summary>True where the rule speaks of such a sale.</summary>
    internal bool Excludes(SalesChannel channel, BuyerKind buyer, DisputeMatter matter, bool instalment) =>
        (Channel is null || Channel == channel)
        && (Buyer is null || Buyer == buyer)
        && (Matter is null || Matter == matter)
        && (Instalment is null || Instalment == instalment);
}
