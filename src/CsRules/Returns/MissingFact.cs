using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>A fact that would turn the answer, and who must prove it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Burden">Who must prove it.</param>
/// <example>
/// <para>A notice that the seller denies is the consumer's to prove:</para>
/// <code>
/// var denied = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 2), NoticeDisputed = true } };
/// MissingFact missing = Law.Korea.Decide(denied, now).Missing[0];
/// missing.Fact;     // NoticeGiven
/// missing.Burden;   // Consumer
/// </code>
/// </example>
public readonly record struct MissingFact(ClaimFact Fact, Burden Burden);
