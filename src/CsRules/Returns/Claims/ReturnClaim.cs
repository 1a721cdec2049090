using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>
/// What is known about one return: facts only, from the shop's records and from what people found.
/// Every section may be left out; what is not said is taken at its stated default.
/// No trait of a person is among the facts.
/// </summary>
/// <remarks>
/// A serialiser hands a missing section over as null and a missing list as a default array;
/// the initialisers turn both into what "not said" means.
/// </remarks>
/// <example>
/// <para>With nothing said it is a change of mind about goods, and the one thing missing is the day of supply:</para>
/// <code>
/// var decision = Law.Korea.Decide(new ReturnClaim(), asOf);
/// decision.Outcome;           // NeedsEvidence
/// decision.Missing[0].Fact;   // SupplyDay
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReturnClaim
{
    /// <summary>The shop's own id of the claim; repeated in the answer.</summary>
    public string? Id { get; init; }

    /// <summary>What was sold, to whom and how.</summary>
    public SaleFacts Sale { get; init => field = value ?? SaleFacts.Default; } = SaleFacts.Default;

    /// <summary>The contract document, the seller's address, obstruction.</summary>
    public ContractFacts Contract { get; init => field = value ?? ContractFacts.Default; } = ContractFacts.Default;

    /// <summary>Whether and when the goods came or the service began.</summary>
    public SupplyFacts Supply { get; init => field = value ?? SupplyFacts.Default; } = SupplyFacts.Default;

    /// <summary>The consumer's reason and notice.</summary>
    public WithdrawalFacts Withdrawal { get; init => field = value ?? WithdrawalFacts.Default; } = WithdrawalFacts.Default;

    /// <summary>What became of the goods.</summary>
    public ConditionFacts Condition { get; init => field = value ?? ConditionFacts.Default; } = ConditionFacts.Default;

    /// <summary>What the seller did beforehand to exclude a withdrawal (Art 17(6)).</summary>
    public SellerNotices Notices { get; init => field = value ?? SellerNotices.Default; } = SellerNotices.Default;

    /// <summary>What the seller wants to charge or keep back.</summary>
    public ImmutableArray<ChargeDemand> Charges { get; init => field = value.IsDefault ? [] : value; } = [];
}
