namespace CsRules.Returns;

/// <summary>Where a case came to something else than its author expects; values as documents write them.</summary>
/// <param name="What">What was compared: "lastDay", "charges[0].chargeable".</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came out; empty where nothing did.</param>
/// <example>
/// <para>A day that was expected, and none that came out:</para>
/// <code>
/// var given = new ReturnCase { Claim = new() { Supply = new() { State = SupplyState.InTransit } }, AsOf = asOf };
/// var difference = new LawCase { Id = "transit", Source = "Art 17(1)", Given = given, Expected = new() { LastDay = today } }.Run().Differences[0];
/// difference.Expected;   // "2025-10-30"
/// difference.Actual;     // ""
/// </code>
/// </example>
public sealed record CaseDifference(string What, string Expected, string Actual);
