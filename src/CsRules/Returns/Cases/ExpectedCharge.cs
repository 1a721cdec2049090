using System.Text.Json.Serialization;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What a demanded charge must come to.</summary>
/// <example>
/// <para>What is left out is not compared:</para>
/// <code>
/// var demand = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(5_000), Announced = Money.Won(3_000) };
/// var given = new ReturnCase { Claim = claim with { Charges = [demand] }, AsOf = asOf };
/// var expected = new ExpectedAnswer { Charges = [new() { Kind = ChargeKind.ReturnShipping, Chargeable = Money.Won(3_000) }] };
/// new LawCase { Id = "fee", Source = "Art 18(9)", Given = given, Expected = expected }.Run().Holds;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExpectedCharge
{
    /// <summary>Which charge.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>How much may be charged.</summary>
    public Money? Chargeable { get; init; }

    /// <summary>Whether it may be charged.</summary>
    public ChargeVerdict? Verdict { get; init; }
}
