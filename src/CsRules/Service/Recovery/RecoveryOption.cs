using CsRules.Decisions;

namespace CsRules.Service;

/// <summary>One remedy that can be proposed.</summary>
/// <param name="Remedy">The remedy.</param>
/// <param name="Amount">What goes back, or what the apology is worth; null for an exchange.</param>
/// <param name="Product">The item instead; null where it is the same, or no exchange.</param>
/// <param name="IsOnTop">True for an apology: it comes beside another remedy and never instead of it.</param>
/// <param name="Finding">The proposal in words, with the law where the law gives it.</param>
/// <example>
/// <para>Money has an amount, an exchange has none:</para>
/// <code>
/// var options = ServiceRecovery.Propose(fault, refused, RecoveryPolicy.Default).Options;
/// RecoveryOption exchange = options.Single(option =&gt; option.Remedy == RecoveryRemedy.FreeExchange);
/// exchange.Amount;                                                           // null
/// options.Single(option =&gt; option.Remedy == RecoveryRemedy.Refund).Amount;   // 20,000 won
/// </code>
/// </example>
public sealed record RecoveryOption(RecoveryRemedy Remedy, Money? Amount, string? Product, bool IsOnTop, Finding Finding);
