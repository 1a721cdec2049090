using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>A sale or a matter that the act does not decide. Null parts match anything.</summary>
/// <param name="Code">Stable code; texts are kept under it.</param>
/// <param name="Citation">What says so, or the law that decides instead.</param>
/// <param name="Channel">How the contract was made.</param>
/// <param name="Buyer">Who bought.</param>
/// <param name="Matter">What the dispute is about.</param>
/// <param name="Instalment">Whether it is an instalment contract.</param>
/// <param name="Subject">What was sold.</param>
/// <param name="ByCard">Whether it was paid by credit card.</param>
/// <param name="Below">A contract's price below this, of the same currency; a price that is not known is not below.</param>
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
    bool? Instalment = null,
    SaleSubject? Subject = null,
    bool? ByCard = null,
    Money? Below = null);
