using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>A rule on returns that an act has and that is not held as data: no decision knows of it, and a lawyer is told so.</summary>
/// <param name="Citation">Where it stands.</param>
/// <param name="Says">What it is about, in words.</param>
/// <example>
/// <para>That the customer may withhold payment where the card company does not set off is known, and decides nothing here:</para>
/// <code>
/// LeftOutRule rule = Law.Korea.Regime.LeftOut.Single(left =&gt; left.Citation.Article == "18(7)");
/// rule.Citation.ToString();   // "E-Commerce Act Art 18(7)"
/// </code>
/// </example>
public sealed record LeftOutRule(Citation Citation, LocalizedText Says);
