namespace CsRules.Loyalty;

/// <summary>A finding in words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">The words.</param>
/// <example>
/// <para>For the lowest tier there is nothing to keep, so that no line speaks of it:</para>
/// <code>
/// var lines = TierAnswer.Of(program.Compile().Assess(new TierHistory(), now), null, Language.English).Findings;
/// lines.Any(line =&gt; line.Code.StartsWith("tier.keep", StringComparison.Ordinal));   // false
/// lines[1].Text;                                                                    // "화이트: qualified."
/// </code>
/// </example>
public sealed record LoyaltyLine(string Code, string Text);
